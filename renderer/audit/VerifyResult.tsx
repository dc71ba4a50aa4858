import { IconAlertTriangle, IconShieldCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { VerifyReport } from '../../shared/audit/audit.ts';
import { sayFault } from '../../shared/wording/fault-sentence.ts';
import { useLanguage } from '../wording/use-language.ts';
import classes from './VerifyResult.module.css';

const SHOWN = 12;

/** What the check of the chain found, in words. */
export function VerifyResult({ report }: { readonly report: VerifyReport }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <section className={classes.result} data-sound={report.sound || undefined} role="status">
      {report.sound ? <IconShieldCheck size="2rem" aria-hidden /> : <IconAlertTriangle size="2rem" aria-hidden />}
      <div>
        <b>{report.sound ? t('audit.sound') : t('audit.altered')}</b>{' '}
        {report.sound ? t('audit.soundText', { count: report.events }) : t('audit.alteredText', { count: report.faults.length })}
        {report.faults.length > 0 && (
          <ul className={classes.faults}>
            {report.faults.slice(0, SHOWN).map((fault, index) => (
              <li key={index}>{sayFault(fault, language)}</li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}
