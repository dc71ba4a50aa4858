import { IconArrowDown, IconArrowUp, IconMinus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './RankMove.module.css';

/** How many ranks a region gains or loses, by arrow and word; a dash where it is not ranked on both sides. */
export function RankMove({ climbed }: { readonly climbed: number | null }) {
  const { t } = useTranslation();
  if (climbed === null) return <>–</>;
  const Icon = climbed > 0 ? IconArrowUp : climbed < 0 ? IconArrowDown : IconMinus;
  const words = climbed > 0 ? 'ranking.rehearsal.up' : climbed < 0 ? 'ranking.rehearsal.down' : 'ranking.rehearsal.stays';
  return (
    <span className={classes.move} data-moved={climbed !== 0 || undefined}>
      <Icon size="1.5rem" aria-hidden />
      {t(words, { count: Math.abs(climbed) })}
    </span>
  );
}
