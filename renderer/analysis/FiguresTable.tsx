import { Button } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../components/DataTable.tsx';
import { FailureNotice } from '../components/FailureNotice.tsx';
import { NumberCell } from '../components/NumberCell.tsx';
import { NumberHead } from '../components/NumberHead.tsx';
import { useDoor } from '../noun-stores.tsx';
import { noticeDone } from '../notices.tsx';
import { useRequest } from '../use-request.ts';
import { type Figures, figuresText } from './figures.ts';
import classes from './FiguresTable.module.css';

type FiguresTableProps = { readonly figures: Figures; readonly label: string; readonly id?: string };

/** The figures of a part as a table, and the button that puts them on the clipboard for a spreadsheet. */
export function FiguresTable({ figures, label, id }: FiguresTableProps) {
  const { t } = useTranslation();
  const { desktop } = useDoor();
  const { busy, failure, run } = useRequest();
  const copy = async (): Promise<void> => {
    if ((await run(() => desktop('copyText', { text: figuresText(figures) }))) !== null) noticeDone(t('analysis.figuresCopied'));
  };
  const [first = '', ...others] = figures.heads;
  const isText = (index: number): boolean => figures.texts?.includes(index + 1) ?? false;
  return (
    <div className={classes.figures} id={id}>
      <div className={classes.frame} tabIndex={0} role="region" aria-label={label}>
        <DataTable label={label} compact>
          <thead>
            <tr>
              <th scope="col">{first}</th>
              {others.map((head, index) =>
                isText(index) ? (
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
            {figures.rows.map(([name = '', ...cells], row) => (
              <tr key={row}>
                <th scope="row">{name}</th>
                {cells.map((cell, index) => (isText(index) ? <td key={index}>{cell}</td> : <NumberCell key={index}>{cell}</NumberCell>))}
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
