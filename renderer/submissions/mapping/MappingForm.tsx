import { Button } from '@mantine/core';
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { FileColumns } from '../../../shared/submissions/mapping/contract.ts';
import { type Part, type PartMapping, PARTS, sheetOfPart } from '../../../shared/submissions/mapping/mapping.ts';
import type { FilePreview } from '../../../shared/submissions/preview.ts';
import { announce } from '../../announcement.ts';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { FootBar } from '../../components/FootBar.tsx';
import { Kbd } from '../../components/Kbd.tsx';
import { PageBody } from '../../components/PageBody.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { useNoun } from '../../noun-stores.tsx';
import { useRequest } from '../../use-request.ts';
import { createImportStore } from '../import-store.ts';
import { IMPORT_PATH } from '../use-import-files.ts';
import { BackToPreview } from './BackToPreview.tsx';
import classes from './MappingForm.module.css';
import { faultsOf, type MappingDraft, saidOf, startDraft, stateOf, withSheet } from './mapping-draft.ts';
import { PartForm } from './PartForm.tsx';
import { PartList } from './PartList.tsx';
import { useConfirmKey } from './use-confirm-key.ts';

type MappingFormProps = { readonly file: FilePreview; readonly columns: FileColumns };

export function MappingForm({ file, columns: { view, mappings } }: MappingFormProps) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const mapColumns = useNoun(createImportStore, (state) => state.mapColumns);
  const { busy, failure, run, clear } = useRequest();
  const [draft, setDraft] = useState<MappingDraft>(() => startDraft(view, mappings));
  const faults = faultsOf(view, draft);
  const stateOfPart = (part: Part) => stateOf(view, draft, part, faults);
  const [part, setPart] = useState<Part>(() => PARTS.find((one) => stateOfPart(one) !== 'recognised') ?? 'coverage');
  const pane = useRef<HTMLDivElement>(null);
  const unsettled = PARTS.filter((one) => ['open', 'missing'].includes(stateOfPart(one)));

  const change = (next: MappingDraft): void => {
    clear();
    setDraft(next);
  };
  const read = async (said: readonly PartMapping[]): Promise<void> => {
    const mapped = await run(() => mapColumns(file.file, said));
    if (mapped === null) return;
    announce(t('submissions.mapping.readAgain', { name: file.fileName }));
    go(IMPORT_PATH);
  };
  const confirm = (): void => {
    const [fault] = faults;
    if (fault === undefined) {
      void read(saidOf(view, draft));
      return;
    }
    // The part in question must be drawn before its field can take the focus.
    flushSync(() => setPart(fault.part));
    pane.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  };
  useConfirmKey(confirm);

  const Icon = unsettled.length === 0 ? IconInfoCircle : IconAlertTriangle;
  const foot = (
    <FootBar
      actions={
        <>
          {mappings.length > 0 && (
            <Button disabled={busy} onClick={() => void read([])}>
              {t('submissions.mapping.without')}
            </Button>
          )}
          <Button
            variant="filled"
            loading={busy}
            rightSection={<Kbd on="green">Ctrl Enter</Kbd>}
            aria-keyshortcuts="Control+Enter"
            onClick={confirm}
          >
            {t('submissions.mapping.confirm')}
          </Button>
        </>
      }
    >
      <div className={classes.said}>
        <Icon size="1.9rem" aria-hidden data-tone={unsettled.length === 0 ? 'blue' : 'amber'} />
        <p>
          {unsettled.length === 0
            ? t('submissions.mapping.settled')
            : t('submissions.mapping.unsettled', { parts: unsettled.map(sheetOfPart).join(', ') })}
        </p>
      </div>
    </FootBar>
  );

  return (
    <PageBody flush foot={foot}>
      <div className={classes.head}>
        <BackToPreview />
        <PageHeader
          title={file.regionName === null ? t('submissions.mapping.title') : t('submissions.mapping.titleOf', { region: file.regionName })}
          subtitle={t('submissions.mapping.subtitle', { fileName: file.fileName })}
        />
      </div>
      {failure !== null && (
        <div className={classes.failure}>
          <FailureNotice failure={failure} onDismiss={clear} />
        </div>
      )}
      <div className={classes.panes}>
        <div className={classes.panesIn}>
          <div className={classes.parts}>
            <PartList draft={draft} stateOf={stateOfPart} selected={part} onSelect={setPart} />
            {view.leftOff > 0 && <p className={classes.leftOff}>{t('submissions.mapping.leftOff', { count: view.leftOff })}</p>}
          </div>
          <div
            className={classes.form}
            ref={pane}
            role="region"
            aria-label={t('submissions.mapping.partForm', { part: sheetOfPart(part) })}
            tabIndex={0}
          >
            <h2>{sheetOfPart(part)}</h2>
            <PartForm
              key={part}
              view={view}
              part={part}
              mapping={draft[part]}
              faults={faults.filter((fault) => fault.part === part)}
              onSheet={(name) => change(withSheet(view, draft, part, name))}
              onChange={(mapping) => change({ ...draft, [part]: mapping })}
            />
          </div>
        </div>
      </div>
    </PageBody>
  );
}
