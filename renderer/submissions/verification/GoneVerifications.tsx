import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Submission } from '../../../shared/submissions/submission.ts';
import { figureKey, type FigureVerification } from '../../../shared/submissions/verification/verification.ts';
import { sayFigure, sayFigureValue } from '../../../shared/wording/figure-words.ts';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { SectionTitle } from '../../components/SectionTitle.tsx';
import { StateMark } from '../../components/StateMark.tsx';
import { useEditionTime } from '../../edition/use-edition-time.ts';
import { useNoun } from '../../noun-stores.tsx';
import { useRequest } from '../../use-request.ts';
import { useLanguage } from '../../wording/use-language.ts';
import classes from './GoneVerifications.module.css';
import { useMayVerify } from './use-may-verify.ts';
import { createVerificationStore } from './verification-store.ts';

/** Verifications of lines that the region no longer declares. They wait for the line to return; nothing of them counts. */
export function GoneVerifications({ submission: { content, verifications } }: { readonly submission: Submission }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const time = useEditionTime();
  const may = useMayVerify();
  const withdraw = useNoun(createVerificationStore, (state) => state.withdraw);
  const { busy, failure, run, clear } = useRequest();
  const [asked, setAsked] = useState<FigureVerification | null>(null);
  const declared = new Set(content.figures.map(figureKey));
  const gone = verifications.filter((one) => !declared.has(figureKey(one)));
  if (gone.length === 0) return null;
  const nameOf = (one: FigureVerification): string => sayFigure({ subject: one.subject, label: one.declared.label }, language);
  const close = (): void => {
    setAsked(null);
    clear();
  };
  return (
    <section aria-label={t('submissions.verification.gone')}>
      <SectionTitle>{t('submissions.verification.gone')}</SectionTitle>
      <ul>
        {gone.map((one) => (
          <li key={figureKey(one)} className={classes.gone}>
            <StateMark state="attention">
              {t('submissions.verification.goneLine', {
                figure: nameOf(one),
                declared: sayFigureValue(one.subject, one.declared.value, language),
                document: one.document,
                day: time.day(one.at),
              })}
            </StateMark>
            {may && (
              <Button
                size="compact-xs"
                variant="subtle"
                aria-label={t('submissions.verification.withdrawOf', { figure: nameOf(one) })}
                onClick={() => setAsked(one)}
              >
                {t('submissions.verification.withdraw')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {asked !== null && (
        <ConfirmDialog
          opened
          onClose={close}
          title={t('submissions.verification.withdrawOf', { figure: nameOf(asked) })}
          act={t('submissions.verification.withdraw')}
          reason="required"
          busy={busy}
          failure={failure}
          onConfirm={(reason) =>
            void run(() => withdraw({ code: asked.code, subject: asked.subject, position: asked.position, reason })).then((done) => {
              if (done !== null) close();
            })
          }
        >
          {t('submissions.verification.withdrawNote')}
        </ConfirmDialog>
      )}
    </section>
  );
}
