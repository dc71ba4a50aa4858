import { useTranslation } from 'react-i18next';
import { regulationLabel } from '../../../shared/submissions/compare-content.ts';
import type { EvidencePlace } from '../../../shared/submissions/evidence/evidence.ts';
import { type EvidencedContent, sayAnchor } from '../../../shared/submissions/evidence/standing-evidence.ts';
import { useFormat } from '../../wording/use-format.ts';

/** Names for the items that evidence speaks for. */
export const useSayPlace = () => {
  const { t } = useTranslation();
  const format = useFormat();

  const named = (place: EvidencePlace, label: string): string => {
    if (place.item !== 'figure') return label;
    const subject = t(`submissions.subject.${place.subject}`);
    return label === '' ? subject : t('submissions.item.figureOf', { subject, label });
  };

  return {
    /** As the item is called now. */
    place: (place: EvidencePlace, content: EvidencedContent): string => {
      switch (place.item) {
        case 'figure':
          return named(place, content.figures.find((one) => one.subject === place.subject && one.position === place.position)?.label ?? '');
        case 'regulation': {
          const regulation = content.regulations.find(({ position }) => position === place.position);
          return regulation === undefined ? '' : regulationLabel(regulation);
        }
        case 'innovation':
          return content.innovations.find(({ position }) => position === place.position)?.name ?? '';
      }
    },
    /** As it was called when something was attached to it. */
    anchor: (place: EvidencePlace, anchor: string): string => {
      const { label, value } = sayAnchor(place, anchor);
      const name = named(place, label);
      if (place.item !== 'figure' || value === null) return name;
      return `${name}: ${place.subject === 'budget.amount' ? format.rupiah(value) : format.count(value)}`;
    },
  };
};
