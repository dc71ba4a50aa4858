import { Button } from '@mantine/core';
import { IconMail } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Submission } from '../../../shared/submissions/submission.ts';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { SectionTitle } from '../../components/SectionTitle.tsx';
import { useNoun } from '../../noun-stores.tsx';
import { useMayChange } from '../use-may-change.ts';
import { createLettersStore } from './letter-store.ts';
import { LetterDialog } from './LetterDialog.tsx';
import { LetterTable } from './LetterTable.tsx';
import classes from './Letters.module.css';

/** The letters that were issued to one region, with their answer sheets, and the way to write the next one. */
export function Letters({ submission }: { readonly submission: Submission }) {
  const { t } = useTranslation();
  const { may } = useMayChange();
  const issued = useNoun(createLettersStore, (state) => state.issued);
  const failure = useNoun(createLettersStore, (state) => state.failure);
  const read = useNoun(createLettersStore, (state) => state.read);
  const [writing, setWriting] = useState(false);
  const { code } = submission;

  useEffect(() => {
    void read(code);
  }, [read, code]);

  return (
    <section aria-label={t('submissions.letter.title')}>
      <SectionTitle>{t('submissions.letter.title')}</SectionTitle>
      <FailureNotice failure={failure} onRetry={() => void read(code)} />
      {issued !== null && issued.length === 0 && <p className={classes.none}>{t('submissions.letter.none')}</p>}
      {issued !== null && issued.length > 0 && <LetterTable issued={issued} regionName={submission.region.name} mayWithdraw={may} />}
      {may && (
        <p className={classes.act}>
          <Button leftSection={<IconMail size="1.7rem" aria-hidden />} onClick={() => setWriting(true)}>
            {t('submissions.letter.write')}
          </Button>
        </p>
      )}
      {may && <LetterDialog opened={writing} submission={submission} onClose={() => setWriting(false)} />}
    </section>
  );
}
