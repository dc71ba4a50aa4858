import { Button } from '@mantine/core';
import { IconUserOff } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Phase } from '../../shared/edition/edition.ts';
import type { Seat } from '../../shared/panel/panel.ts';
import { useOverview, useWritable } from '../edition/edition-context.ts';
import { useNoun } from '../noun-stores.tsx';
import { type AskedConflict, ConflictAnswerDialog } from './ConflictAnswerDialog.tsx';
import classes from './ConflictSection.module.css';
import { createConflictStore } from './conflict-store.ts';
import { ProposedConflicts } from './ProposedConflicts.tsx';
import { RecusalDialog } from './RecusalDialog.tsx';
import type { Recusable } from './RecusalForm.tsx';

const DECLARED_IN: readonly Phase[] = ['persiapan', 'aturan-terkunci', 'penilaian', 'pleno'];

type OwnConflictsProps = { readonly seat: Seat; readonly candidates: readonly Recusable[] };

/** Before the sheets: what the data says against this seat's judging a region, and where the juror declares a conflict. */
export function OwnConflicts({ seat, candidates }: OwnConflictsProps) {
  const { t } = useTranslation();
  const { edition } = useOverview();
  const writable = useWritable();
  const conflicts = useNoun(createConflictStore, (state) => state.conflicts);
  const refresh = useNoun(createConflictStore, (state) => state.refresh);
  const [asked, setAsked] = useState<AskedConflict | null>(null);
  const [declaring, setDeclaring] = useState(false);

  useEffect(() => {
    void refresh();
  }, [refresh]);

  const declarable = writable && DECLARED_IN.includes(edition.phase);
  const proposed = (conflicts ?? []).filter((one) => one.seat === seat.seat && one.state === 'proposed');
  if (!declarable || candidates.length === 0) return null;
  return (
    <section className={classes.section} aria-label={t('panel.conflict.own')}>
      {proposed.length > 0 && (
        <>
          <p className={classes.lead}>{t('panel.conflict.ownLead')}</p>
          <ProposedConflicts
            conflicts={proposed}
            titleOf={() => seat.title}
            declarable={() => true}
            dismissable={() => false}
            onAnswer={(group, answer) => setAsked({ group, answer })}
          />
        </>
      )}
      <div>
        <Button size="xs" variant="subtle" leftSection={<IconUserOff size="1.6rem" aria-hidden />} onClick={() => setDeclaring(true)}>
          {t('panel.conflict.ownDeclare')}
        </Button>
      </div>
      <ConflictAnswerDialog asked={asked} onClose={() => setAsked(null)} />
      <RecusalDialog opened={declaring} seats={[seat]} candidates={candidates} onClose={() => setDeclaring(false)} />
    </section>
  );
}
