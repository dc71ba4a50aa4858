import { SegmentedControl } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CoverageSource, CurvePoint, Scale } from '../../shared/rubric/rubric.ts';
import { fallsOf, straightCurve } from '../../shared/rubric/value-curve.ts';
import type { RegionDataOf } from '../../shared/rubric/value-from-data.ts';
import type { CapPolicy } from '../../shared/submissions/coverage.ts';
import { useFormat } from '../wording/use-format.ts';
import { curveMarks } from './curve-marks.ts';
import { CurveDrawing } from './CurveDrawing.tsx';
import classes from './CurveEditor.module.css';
import { CurveMarkTable } from './CurveMarkTable.tsx';
import { CurvePointTable } from './CurvePointTable.tsx';

type CurveEditorProps = {
  readonly name: string;
  readonly source: CoverageSource;
  /** Null is the straight line. */
  readonly curve: readonly CurvePoint[] | null;
  readonly scale: Scale;
  readonly capPolicy: CapPolicy;
  readonly data: readonly RegionDataOf[];
  /** Null where it may only be looked at. */
  readonly onChange: ((curve: CurvePoint[] | null) => void) | null;
};

/** How coverage becomes a score: the line as a drawing, its points as a table, and where each region falls. */
export function CurveEditor({ name, source, curve, scale, capPolicy, data, onChange }: CurveEditorProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const drawn = curve ?? straightCurve(scale);
  const marks = curveMarks(data, source, curve, scale, capPolicy);
  const change = onChange === null || curve === null ? null : (points: readonly CurvePoint[]) => onChange([...points]);
  return (
    <section className={classes.editor} aria-label={t('rubric.curve.title', { name })}>
      {onChange === null ? (
        <p className={classes.lead}>{t(curve === null ? 'rubric.curve.straightText' : 'rubric.curve.ownText')}</p>
      ) : (
        <div className={classes.choice}>
          <SegmentedControl
            aria-label={t('rubric.curve.title', { name })}
            value={curve === null ? 'straight' : 'own'}
            data={[
              { value: 'straight', label: t('rubric.curve.straight') },
              { value: 'own', label: t('rubric.curve.own') },
            ]}
            onChange={(value) => onChange(value === 'own' ? [...straightCurve(scale)] : null)}
          />
          <span className={classes.lead}>{t(curve === null ? 'rubric.curve.straightText' : 'rubric.curve.ownText')}</span>
        </div>
      )}
      {fallsOf(drawn).map(({ from, to }) => (
        <p key={from.inputHundredths} className={classes.falls}>
          <IconAlertTriangle size="1.6rem" aria-hidden />
          {t('rubric.curve.falls', { from: format.hundredths(from.inputHundredths), to: format.hundredths(to.inputHundredths) })}
        </p>
      ))}
      <div className={classes.columns}>
        <CurveDrawing name={name} curve={drawn} scale={scale} marks={marks} onChange={change} />
        <CurvePointTable name={name} curve={drawn} scale={scale} onChange={change} />
        <CurveMarkTable name={name} marks={marks} />
      </div>
    </section>
  );
}
