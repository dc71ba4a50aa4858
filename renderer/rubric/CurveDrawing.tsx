import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { shortRegionName } from '../../shared/edition/region.ts';
import type { CurvePoint, Scale } from '../../shared/rubric/rubric.ts';
import { useFormat } from '../wording/use-format.ts';
import { type CurveMark, curveEnd, drawnAt } from './curve-marks.ts';
import { addPointAfter, keyStep, movePoint, removePoint } from './curve-points.ts';
import classes from './CurveDrawing.module.css';

type CurveDrawingProps = {
  readonly name: string;
  readonly curve: readonly CurvePoint[];
  readonly scale: Scale;
  readonly marks: readonly CurveMark[];
  /** Null where it may only be looked at. */
  readonly onChange: ((curve: readonly CurvePoint[]) => void) | null;
};

/** Units of the drawing; at the size step 100 % one is a pixel. */
const WIDTH = 560;
const HEIGHT = 260;
const LEFT = 44;
const RIGHT = 12;
const TOP = 14;
const BOTTOM = 34;
const PLOT = { width: WIDTH - LEFT - RIGHT, height: HEIGHT - TOP - BOTTOM };

/** The broken line from coverage to score. Points are drawn to another place or moved by keys; where regions fall is marked on it. */
export function CurveDrawing({ name, curve, scale, marks, onChange }: CurveDrawingProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const drawing = useRef<SVGSVGElement>(null);
  const points = useRef<(SVGCircleElement | null)[]>([]);
  const end = curveEnd(curve, marks);
  const width = scale.maxHundredths - scale.minHundredths;
  const x = (inputHundredths: number): number => LEFT + (inputHundredths / end) * PLOT.width;
  const y = (valueHundredths: number): number => TOP + PLOT.height - ((valueHundredths - scale.minHundredths) / width) * PLOT.height;

  const focusPoint = (index: number) => setTimeout(() => points.current[index]?.focus());

  const drag = (index: number) => (event: PointerEvent<SVGCircleElement>) => {
    if (onChange === null || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const box = drawing.current?.getBoundingClientRect();
    if (box === undefined || box.width === 0) return;
    const across = ((event.clientX - box.left) / box.width) * WIDTH;
    const down = ((event.clientY - box.top) / box.height) * HEIGHT;
    // A hand draws whole percents and points; finer ones are typed in the table.
    const whole = (hundredths: number): number => Math.round(hundredths / 100) * 100;
    const to = {
      inputHundredths: whole(((across - LEFT) / PLOT.width) * end),
      valueHundredths: whole(scale.minHundredths + ((TOP + PLOT.height - down) / PLOT.height) * width),
    };
    onChange(movePoint(curve, index, to, scale));
  };

  const pressed = (index: number) => (event: KeyboardEvent) => {
    if (onChange === null || event.ctrlKey || event.metaKey || event.altKey) return;
    const point = curve[index];
    const step = keyStep(event.key, event.shiftKey);
    if (point !== undefined && step !== null) {
      const to = {
        inputHundredths: point.inputHundredths + step.inputHundredths,
        valueHundredths: point.valueHundredths + step.valueHundredths,
      };
      onChange(movePoint(curve, index, to, scale));
    } else if (event.key === 'Enter') {
      const added = addPointAfter(curve, index);
      onChange(added.curve);
      focusPoint(added.index);
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      onChange(removePoint(curve, index));
      focusPoint(Math.max(0, index - 1));
    } else return;
    event.preventDefault();
  };

  const first = curve[0];
  const last = curve.at(-1);
  const line = [
    ...(first === undefined ? [] : [`${String(x(0))},${String(y(first.valueHundredths))}`]),
    ...curve.map((point) => `${String(x(point.inputHundredths))},${String(y(point.valueHundredths))}`),
    ...(last === undefined ? [] : [`${String(x(end))},${String(y(last.valueHundredths))}`]),
  ].join(' ');
  const label = t('rubric.curve.drawing', { name });
  const ticks = [0, 2500, 5000, 7500, 10_000, ...(end > 12_500 ? [15_000] : []), ...(end > 18_000 ? [20_000] : [])].filter(
    (tick) => tick <= end,
  );

  return (
    <figure className={classes.figure}>
      <svg
        ref={drawing}
        viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`}
        role="group"
        aria-label={label}
        data-editable={onChange !== null || undefined}
      >
        <line className={classes.axis} x1={LEFT} x2={WIDTH - RIGHT} y1={TOP + PLOT.height} y2={TOP + PLOT.height} />
        <line className={classes.axis} x1={LEFT} x2={LEFT} y1={TOP} y2={TOP + PLOT.height} />
        {[scale.minHundredths, scale.minHundredths + width / 2, scale.maxHundredths].map((tick) => (
          <text key={tick} className={classes.tick} x={LEFT - 12} y={y(tick) + 4} textAnchor="end">
            {format.hundredths(tick)}
          </text>
        ))}
        {ticks.map((tick) => (
          <g key={tick}>
            {tick === 10_000 && <line className={classes.full} x1={x(tick)} x2={x(tick)} y1={TOP} y2={TOP + PLOT.height} />}
            <text className={classes.tick} x={x(tick)} y={HEIGHT - 16} textAnchor="middle">
              {`${format.hundredths(tick)} %`}
            </text>
          </g>
        ))}
        <text className={classes.title} x={WIDTH - RIGHT} y={HEIGHT - 2} textAnchor="end">
          {t('rubric.curve.coverage')}
        </text>
        <polyline className={classes.line} points={line} />
        {marks.map((mark) => {
          const at = drawnAt(mark);
          return at === null ? null : (
            <g key={mark.region.code} className={classes.mark}>
              <title>{`${shortRegionName(mark.region.name)}: ${mark.ratio === null ? '' : format.percentWithSign(mark.ratio)}`}</title>
              <line x1={x(at.x)} x2={x(at.x)} y1={TOP + PLOT.height} y2={TOP + PLOT.height - 5} />
              <circle cx={x(at.x)} cy={y(Math.min(at.y, scale.maxHundredths))} r={4} />
            </g>
          );
        })}
        {onChange !== null &&
          curve.map(({ inputHundredths, valueHundredths }, index) => (
            <circle
              // The point keeps its element while it moves; where one is added or removed the focus is set anew.
              key={index}
              ref={(element) => {
                points.current[index] = element;
              }}
              className={classes.point}
              cx={x(inputHundredths)}
              cy={y(valueHundredths)}
              r={7}
              tabIndex={0}
              role="slider"
              aria-label={t('rubric.curve.point', { number: index + 1, count: curve.length })}
              aria-valuemin={scale.minHundredths / 100}
              aria-valuemax={scale.maxHundredths / 100}
              aria-valuenow={valueHundredths / 100}
              aria-valuetext={t('rubric.curve.at', {
                coverage: format.hundredths(inputHundredths),
                value: format.hundredths(valueHundredths),
              })}
              onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
              onPointerMove={drag(index)}
              onKeyDown={pressed(index)}
            />
          ))}
      </svg>
      {onChange !== null && <figcaption>{t('rubric.curve.keys')}</figcaption>}
    </figure>
  );
}
