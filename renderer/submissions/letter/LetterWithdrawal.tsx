import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../shared/notation/format.ts';
import type { IssuedLetter, LetterId } from '../../../shared/submissions/letter/issued-letter.ts';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { useNoun } from '../../noun-stores.tsx';
import { noticeDone } from '../../notices.tsx';
import { useRequest } from '../../use-request.ts';
import { useLanguage } from '../../wording/use-language.ts';
import { createLettersStore } from './letter-store.ts';

type LetterWithdrawalProps = { readonly letter: IssuedLetter; readonly id: LetterId; readonly onClose: () => void };

/** Takes a letter back, with a reason; it stays in the list. */
export function LetterWithdrawal({ letter, id, onClose }: LetterWithdrawalProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const withdraw = useNoun(createLettersStore, (state) => state.withdraw);
  const { busy, failure, run } = useRequest();
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('submissions.letter.withdrawAsk', { date: formatDate(letter.date, language, 'long') })}
      act={t('submissions.letter.withdraw')}
      destructive
      reason="required"
      busy={busy}
      failure={failure}
      onConfirm={(reason) =>
        void run(() => withdraw(id, reason)).then((done) => {
          if (done === null) return;
          onClose();
          noticeDone(t('submissions.letter.withdrawnDone'));
        })
      }
    >
      {t('submissions.letter.withdrawText')}
    </ConfirmDialog>
  );
}
