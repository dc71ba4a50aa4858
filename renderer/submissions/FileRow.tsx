import { IconBan } from '@tabler/icons-react';
import { memo, type RefObject, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { shortRegionName } from '../../shared/edition/region.ts';
import type { FilePreview } from '../../shared/submissions/preview.ts';
import { problemSentence } from '../../shared/wording/problem-sentence.ts';
import type { RowPlace } from '../components/RowsInSight.tsx';
import { TableRow } from '../components/TableRow.tsx';
import { useLanguage } from '../wording/use-language.ts';
import { countChanges } from './change-rows.ts';
import { countProblems } from './count-problems.ts';
import { CountCell } from './CountCell.tsx';
import classes from './FileList.module.css';

type FileRowProps = RowPlace & {
  readonly file: FilePreview;
  readonly selected: boolean;
  readonly onSelect: (file: number) => void;
  /** Set on the button of the selected row, so that keys can move the focus with the selection. */
  readonly button: RefObject<HTMLButtonElement | null>;
};

const HEAD_ROWS = 1;

function Row({ file, selected, onSelect, button, index, measure }: FileRowProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const select = (): void => onSelect(file.file);
  const counts = countChanges(file.changes);
  const worst = file.problems[0];
  const unread = file.outcome === 'blocked' && file.coverage === null && file.changes.length === 0 && worst !== undefined;

  useEffect(() => {
    if (selected) button.current?.scrollIntoView({ block: 'nearest' });
  }, [selected, button]);

  return (
    <TableRow
      ref={measure}
      state={selected ? 'chosen' : undefined}
      className={classes.row}
      data-index={index}
      aria-rowindex={index + 1 + HEAD_ROWS}
      onClick={select}
    >
      <th scope="row" className={classes.name}>
        <button type="button" aria-pressed={selected} onClick={select} {...(selected ? { ref: button } : {})}>
          <b className={classes.line}>{file.regionName === null ? file.fileName : shortRegionName(file.regionName)}</b>
          <span className={classes.file} title={file.fileName}>
            {file.regionName === null
              ? t('submissions.importing.unknownRegion')
              : file.answers === undefined
                ? file.fileName
                : t('submissions.answers.fileOf', { fileName: file.fileName })}
          </span>
        </button>
      </th>
      <CountCell count={countProblems(file.problems, 'blocks')} tone="red" />
      {unread ? (
        <td colSpan={5} className={classes.unread}>
          <span>
            <IconBan size="1.5rem" aria-hidden />
            {problemSentence(worst, language).claim}
          </span>
        </td>
      ) : (
        <>
          <CountCell count={countProblems(file.problems, 'attention')} tone="amber" />
          <CountCell count={countProblems(file.problems, 'information')} tone="blue" />
          <CountCell count={counts.new} tone="plain" />
          <CountCell count={counts.changed + counts.removed} tone="plain" />
          <CountCell count={file.unchangedCount} tone="quiet" />
        </>
      )}
    </TableRow>
  );
}

/** One file of the preview. */
export const FileRow = memo(Row);
