import { Button, Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { groupedBytes } from '../../shared/notation/grouped-bytes.ts';
import { type Lot, type Witness, witnessSchema } from '../../shared/ranking/lot.ts';
import { tiesAtTheLot } from '../../shared/ranking/lot-hindrance.ts';
import type { Ranking, RankingSnapshot } from '../../shared/ranking/ranking.ts';
import { announce } from '../announcement.ts';
import { FailureNotice } from '../components/FailureNotice.tsx';
import { TwoPinForm } from '../components/TwoPinForm.tsx';
import { useEditionTime } from '../edition/use-edition-time.ts';
import { useDoor, useNoun } from '../noun-stores.tsx';
import { noticeDone } from '../notices.tsx';
import { useRequest } from '../use-request.ts';
import classes from './LotDialog.module.css';
import { createRankingStore } from './ranking-store.ts';
import { useSayRanking } from './use-say-ranking.ts';

type LotDialogProps = {
  readonly ranking: Ranking;
  readonly snapshot: RankingSnapshot;
  /** Null before the fingerprint is fixed. */
  readonly lot: Lot | null;
  readonly onClose: () => void;
};

const NOBODY: Witness = { name: '', digits: '' };
const PLACES = ['first', 'second'] as const;

/** The one draw: first the fingerprint of the history, then the digits of two witnesses and both PINs. */
export function LotDialog({ ranking, snapshot, lot, onClose }: LotDialogProps) {
  const { t } = useTranslation();
  const { client } = useDoor();
  const time = useEditionTime();
  const say = useSayRanking(snapshot);
  const refresh = useNoun(createRankingStore, (state) => state.refresh);
  const { busy, failure, run } = useRequest();
  const [witnesses, setWitnesses] = useState<readonly [Witness, Witness]>([NOBODY, NOBODY]);
  const [tried, setTried] = useState(false);
  const tied = tiesAtTheLot(ranking).map(({ regions }) => say.list(regions.map(say.region)));
  const change = (place: number, part: Partial<Witness>) =>
    setWitnesses(([first, second]) => (place === 0 ? [{ ...first, ...part }, second] : [first, { ...second, ...part }]));
  const wellFormed = witnesses.every((witness) => witnessSchema.safeParse(witness).success);

  const announceLot = async (): Promise<void> => {
    if ((await run(() => client('ranking.announceLot', {}))) === null) return;
    await refresh();
    announce(t('ranking.lot.announced'));
  };

  return (
    <Modal opened onClose={onClose} title={t('ranking.lot.title')} size="56rem" closeButtonProps={{ 'aria-label': t('components.close') }}>
      <div className={classes.text}>
        {tied.map((regions) => (
          <p key={regions}>
            <b>{t('ranking.lot.waiting', { regions })}</b>
          </p>
        ))}
        <p>{t('ranking.lot.why')}</p>
      </div>
      {lot === null ? (
        <>
          <FailureNotice failure={failure} />
          <div className={classes.buttons}>
            <Button onClick={onClose}>{t('components.cancel')}</Button>
            <Button variant="filled" loading={busy} data-autofocus onClick={() => void announceLot()}>
              {t('ranking.lot.announce')}
            </Button>
          </div>
        </>
      ) : (
        <TwoPinForm
          onClose={onClose}
          act={t('ranking.lot.draw')}
          busy={busy}
          failure={failure}
          onConfirm={async (pins) => {
            setTried(true);
            if (!wellFormed) return false;
            if ((await run(() => client('ranking.drawLot', { witnesses: [...witnesses], ...pins }))) === null) return false;
            onClose();
            await refresh();
            noticeDone(t('ranking.lot.drawn'));
            return true;
          }}
        >
          <p>
            {t('ranking.lot.head')}
            <code className={classes.head}>{groupedBytes(lot.head)}</code>
            {t('ranking.lot.headAt', { day: time.weekday(lot.announcedAt), time: time.clock(lot.announcedAt), zone: time.zone })}
          </p>
          {PLACES.map((place, index) => {
            const witness = witnesses[index] ?? NOBODY;
            const digitsWrong = tried && !witnessSchema.shape.digits.safeParse(witness.digits).success;
            const nameWrong = tried && !witnessSchema.shape.name.safeParse(witness.name).success;
            return (
              <fieldset key={place} className={classes.witness}>
                <legend>{t(`ranking.lot.witness.${place}`)}</legend>
                <TextInput
                  label={t('ranking.lot.name')}
                  maxLength={120}
                  value={witness.name}
                  error={nameWrong}
                  onChange={(event) => change(index, { name: event.currentTarget.value })}
                />
                <TextInput
                  label={t('ranking.lot.digits')}
                  inputMode="numeric"
                  autoComplete="off"
                  maxLength={12}
                  value={witness.digits}
                  error={digitsWrong ? t('ranking.lot.digitsWrong') : null}
                  onChange={(event) => change(index, { digits: event.currentTarget.value.replaceAll(/\s/gu, '') })}
                />
              </fieldset>
            );
          })}
        </TwoPinForm>
      )}
    </Modal>
  );
}
