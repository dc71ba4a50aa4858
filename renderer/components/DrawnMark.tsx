import type { Mark, Tone } from './drawing.ts';

const inTone = (tone: Tone): string => `var(--${tone})`;

/** One mark of a drawing as SVG. */
export function DrawnMark({ mark }: { readonly mark: Mark }) {
  switch (mark.kind) {
    case 'rect':
      return (
        <rect
          data-tone={mark.tone}
          style={{ fill: inTone(mark.tone), stroke: mark.outline === undefined ? undefined : inTone(mark.outline) }}
          x={mark.x}
          y={mark.y}
          width={mark.width}
          height={mark.height}
        />
      );
    case 'line':
      return (
        <line
          data-tone={mark.tone}
          style={{ stroke: inTone(mark.tone) }}
          strokeWidth={mark.width}
          x1={mark.x1}
          y1={mark.y1}
          x2={mark.x2}
          y2={mark.y2}
        />
      );
    case 'dot':
      return <circle data-tone={mark.tone} style={{ fill: inTone(mark.tone) }} cx={mark.x} cy={mark.y} r={mark.radius} />;
    case 'text':
      return (
        <text
          data-tone={mark.tone}
          style={{ fill: inTone(mark.tone) }}
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
