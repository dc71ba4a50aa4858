import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Criterion } from '../../../shared/rubric/rubric.ts';
import { sayFailure } from '../../../shared/wording/failure-sentence.ts';
import { announce } from '../../announcement.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { NumberCell } from '../../components/NumberCell.tsx';
import { NumberHead } from '../../components/NumberHead.tsx';
import { StateMark } from '../../components/StateMark.tsx';
import { useEditionTime } from '../../edition/use-edition-time.ts';
import { useDoor, useNoun } from '../../noun-stores.tsx';
import { createScoringStore } from '../../scoring/scoring-store.ts';
import { useCriterionName } from '../../scoring/use-criterion-name.ts';
import { useFormat } from '../../wording/use-format.ts';
import { useLanguage } from '../../wording/use-language.ts';
import { bringAfterAll, bringScores, type Brought, broughtOf } from './bring-scores.ts';
import classes from './BroughtTable.module.css';
import type { UnsentScores } from './unsent-scores.ts';

/** Value by value what would be entered, and after the press what became of each. Nothing is written before it. */
export function BroughtTable({ scores }: { readonly scores: UnsentScores }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const format = useFormat();
  const time = useEditionTime();
  const door = useDoor();
  const nameOf = useCriterionName();
  const sheets = useNoun(createScoringStore, (state) => state.sheets);
  const [criteria, setCriteria] = useState<readonly Criterion[]>([]);
  const [brought, setBrought] = useState(() => broughtOf(scores));
  const [busy, setBusy] = useState(false);
  const begun = brought.some(({ failure }) => failure !== undefined);
  const received = brought.filter(({ failure }) => failure === null).length;

  useEffect(() => {
    void door.client('rubric.read', {}).then((reply) => {
      if (reply.ok) setCriteria(reply.value.criteria);
    });
  }, [door]);

  const take = (one: Brought): void => setBrought((all) => all.map((before) => (before.writeId === one.writeId ? one : before)));
  const bringAll = async (): Promise<void> => {
    setBusy(true);
    await bringScores(door, brought, take);
    setBusy(false);
    announce(t('device.bring.done'));
  };
  const say = (hundredths: number | null): string => (hundredths === null ? t('scoring.differs.empty') : format.hundredths(hundredths));
  const stateOf = (one: Brought) => {
    if (one.failure === undefined) return null;
    if (one.failure === null) return <StateMark state="saved">{t('scoring.field.savedPlain')}</StateMark>;
    if (one.failure.code !== 'score-differs') return <StateMark state="blocked">{sayFailure(one.failure, language).happened}</StateMark>;
    return (
      <div className={classes.choice}>
        <StateMark state="attention">{t('device.bring.recorded', { score: say(one.failure.storedHundredths) })}</StateMark>
        <Button size="xs" onClick={() => void bringAfterAll(door, one).then(take)}>
          {t('scoring.differs.takeHere', { score: say(one.input.valueHundredths) })}
        </Button>
        <Button size="xs" onClick={() => setBrought((all) => all.filter(({ writeId }) => writeId !== one.writeId))}>
          {t('scoring.differs.takeRecord', { score: say(one.failure.storedHundredths) })}
        </Button>
      </div>
    );
  };

  return (
    <div className={classes.brought}>
      <p>{t('device.bring.from', { instant: time.instant(scores.savedAt), seat: scores.seat })}</p>
      <DataTable label={t('device.bring.table')}>
        <thead>
          <tr>
            <th scope="col">{t('scoring.own.region')}</th>
            <th scope="col">{t('scoring.review.criterion')}</th>
            <NumberHead>{t('scoring.review.score')}</NumberHead>
            <th scope="col">{t('device.bring.typedAt')}</th>
            <th scope="col">{t('scoring.own.stateHead')}</th>
          </tr>
        </thead>
        <tbody>
          {brought.map((one) => {
            const criterion = criteria.find(({ id }) => id === one.input.criterion);
            return (
              <tr key={one.writeId}>
                <th scope="row">{sheets?.find(({ code }) => code === one.input.code)?.region.name ?? one.input.code}</th>
                <td>{criterion === undefined ? one.input.criterion : nameOf(criterion)}</td>
                <NumberCell strong>{say(one.input.valueHundredths)}</NumberCell>
                <td>{time.clock(one.keptAt)}</td>
                <td>{stateOf(one)}</td>
              </tr>
            );
          })}
        </tbody>
      </DataTable>
      {begun && !busy ? (
        <p>{t('device.bring.result', { received, count: brought.length })}</p>
      ) : (
        <Button variant="filled" loading={busy} onClick={() => void bringAll()}>
          {t('device.bring.act', { count: brought.length })}
        </Button>
      )}
    </div>
  );
}
