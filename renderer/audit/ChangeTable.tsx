import { useTranslation } from 'react-i18next';
import type { AuditEntryChange, AuditValue } from '../../shared/audit/audit.ts';
import { DataTable } from '../components/DataTable.tsx';

const SHOWN = 200;
/** Letters of one value; the whole content of a revision is one. */
const LONGEST = 240;

/** What one event changed, field by field; what may not be seen yet says so. */
export function ChangeTable({ changes }: { readonly changes: readonly AuditEntryChange[] }) {
  const { t } = useTranslation();
  const short = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
  const say = (value: AuditValue, withheld: boolean): string =>
    withheld ? t('audit.withheld') : value === null ? t('audit.empty') : short(String(value));
  return (
    <DataTable label={t('audit.what')} compact>
      <thead>
        <tr>
          <th scope="col">{t('audit.item')}</th>
          <th scope="col">{t('audit.before')}</th>
          <th scope="col">{t('audit.after')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.slice(0, SHOWN).map((change) => {
          const where = [change.table, ...change.key, ...(change.column === null ? [] : [change.column])].join(' · ');
          return (
            <tr key={where}>
              <td>{where}</td>
              <td>{say(change.before, change.withheld)}</td>
              <td>{change.column === null ? t('audit.removed') : say(change.after, change.withheld)}</td>
            </tr>
          );
        })}
      </tbody>
    </DataTable>
  );
}
