import { useTranslation } from 'react-i18next';
import { type Part, PARTS, sheetOfPart } from '../../../shared/submissions/mapping/mapping.ts';
import { type MarkedState, StateMark } from '../../components/StateMark.tsx';
import type { MappingDraft, PartState } from './mapping-draft.ts';
import classes from './PartList.module.css';

type PartListProps = {
  readonly draft: MappingDraft;
  readonly stateOf: (part: Part) => PartState;
  readonly selected: Part;
  readonly onSelect: (part: Part) => void;
};

const MARKS: Readonly<Record<PartState, MarkedState>> = {
  recognised: 'done',
  mapped: 'information',
  open: 'attention',
  missing: 'blocked',
};

/** The parts of a submission, each with the sheet it is read from and whether that is settled. */
export function PartList({ draft, stateOf, selected, onSelect }: PartListProps) {
  const { t } = useTranslation();
  return (
    <ul className={classes.list} aria-label={t('submissions.mapping.parts')}>
      {PARTS.map((part) => {
        const state = stateOf(part);
        const sheet = draft[part]?.sheet ?? null;
        return (
          <li key={part}>
            <button type="button" className={classes.part} aria-current={part === selected || undefined} onClick={() => onSelect(part)}>
              <b>{sheetOfPart(part)}</b>
              {sheet !== null && sheet !== sheetOfPart(part) && (
                <span className={classes.sheet}>{t('submissions.mapping.fromSheet', { sheet })}</span>
              )}
              <StateMark state={MARKS[state]}>{t(`submissions.mapping.state.${state}`)}</StateMark>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
