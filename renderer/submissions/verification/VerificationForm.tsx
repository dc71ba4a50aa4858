import { Autocomplete, Button, Group, Radio, Textarea, TextInput } from '@mantine/core';
import { type KeyboardEvent, type SyntheticEvent, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../shared/notation/format.ts';
import { LARGEST_FIGURE } from '../../../shared/submissions/figure.ts';
import type { StandingFigure } from '../../../shared/submissions/verification/standing-figure.ts';
import type { FigurePlace } from '../../../shared/submissions/verification/verification.ts';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { Kbd } from '../../components/Kbd.tsx';
import { WholeNumberField } from '../../components/WholeNumberField.tsx';
import { useNoun } from '../../noun-stores.tsx';
import { noticeDone } from '../../notices.tsx';
import { useRequest } from '../../use-request.ts';
import { useLanguage } from '../../wording/use-language.ts';
import { useRegionEvidence } from '../evidence/use-region-evidence.ts';
import { DeclaredFigure } from './DeclaredFigure.tsx';
import { documentChoices } from './document-choices.ts';
import { EffectPanel } from './EffectPanel.tsx';
import { draftProblems, draftRequest, firstDraft, type VerificationDraft, valueInQuestion } from './verification-draft.ts';
import classes from './VerificationForm.module.css';
import { createVerificationStore } from './verification-store.ts';

type VerificationFormProps = {
  readonly place: FigurePlace;
  readonly standing: StandingFigure;
  readonly step: 'check' | 'correct';
  readonly onClose: () => void;
};

/** A value is asked about once the typing pauses. */
const PAUSE_MS = 250;

/** A figure against a document: right, or another value with reason and evidence, the effect beside it before it is saved. */
export function VerificationForm({ place, standing, step, onClose }: VerificationFormProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const lastDocument = useNoun(createVerificationStore, (state) => state.lastDocument);
  const effect = useNoun(createVerificationStore, (state) => state.effect);
  const askEffect = useNoun(createVerificationStore, (state) => state.askEffect);
  const verify = useNoun(createVerificationStore, (state) => state.verify);
  const correct = useNoun(createVerificationStore, (state) => state.correct);
  const { busy, failure, run } = useRequest();
  const [draft, setDraft] = useState<VerificationDraft>(() =>
    firstDraft(standing, step, lastDocument?.code === place.code ? lastDocument : null),
  );
  const [tried, setTried] = useState(false);
  const { figure } = standing;
  const evidence = useRegionEvidence(place.code);
  const attached = useMemo(() => documentChoices(evidence, place), [evidence, place]);
  const wrong = draft.finding === 'wrong';
  const problems = draftProblems(draft, standing);
  const inQuestion = valueInQuestion(draft, standing);
  const withEffect = wrong || inQuestion !== undefined;
  /** What is saved has been told: no correction goes past its effect. */
  const told = inQuestion === undefined || (effect !== null && effect.value === inQuestion);

  const { code, subject, position } = place;
  useEffect(() => {
    if (inQuestion === undefined) return;
    const pause = setTimeout(() => void askEffect({ code, subject, position, value: inQuestion }), PAUSE_MS);
    return () => clearTimeout(pause);
  }, [askEffect, code, subject, position, inQuestion]);

  const change = (changed: Partial<VerificationDraft>): void => setDraft((before) => ({ ...before, ...changed }));
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    setTried(true);
    const request = draftRequest(draft, place, standing);
    if (request === null || !told) return;
    void run(() => (request.call === 'verify' ? verify(request.input) : correct(request.input))).then((done) => {
      if (done === null) return;
      noticeDone(t(request.call === 'verify' ? 'submissions.verification.verifiedDone' : 'submissions.verification.correctedDone'));
      onClose();
    });
  };
  const keys = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && event.ctrlKey) submit(event);
  };

  return (
    <form className={classes.form} data-with-effect={withEffect || undefined} noValidate onSubmit={submit} onKeyDown={keys}>
      <div className={classes.fields}>
        <DeclaredFigure standing={standing} />
        <Radio.Group
          label={t('submissions.verification.finding')}
          value={draft.finding}
          onChange={(value) => change({ finding: value === 'wrong' ? 'wrong' : 'right' })}
        >
          <Group gap="lg" mt={4}>
            <Radio
              value="right"
              label={t('submissions.verification.right')}
              disabled={figure.value === null}
              data-autofocus={!wrong || undefined}
            />
            <Radio value="wrong" label={t('submissions.verification.wrong')} />
          </Group>
        </Radio.Group>
        {wrong && (
          <>
            <WholeNumberField
              label={t('submissions.verification.value')}
              text={draft.value}
              largest={LARGEST_FIGURE}
              unit={t(subject === 'budget.amount' ? 'submissions.verification.rupiah' : 'submissions.verification.people')}
              tried={tried}
              autoFocus
              error={problems.has('equals-declared') ? t('submissions.verification.equalsDeclared') : null}
              onText={(value) => change({ value })}
            />
            <Textarea
              label={t('components.reason')}
              autosize
              minRows={2}
              maxRows={6}
              maxLength={2000}
              required
              value={draft.reason}
              error={tried && problems.has('reason-blank') ? t('components.reasonNeeded') : null}
              onChange={(event) => change({ reason: event.currentTarget.value })}
            />
          </>
        )}
        <Autocomplete
          label={t('submissions.verification.document')}
          description={t('submissions.verification.documentHint')}
          data={attached}
          maxLength={300}
          required
          value={draft.document}
          error={tried && problems.has('document-blank') ? t('submissions.verification.documentNeeded') : null}
          onChange={(document) => change({ document })}
        />
        <TextInput
          className={classes.date ?? ''}
          label={t('submissions.verification.documentDate')}
          type="date"
          max="9999-12-31"
          required
          value={draft.documentDate}
          description={problems.has('date-blank') ? undefined : formatDate(draft.documentDate, language)}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          error={tried && problems.has('date-blank') ? t('submissions.verification.dateNeeded') : null}
          onChange={(event) => change({ documentDate: event.currentTarget.value })}
        />
        <FailureNotice failure={failure} />
      </div>
      {withEffect && <EffectPanel act="save" code={code} known={inQuestion !== undefined} />}
      <div className={classes.buttons}>
        <span className={classes.keys} aria-hidden>
          <Kbd>Ctrl</Kbd>
          <Kbd>Enter</Kbd>
        </span>
        <Button onClick={onClose}>{t('components.cancel')}</Button>
        <Button type="submit" variant="filled" loading={busy} disabled={!told}>
          {t(wrong ? 'submissions.verification.saveCorrection' : 'submissions.verification.saveVerification')}
        </Button>
      </div>
    </form>
  );
}
