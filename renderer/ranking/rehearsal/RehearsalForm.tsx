import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Rehearsal, type RehearsalBasis, SEED_LIMIT } from '../../../shared/ranking/rehearsal/rehearsal.ts';
import type { RubricContent } from '../../../shared/rubric/rubric.ts';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { useOverview } from '../../edition/edition-context.ts';
import { useDoor } from '../../noun-stores.tsx';
import { useRequest } from '../../use-request.ts';
import classes from './RehearsalForm.module.css';
import { RehearsalResult } from './RehearsalResult.tsx';

const KINDS = ['present', 'synthetic', 'file'] as const;
type Kind = (typeof KINDS)[number];

const seedOf = (text: string): number | null => (/^\d{1,7}$/u.test(text.trim()) && Number(text) <= SEED_LIMIT ? Number(text) : null);

/** On whose scores the proposal is tried, and what comes of it. */
export function RehearsalForm({ content }: { readonly content: RubricContent }) {
  const { t } = useTranslation();
  const { client, desktop } = useDoor();
  const { rankingOpen } = useOverview();
  const { busy, failure, run, clear } = useRequest();
  // Scores that may not be seen are not offered to be tried.
  const kinds = KINDS.filter((kind) => kind !== 'present' || rankingOpen);
  const [kind, setKind] = useState<Kind>(kinds[0] ?? 'synthetic');
  const [seedText, setSeedText] = useState('2025');
  const [rehearsal, setRehearsal] = useState<Rehearsal | null>(null);
  const seed = seedOf(seedText);

  const basisOf = async (): Promise<RehearsalBasis | null> => {
    if (kind === 'present') return { kind };
    if (kind === 'synthetic') return seed === null ? null : { kind, seed };
    const chosen = await run(() => desktop('chooseOtherEdition', {}));
    const file = chosen?.value[0];
    return file === undefined ? null : { kind, file: file.token };
  };
  const rehearse = async (): Promise<void> => {
    const basis = await basisOf();
    if (basis === null) return;
    const answer = await run(() => client('ranking.rehearse', { content, basis }));
    setRehearsal(answer?.value ?? null);
  };

  return (
    <div className={classes.body}>
      <p className={classes.lead}>{t('ranking.rehearsal.lead')}</p>
      <div className={classes.choice}>
        <SegmentedControl
          aria-label={t('ranking.rehearsal.basis')}
          value={kind}
          data={kinds.map((one) => ({ value: one, label: t(`ranking.rehearsal.kinds.${one}`) }))}
          onChange={(value) => {
            setKind(KINDS.find((one) => one === value) ?? kind);
            setRehearsal(null);
            clear();
          }}
        />
        {kind === 'synthetic' && (
          <TextInput
            className={classes.seed ?? ''}
            aria-label={t('ranking.rehearsal.seed')}
            leftSection={<span className={classes.seedWord}>{t('ranking.rehearsal.seedShort')}</span>}
            leftSectionWidth="6rem"
            inputMode="numeric"
            maxLength={7}
            value={seedText}
            onChange={(event) => setSeedText(event.currentTarget.value)}
            error={seed === null ? t('ranking.rehearsal.seedFault') : null}
          />
        )}
        <Button
          variant="filled"
          leftSection={<IconPlayerPlay size="1.6rem" aria-hidden />}
          loading={busy}
          disabled={kind === 'synthetic' && seed === null}
          onClick={() => void rehearse()}
          data-autofocus
        >
          {t(kind === 'file' ? 'ranking.rehearsal.runFile' : 'ranking.rehearsal.run')}
        </Button>
      </div>
      {!rankingOpen && <p className={classes.closed}>{t('ranking.rehearsal.closed')}</p>}
      <FailureNotice failure={failure} onDismiss={clear} />
      {rehearsal !== null && <RehearsalResult rehearsal={rehearsal} />}
    </div>
  );
}
