import { Button, Checkbox, Radio } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { COUNTED_STATUSES, type Ladder, LADDER_RULES, type Rung, type Scale } from '../../shared/rubric/rubric.ts';
import type { RegionDataOf } from '../../shared/rubric/value-from-data.ts';
import { HundredthsField } from '../components/HundredthsField.tsx';
import classes from './LadderEditor.module.css';
import { LadderStandings } from './LadderStandings.tsx';
import { RungRow } from './RungRow.tsx';

type LadderEditorProps = {
  readonly name: string;
  readonly ladder: Ladder;
  readonly scale: Scale;
  readonly data: readonly RegionDataOf[];
  readonly onChange: (ladder: Ladder) => void;
};

const MOST_RUNGS = 12;

const moved = (rungs: readonly Rung[], index: number, by: -1 | 1): Rung[] => {
  const one = rungs[index];
  const other = rungs[index + by];
  return one === undefined || other === undefined ? [...rungs] : rungs.with(index, other).with(index + by, one);
};

/** Rungs with the regulations that reach them and their points, how several count, and where each region stands. */
export function LadderEditor({ name, ladder, scale, data, onChange }: LadderEditorProps) {
  const { t } = useTranslation();
  const { rungs, rule, counts } = ladder;
  const setRungs = (changed: readonly Rung[]) => onChange({ ...ladder, rungs: [...changed] });
  const points = { minHundredths: scale.minHundredths, maxHundredths: scale.maxHundredths };
  return (
    <section className={classes.ladder} aria-label={t('rubric.ladder.title', { name })}>
      <div>
        <div className={classes.head} aria-hidden>
          <span>{t('rubric.ladder.labelHead')}</span>
          <span>{t('rubric.ladder.labelEnHead')}</span>
          <span>{t('rubric.ladder.typesHead')}</span>
          <span className={classes.points}>{t('rubric.curve.valueHead')}</span>
          <span />
        </div>
        <ol className={classes.rungs}>
          {rungs.map((rung, index) => (
            // By number: a rung keeps its row while its name is typed.
            <RungRow
              key={index}
              rung={rung}
              number={index + 1}
              count={rungs.length}
              taken={rungs.flatMap((other, at) => (at === index ? [] : other.types))}
              scale={scale}
              onChange={(changed) => setRungs(rungs.with(index, changed))}
              onMove={(by) => setRungs(moved(rungs, index, by))}
              onRemove={() => setRungs(rungs.toSpliced(index, 1))}
            />
          ))}
        </ol>
        <Button
          size="xs"
          variant="subtle"
          leftSection={<IconPlus size="1.5rem" aria-hidden />}
          disabled={rungs.length >= MOST_RUNGS}
          onClick={() => setRungs([...rungs, { label: '', labelEn: '', types: [], valueHundredths: scale.minHundredths }])}
        >
          {t('rubric.ladder.add')}
        </Button>
      </div>
      <div className={classes.terms}>
        <Radio.Group
          label={t('rubric.ladder.rule')}
          value={rule}
          onChange={(value) => onChange({ ...ladder, rule: LADDER_RULES.find((one) => one === value) ?? rule })}
        >
          <div className={classes.options}>
            {LADDER_RULES.map((one) => (
              <Radio key={one} value={one} label={t(`rubric.ladder.rules.${one}`)} />
            ))}
          </div>
        </Radio.Group>
        {rule === 'each-rung' && (
          <HundredthsField
            label={t('rubric.ladder.cap')}
            labelled
            valueHundredths={ladder.capHundredths}
            {...points}
            onChange={(capHundredths) => onChange({ ...ladder, capHundredths })}
          />
        )}
        <HundredthsField
          label={t('rubric.ladder.none')}
          labelled
          valueHundredths={ladder.noneHundredths}
          {...points}
          onChange={(noneHundredths) => onChange({ ...ladder, noneHundredths })}
        />
        <Checkbox.Group
          label={t('rubric.ladder.counts')}
          description={t('rubric.ladder.revoked')}
          value={[...counts]}
          onChange={(chosen) => onChange({ ...ladder, counts: COUNTED_STATUSES.filter((status) => chosen.includes(status)) })}
        >
          <div className={classes.options}>
            {COUNTED_STATUSES.map((status) => (
              <Checkbox key={status} value={status} label={t(`rubric.ladder.status.${status}`)} />
            ))}
          </div>
        </Checkbox.Group>
      </div>
      <LadderStandings name={name} ladder={ladder} data={data} />
    </section>
  );
}
