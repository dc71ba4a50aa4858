import { useTranslation } from 'react-i18next';
import { compareRubrics, isSameRubric } from '../../shared/rubric/compare-rubrics.ts';
import type { RubricContent } from '../../shared/rubric/rubric.ts';
import type { RubricTemplate } from '../../shared/rubric/rubric-template.ts';
import { ConfirmDialog } from '../components/ConfirmDialog.tsx';
import { useLanguage } from '../wording/use-language.ts';
import { DifferenceList } from './DifferenceList.tsx';
import { draftOf } from './rubric-draft.ts';
import { useRubricEdit } from './use-rubric-edit.ts';

type TemplateDialogProps = {
  /** Null while none is chosen. */
  readonly template: RubricTemplate | null;
  readonly content: RubricContent | null;
  readonly onClose: () => void;
};

/** What a template would change, before it takes the place of what is on the screen. */
export function TemplateDialog({ template, content, onClose }: TemplateDialogProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const edit = useRubricEdit();
  const difference = template === null || content === null ? null : compareRubrics(content, template.content);
  return (
    <ConfirmDialog
      opened={template !== null}
      onClose={onClose}
      title={t('rubric.template.ask', { name: template?.name ?? '' })}
      act={t('rubric.template.use')}
      onConfirm={() => {
        if (template !== null) edit(() => draftOf(template.content, language));
        onClose();
      }}
    >
      {difference === null ? null : isSameRubric(difference) ? (
        <p>{t('rubric.template.same')}</p>
      ) : (
        <>
          <p>{t('rubric.template.text')}</p>
          <DifferenceList difference={difference} />
        </>
      )}
      {template !== null && template.content.label !== '' && <p>{t('rubric.template.label', { label: template.content.label })}</p>}
    </ConfirmDialog>
  );
}
