import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SeatId } from '../../shared/panel/panel.ts';
import type { RankingSnapshot } from '../../shared/ranking/ranking.ts';
import classes from './JurorChoice.module.css';

type JurorChoiceProps = {
  readonly snapshot: RankingSnapshot;
  readonly chosen: SeatId | null;
  readonly onChoose: (seat: SeatId | null) => void;
};

const EVERYONE = '';

export function JurorChoice({ snapshot, chosen, onChoose }: JurorChoiceProps) {
  const { t } = useTranslation();
  const seats = snapshot.seats.toSorted((a, b) => a.seat - b.seat);
  return (
    <Select
      className={classes.choice ?? ''}
      label={t('ranking.analysis.juror')}
      size="xs"
      value={chosen === null ? EVERYONE : String(chosen)}
      onChange={(value) => onChoose(seats.find(({ seat }) => String(seat) === value)?.seat ?? null)}
      data={[
        { value: EVERYONE, label: t('ranking.analysis.everyone') },
        ...seats.map(({ seat, title }) => ({ value: String(seat), label: t('ranking.analysis.without', { seat, title }) })),
      ]}
    />
  );
}
