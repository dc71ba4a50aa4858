import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Phase } from '../../shared/edition/edition.ts';
import type { Seat, SeatId } from '../../shared/panel/panel.ts';
import { FailureNotice } from '../components/FailureNotice.tsx';
import { SectionTitle } from '../components/SectionTitle.tsx';
import { useOverview, useWritable } from '../edition/edition-context.ts';
import { useNoun } from '../noun-stores.tsx';
import { type AskedConflict, ConflictAnswerDialog } from './ConflictAnswerDialog.tsx';
import classes from './ConflictSection.module.css';
import { createConflictStore } from './conflict-store.ts';
import { DismissedConflicts } from './DismissedConflicts.tsx';
import { ProposedConflicts } from './ProposedConflicts.tsx';
import { WithdrawnRecusals } from './WithdrawnRecusals.tsx';

const ANSWERED_IN: readonly Phase[] = ['persiapan', 'aturan-terkunci', 'penilaian', 'pleno'];

/** Conflicts of interest that the data proposes, and what became of those before. Recusals stand in their own table. */
export function ConflictSection({ seats }: { readonly seats: readonly Seat[] }) {
  const { t } = useTranslation();
  const { edition, identity } = useOverview();
  const writable = useWritable();
  const conflicts = useNoun(createConflictStore, (state) => state.conflicts);
  const failure = useNoun(createConflictStore, (state) => state.failure);
  const refresh = useNoun(createConflictStore, (state) => state.refresh);
  const [asked, setAsked] = useState<AskedConflict | null>(null);

  useEffect(() => {
    void refresh();
  }, [refresh]);

  const answerable = writable && ANSWERED_IN.includes(edition.phase);
  const { role, seat: own } = identity;
  const decides = role === 'ketua' || role === 'sekretaris';
  const declarable = (seat: SeatId) => answerable && (role === 'sekretariat' || own === seat);
  const dismissable = (seat: SeatId) => answerable && decides && own !== seat;
  const titleOf = (seat: SeatId) => seats.find((one) => one.seat === seat)?.title ?? '';

  const all = conflicts ?? [];
  const proposed = all.filter(({ state }) => state === 'proposed');
  const dismissed = all.filter(({ state }) => state === 'dismissed');
  const withdrawn = all.flatMap((one) => one.withdrawn.map((withdrawal) => ({ region: one.region, withdrawal })));

  return (
    <section className={classes.section} aria-label={t('panel.conflict.title')}>
      <SectionTitle>{t('panel.conflict.title')}</SectionTitle>
      <p className={classes.lead}>{t('panel.conflict.lead')}</p>
      <FailureNotice failure={failure} onRetry={() => void refresh()} />
      {conflicts !== null && proposed.length === 0 && <p className={classes.lead}>{t('panel.conflict.none')}</p>}
      {proposed.length > 0 && (
        <>
          <ProposedConflicts
            conflicts={proposed}
            titleOf={titleOf}
            declarable={declarable}
            dismissable={dismissable}
            onAnswer={(group, answer) => setAsked({ group, answer })}
          />
          {role === 'sekretariat' && answerable && <p className={classes.lead}>{t('panel.conflict.whoDecides')}</p>}
        </>
      )}
      {dismissed.length > 0 && <DismissedConflicts conflicts={dismissed} titleOf={titleOf} />}
      {withdrawn.length > 0 && <WithdrawnRecusals withdrawn={withdrawn} titleOf={titleOf} />}
      <ConflictAnswerDialog asked={asked} onClose={() => setAsked(null)} />
    </section>
  );
}
