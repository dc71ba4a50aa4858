import { Button } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type Figures, figuresText, sayFigure } from '../../shared/wording/annex-figures.ts';
import { DataTable } from '../components/DataTable.tsx';
import { FailureNotice } from '../components/FailureNotice.tsx';
import { NumberCell } from '../components/NumberCell.tsx';
import { NumberHead } from '../components/NumberHead.tsx';
import { useDoor } from '../noun-stores.tsx';
import { noticeDone } from '../notices.tsx';
import { useRequest } from '../use-request.ts';
import { useLanguage } from '../wording/use-language.ts';
import classes from './FiguresTable.module.css';

type FiguresTableProps = { readonly figures: Figures };

/** The figures of a part as a table, and the button that puts them on the clipboard for a spreadsheet. */
export function FiguresTable({ figures }: FiguresTableProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { desktop } = useDoor();
  const { busy, failure, run } = useRequest();
  const copy = async (): Promise<void> => {
    if ((await run(() => desktop('copyText', { text: figuresText(figures, language) }))) !== null) noticeDone(t('analysis.figuresCopied'));
  };
  const { id, title, note, heads, rows } = figures;
  const [first = '', ...others] = heads;
  const holdsWords = (column: number): boolean => rows.some((row) => typeof row[column] === 'string' && row[column] !== '–');
  return (
    <div className={classes.figures} id={`annex-${id}`}>
      <div>
        <h3>{title}</h3>
        {note !== undefined && <p className={classes.note}>{note}</p>}
      </div>
      <div className={classes.frame} tabIndex={0} role="region" aria-label={title}>
        <DataTable label={title} compact>
          <thead>
            <tr>
              <th scope="col">{first}</th>
              {others.map((head, index) =>
                holdsWords(index + 1) ? (
                  <th key={index} scope="col">
                    {head}
                  </th>
                ) : (
                  <NumberHead key={index}>{head}</NumberHead>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map(([name = '', ...cells], row) => (
              <tr key={row}>
                <th scope="row">{sayFigure(name, language)}</th>
                {cells.map((cell, index) =>
                  holdsWords(index + 1) ? (
                    <td key={index}>{sayFigure(cell, language)}</td>
                  ) : (
                    <NumberCell key={index}>{sayFigure(cell, language)}</NumberCell>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </DataTable>
      </div>
      <Button size="xs" loading={busy} leftSection={<IconCopy size="1.5rem" aria-hidden />} onClick={() => void copy()}>
        {t('analysis.copyFigures')}
      </Button>
      <FailureNotice failure={failure} />
    </div>
  );
}
