import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Redirect } from 'wouter';
import type { Failure } from '../../../shared/failure.ts';
import type { FileColumns } from '../../../shared/submissions/mapping/contract.ts';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { PageBody } from '../../components/PageBody.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { PageSkeleton } from '../../components/PageSkeleton.tsx';
import { useNoun } from '../../noun-stores.tsx';
import { createImportStore } from '../import-store.ts';
import { IMPORT_PATH } from '../use-import-files.ts';
import { BackToPreview } from './BackToPreview.tsx';
import { MappingForm } from './MappingForm.tsx';

/** A previewed file beside the template: which of its sheets, columns and rows are which. Nothing is written here. */
export function MappingScreen({ file }: { readonly file: number }) {
  const { t } = useTranslation();
  const step = useNoun(createImportStore, (state) => state.step);
  const preview = useNoun(createImportStore, (state) => state.files.find((one) => one.file === file) ?? null);
  const readColumns = useNoun(createImportStore, (state) => state.readColumns);
  const [columns, setColumns] = useState<FileColumns | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const known = step === 'ready' && preview !== null;

  useEffect(() => {
    if (!known) return undefined;
    let awaited = true;
    void readColumns(file).then((reply) => {
      if (!awaited) return;
      if (reply.ok) setColumns(reply.value);
      else setFailure(reply.failure);
    });
    return () => {
      awaited = false;
    };
  }, [known, file, readColumns]);

  if (!known) return <Redirect to={IMPORT_PATH} />;
  if (failure !== null) {
    return (
      <PageBody>
        <BackToPreview />
        <PageHeader title={t('submissions.mapping.title')} />
        <FailureNotice failure={failure} />
      </PageBody>
    );
  }
  return columns === null ? <PageSkeleton /> : <MappingForm file={preview} columns={columns} />;
}
