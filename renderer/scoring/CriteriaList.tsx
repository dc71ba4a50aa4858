import { useTranslation } from 'react-i18next';
import type { CriterionId } from '../../shared/rubric/rubric.ts';
import type { SheetView } from '../../shared/scoring/scoring.ts';
import { useFormat } from '../wording/use-format.ts';
import { ComputedRow } from './ComputedRow.tsx';
import classes from './CriteriaList.module.css';
import { JudgedRow } from './JudgedRow.tsx';
import { SheetRemarks } from './SheetRemarks.tsx';
import { useSwipe } from './use-swipe.ts';

type CriteriaListProps = {
  readonly view: SheetView;
  readonly active: CriterionId | null;
  /** Where each field puts itself, so that keys can go there. */
  readonly fields: Map<CriterionId, HTMLInputElement>;
  readonly onTakeUp: (criterion: CriterionId) => void;
  readonly onMove: (from: CriterionId, by: 1 | -1 | 'on') => void;
  readonly onShowEvidence: () => void;
  /** Whose comment is open for writing. */
  readonly commenting: CriterionId | null;
  readonly onComment: (criterion: CriterionId) => void;
  readonly onCommented: (criterion: CriterionId) => void;
  readonly noteWritable: boolean;
  /** A finger went sideways: on a narrow sheet, to this criterion. */
  readonly onSwipe: (criterion: CriterionId) => void;
};

export function CriteriaList({
  view,
  active,
  fields,
  onTakeUp,
  onMove,
  onShowEvidence,
  commenting,
  onComment,
  onCommented,
  noteWritable,
  onSwipe,
}: CriteriaListProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { scale } = view;
  const swipe = useSwipe((by) => {
    const at = view.criteria.findIndex(({ id }) => id === active);
    const next = view.criteria[at + by];
    if (at >= 0 && next !== undefined) onSwipe(next.id);
  });
  return (
    <section className={classes.list} aria-label={t('scoring.sheet.criteria')} {...swipe}>
      <div className={classes.head} aria-hidden>
        <span>{t('scoring.sheet.criteriaHead')}</span>
        <span className={classes.compare}>{t('scoring.sheet.compareHead')}</span>
        <span className={classes.score}>
          {t('scoring.sheet.scoreHead', { from: format.hundredths(scale.minHundredths), to: format.hundredths(scale.maxHundredths) })}
        </span>
      </div>
      {view.criteria.map((criterion) =>
        criterion.kind === 'computed' ? (
          <ComputedRow
            key={criterion.id}
            view={view}
            criterion={criterion}
            active={criterion.id === active}
            onShowEvidence={onShowEvidence}
          />
        ) : (
          <JudgedRow
            key={criterion.id}
            view={view}
            criterion={criterion}
            active={criterion.id === active}
            fields={fields}
            onTakeUp={() => onTakeUp(criterion.id)}
            onMove={(by) => onMove(criterion.id, by)}
            onShowEvidence={onShowEvidence}
            commenting={criterion.id === commenting}
            onComment={() => onComment(criterion.id)}
            onCommented={() => onCommented(criterion.id)}
          />
        ),
      )}
      <SheetRemarks writable={view.writable} noteWritable={noteWritable} />
    </section>
  );
}
