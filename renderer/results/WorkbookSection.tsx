import { Button } from '@mantine/core';
import { IconTableExport } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { EditionOverview } from '../../shared/edition/contract.ts';
import { opensEverything } from '../../shared/edition/edition.ts';
import { DataTable } from '../components/DataTable.tsx';
import { FailureNotice } from '../components/FailureNotice.tsx';
import { SectionTitle } from '../components/SectionTitle.tsx';
import { StateMark } from '../components/StateMark.tsx';
import { useExportRanking } from '../ranking/use-export-ranking.ts';
import classes from './WorkbookSection.module.css';

const SHEETS = ['ranking', 'recapitulation', 'jurors', 'coverage', 'sources', 'rules'] as const;

/** The workbook that the secretariat sends on, sheet by sheet in words. */
export function WorkbookSection({ overview }: { readonly overview: EditionOverview }) {
  const { t } = useTranslation();
  const id = useId();
  const { busy, failure, clear, exportRanking } = useExportRanking();
  const { edition, progress } = overview;
  const missing = progress.sheetsExpected - progress.sheetsSubmitted;
  return (
    <section className={classes.section} aria-labelledby={id}>
      <SectionTitle id={id} note={t('results.workbook.note')}>
        {t('results.workbook.title')}
      </SectionTitle>
      <div className={classes.lead}>
        <p>{t(opensEverything(edition.mark) ? 'results.workbook.leadMarked' : 'results.workbook.lead')}</p>
        <Button variant="filled" leftSection={<IconTableExport size="1.7rem" />} loading={busy} onClick={() => void exportRanking()}>
          {t('results.workbook.export')}
        </Button>
      </div>
      <FailureNotice failure={failure} onDismiss={clear} />
      {missing > 0 && <StateMark state="attention">{t('results.workbook.missing', { count: missing })}</StateMark>}
      <DataTable label={t('results.workbook.list')} compact>
        <thead>
          <tr>
            <th scope="col">{t('results.workbook.sheet')}</th>
            <th scope="col">{t('results.workbook.holds')}</th>
          </tr>
        </thead>
        <tbody>
          {SHEETS.map((sheet) => (
            <tr key={sheet}>
              <th scope="row" className={classes.name}>
                {t(`results.sheets.${sheet}.name`)}
              </th>
              <td>{t(`results.sheets.${sheet}.holds`)}</td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </section>
  );
}
