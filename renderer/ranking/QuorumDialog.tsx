import { Radio } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { QUORUM_OUTCOMES, type QuorumOutcome } from '../../shared/ranking/quorum.ts';
import type { BelowQuorumRegion } from '../../shared/ranking/ranking.ts';
import { TwoPinDialog } from '../components/TwoPinDialog.tsx';
import { useDoor, useNoun } from '../noun-stores.tsx';
import { noticeDone } from '../notices.tsx';
import { useRequest } from '../use-request.ts';
import { createRankingStore } from './ranking-store.ts';

type QuorumDialogProps = { readonly below: BelowQuorumRegion; readonly onClose: () => void };

/** The pleno decides on one region below the quorum: ranked nevertheless or left out, with a reason and both PINs. */
export function QuorumDialog({ below, onClose }: QuorumDialogProps) {
  const { t } = useTranslation();
  const { client } = useDoor();
  const refresh = useNoun(createRankingStore, (state) => state.refresh);
  const { busy, failure, run } = useRequest();
  const [outcome, setOutcome] = useState<QuorumOutcome>('left-out');
  const { region, validSheets, quorum } = below;
  return (
    <TwoPinDialog
      opened
      onClose={onClose}
      title={t('ranking.quorum.ask', { region: region.name })}
      act={t('ranking.quorum.record')}
      withReason
      busy={busy}
      failure={failure}
      onConfirm={async (pins, reason) => {
        if ((await run(() => client('ranking.decideQuorum', { code: region.code, outcome, reason, ...pins }))) === null) return false;
        onClose();
        await refresh();
        noticeDone(t(`ranking.quorum.done.${outcome}`, { region: region.name }));
        return true;
      }}
    >
      <p>{t('ranking.quorum.valid', { count: validSheets, quorum })}</p>
      <Radio.Group
        label={t('ranking.quorum.outcome')}
        value={outcome}
        onChange={(chosen) => setOutcome(QUORUM_OUTCOMES.find((one) => one === chosen) ?? 'left-out')}
      >
        {QUORUM_OUTCOMES.map((one) => (
          <Radio key={one} value={one} label={t(`ranking.quorum.choice.${one}`)} mt="xs" />
        ))}
      </Radio.Group>
    </TwoPinDialog>
  );
}
