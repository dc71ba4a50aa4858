import { IconDragDrop } from '@tabler/icons-react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { OfferedFile } from '../../shared/edition/file-token.ts';
import type { FilePreview } from '../../shared/submissions/preview.ts';
import { DataTable } from '../components/DataTable.tsx';
import { RowsInSight } from '../components/RowsInSight.tsx';
import { StateMark } from '../components/StateMark.tsx';
import { TableRow } from '../components/TableRow.tsx';
import { useFormat } from '../wording/use-format.ts';
import classes from './FileList.module.css';
import { FileRow } from './FileRow.tsx';

type FileListProps = {
  /** All that were chosen; drawn while they are read. */
  readonly offered: readonly OfferedFile[];
  readonly files: readonly FilePreview[];
  readonly selected: number;
  readonly onSelect: (file: number) => void;
  readonly selectedButton: RefObject<HTMLButtonElement | null>;
  /** Null while no more files can be taken. */
  readonly onChooseMore: (() => void) | null;
};

const fileOf = ({ file }: FilePreview): number => file;
const tokenOf = ({ token }: OfferedFile): string => token;
const COLUMNS = 'minmax(0, 1fr) 5.4rem 5.4rem 4.4rem 4.4rem 5.8rem 5.6rem';
/** In rem. */
const ROW_HEIGHT = 4.5;

/** Left half of the preview: a row per file. */
export function FileList({ offered, files, selected, onSelect, selectedButton, onChooseMore }: FileListProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      <DataTable label={t('submissions.importing.fileList')} columns={COLUMNS} rowCount={(files.length > 0 ? files : offered).length + 1}>
        <thead className={classes.head}>
          <tr>
            <th scope="col" className={classes.nameHead}>
              {t('submissions.importing.regionAndFile')}
            </th>
            <th scope="col" data-tone="red">
              {t('submissions.importing.blocks')}
            </th>
            <th scope="col" data-tone="amber">
              {t('submissions.importing.attention')}
            </th>
            <th scope="col" data-tone="blue">
              {t('submissions.importing.information')}
            </th>
            <th scope="col">{t('submissions.importing.fresh')}</th>
            <th scope="col">{t('submissions.importing.changed')}</th>
            <th scope="col">{t('submissions.importing.same')}</th>
          </tr>
        </thead>
        {files.length > 0 ? (
          <RowsInSight rows={files} keyOf={fileOf} height={ROW_HEIGHT} keep={selected}>
            {(file, place) => (
              <FileRow {...place} file={file} selected={file.file === selected} onSelect={onSelect} button={selectedButton} />
            )}
          </RowsInSight>
        ) : (
          <RowsInSight rows={offered} keyOf={tokenOf} height={ROW_HEIGHT}>
            {(file, { index, measure }) => (
              <TableRow ref={measure} className={classes.row} data-index={index} aria-rowindex={index + 2}>
                <th scope="row" className={classes.name}>
                  <span className={classes.waiting}>{file.fileName}</span>
                  <span className={classes.file}>{format.fileSize(file.sizeBytes)}</span>
                </th>
                <td colSpan={6}>
                  <StateMark state="waiting">{t('submissions.importing.awaitsReading')}</StateMark>
                </td>
              </TableRow>
            )}
          </RowsInSight>
        )}
      </DataTable>
      {onChooseMore !== null && (
        <p className={classes.more}>
          <IconDragDrop size="1.8rem" aria-hidden />
          {t('submissions.importing.more')}
          <button type="button" onClick={onChooseMore}>
            {t('submissions.importing.chooseMore')}
          </button>
        </p>
      )}
    </>
  );
}
