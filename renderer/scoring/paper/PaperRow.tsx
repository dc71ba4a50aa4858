import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PaperSheet, PaperState } from '../../../shared/scoring/paper/paper-sheet.ts';
import { printedSerial } from '../../../shared/scoring/paper/serial.ts';
import { type MarkedState, StateMark } from '../../components/StateMark.tsx';
import { useEditionTime } from '../../edition/use-edition-time.ts';
import classes from './PaperDesk.module.css';

const MARKS: Readonly<Record<PaperState, MarkedState>> = {
  printed: 'blank',
  typed: 'waiting',
  rejected: 'attention',
  confirmed: 'done',
  outdated: 'later',
};

type PaperRowProps = {
  readonly paper: PaperSheet;
  readonly seat: string;
  readonly region: string;
  readonly nameOf: (paper: PaperSheet) => { readonly typist: string; readonly decider: string };
  /** Null where nothing may be typed or decided from here. */
  readonly onType: (() => void) | null;
  readonly onDecide: (() => void) | null;
  /** Null where its sheet can no longer be filled on paper. */
  readonly onPrintAgain: (() => void) | null;
};

export function PaperRow({ paper, seat, region, nameOf, onType, onDecide, onPrintAgain }: PaperRowProps) {
  const { t } = useTranslation();
  const time = useEditionTime();
  const serial = printedSerial(paper.serial);
  const { typist, decider } = nameOf(paper);
  const decided = paper.decidedAt === null ? null : { name: decider, at: time.instant(paper.decidedAt), reason: paper.reason };
  const story = [
    ...(paper.typedAt === null ? [] : [t('scoring.paper.typedBy', { name: typist, at: time.instant(paper.typedAt) })]),
    ...(decided === null ? [] : [t(paper.reason === '' ? 'scoring.paper.confirmedBy' : 'scoring.paper.rejectedBy', decided)]),
  ];
  return (
    <tr>
      <th scope="row" className={classes.serial}>
        {serial}
      </th>
      <td>
        {seat}
        {paper.substituteName !== '' && (
          <span className={classes.story}>{t('scoring.paper.forSubstitute', { name: paper.substituteName })}</span>
        )}
      </td>
      <td>{region}</td>
      <td>
        <StateMark state={MARKS[paper.state]}>{t(`scoring.paper.states.${paper.state}`)}</StateMark>
        {paper.outdatedBecause !== null && (
          <span className={classes.story}>{t(`scoring.paper.outdatedBecause.${paper.outdatedBecause}`)}</span>
        )}
        {story.map((line) => (
          <span key={line} className={classes.story}>
            {line}
          </span>
        ))}
      </td>
      <td className={classes.actions}>
        {onType !== null && (paper.state === 'printed' || paper.state === 'rejected') && (
          <Button size="xs" onClick={onType} aria-label={t('scoring.paper.typeOf', { serial })}>
            {t('scoring.paper.type')}
          </Button>
        )}
        {onDecide !== null && paper.state === 'typed' && (
          <Button size="xs" variant="filled" onClick={onDecide} aria-label={t('scoring.paper.decideOf', { serial })}>
            {t('scoring.paper.decide')}
          </Button>
        )}
        {onPrintAgain !== null && (paper.state === 'printed' || paper.outdatedBecause === 'rubric') && (
          <Button
            size="xs"
            variant={paper.state === 'outdated' ? 'default' : 'subtle'}
            onClick={onPrintAgain}
            aria-label={t('scoring.paper.printAgainOf', { serial })}
          >
            {t('scoring.paper.printAgain')}
          </Button>
        )}
      </td>
    </tr>
  );
}
