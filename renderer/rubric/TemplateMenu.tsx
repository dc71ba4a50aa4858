import { Button, Menu } from '@mantine/core';
import { IconFileImport, IconFileExport, IconTemplate } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RubricContent } from '../../shared/rubric/rubric.ts';
import type { RubricTemplate } from '../../shared/rubric/rubric-template.ts';
import { SHIPPED_TEMPLATES, shippedTemplate } from '../../shared/rubric/shipped-templates.ts';
import { useOverview } from '../edition/edition-context.ts';
import { useDoor } from '../noun-stores.tsx';
import { noticeFailure } from '../notices.tsx';
import { useRequest } from '../use-request.ts';
import { useTellWritten } from '../use-tell-written.tsx';
import { TemplateDialog } from './TemplateDialog.tsx';

type TemplateMenuProps = {
  /** As it stands on the screen; null while a weight cannot be read. */
  readonly content: RubricContent | null;
  /** Whether a template may be loaded; saving one is always possible. */
  readonly editable: boolean;
};

/** Saves the rubric as a template, or loads one after showing what it would change. */
export function TemplateMenu({ content, editable }: TemplateMenuProps) {
  const { t } = useTranslation();
  const { client, desktop } = useDoor();
  const { edition } = useOverview();
  const { busy, run } = useRequest();
  const tellWritten = useTellWritten();
  const [chosen, setChosen] = useState<RubricTemplate | null>(null);

  const save = async (): Promise<void> => {
    if (content === null) return;
    const name = t('rubric.template.suggested', { name: edition.name });
    const answer = await run(() => desktop('chooseDestination', { purpose: 'rubric-template', suggestedName: name }));
    const destination = answer?.value ?? null;
    if (destination === null) return;
    const written = await client('rubric.saveTemplate', { destination: destination.token, name, content });
    if (written.ok) tellWritten(t('rubric.template.saved', { fileName: written.value.fileName }), destination.token);
    else noticeFailure(written.failure);
  };
  const load = async (): Promise<void> => {
    const answer = await run(() => desktop('chooseRubricTemplate', {}));
    const file = answer?.value[0];
    if (file === undefined) return;
    const read = await client('rubric.readTemplate', { file: file.token });
    if (read.ok) setChosen(read.value);
    else noticeFailure(read.failure);
  };

  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button leftSection={<IconTemplate size="1.7rem" aria-hidden />} loading={busy}>
            {t('rubric.template.menu')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconFileExport size="1.6rem" aria-hidden />} disabled={content === null} onClick={() => void save()}>
            {t('rubric.template.save')}
          </Menu.Item>
          {editable && (
            <>
              <Menu.Item leftSection={<IconFileImport size="1.6rem" aria-hidden />} onClick={() => void load()}>
                {t('rubric.template.load')}
              </Menu.Item>
              <Menu.Divider />
              <Menu.Label>{t('rubric.template.shipped')}</Menu.Label>
              {SHIPPED_TEMPLATES.map((name) => (
                <Menu.Item
                  key={name}
                  onClick={() => setChosen({ name: t(`rubric.template.names.${name}`), content: shippedTemplate(name) })}
                >
                  {t(`rubric.template.names.${name}`)}
                </Menu.Item>
              ))}
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      <TemplateDialog template={chosen} content={content} onClose={() => setChosen(null)} />
    </>
  );
}
