import type { Mark } from './drawing.ts';
import classes from './DrawingFigure.module.css';

/** One mark of a drawing as SVG. */
export function DrawnMark({ mark }: { readonly mark: Mark }) {
  switch (mark.kind) {
    case 'rect':
      return (
        <rect
          className={classes.filled}
          data-tone={mark.tone}
          data-outline={mark.outline}
          x={mark.x}
          y={mark.y}
          width={mark.width}
          height={mark.height}
        />
      );
    case 'line':
      return (
        <line className={classes.line} data-tone={mark.tone} strokeWidth={mark.width} x1={mark.x1} y1={mark.y1} x2={mark.x2} y2={mark.y2} />
      );
    case 'dot':
      return <circle className={classes.filled} data-tone={mark.tone} cx={mark.x} cy={mark.y} r={mark.radius} />;
    case 'text':
      return (
        <text
          className={classes.filled}
          data-tone={mark.tone}
          x={mark.x}
          y={mark.y}
          fontSize={mark.size}
          fontWeight={mark.bold ? 700 : 500}
          textAnchor={mark.anchor}
        >
          {mark.text}
        </text>
      );
  }
}
