import { useTranslation } from 'react-i18next';
import type { Ladder } from '../../shared/rubric/rubric.ts';
import { useFormat } from '../wording/use-format.ts';
import { useLanguage } from '../wording/use-language.ts';
import classes from './BandList.module.css';

/** A ladder to read: rung by rung what reaches it, and how several regulations count. */
export function LadderList({ ladder }: { readonly ladder: Ladder }) {
  const { t } = useTranslation();
  const format = useFormat();
  const language = useLanguage();
  const { rungs, rule, counts, capHundredths, noneHundredths } = ladder;
  return (
    <dl className={classes.bands}>
      {rungs.map(({ label, labelEn, types, valueHundredths }) => (
        <div key={label} className={classes.band}>
          <dt>{format.hundredths(valueHundredths)}</dt>
          <dd>{`${language === 'en' && labelEn !== '' ? labelEn : label} (${types.join(', ')})`}</dd>
        </div>
      ))}
      <div className={classes.band}>
        <dt>{format.hundredths(noneHundredths)}</dt>
        <dd>{t('rubric.ladder.noneText')}</dd>
      </div>
      <div className={classes.band}>
        <dt>{t('rubric.ladder.ruleShort')}</dt>
        <dd>
          {t(`rubric.ladder.rules.${rule}`)}
          {rule === 'each-rung' && `; ${t('rubric.ladder.capText', { cap: format.hundredths(capHundredths) })}`}
          {`. ${t('rubric.ladder.counts')}: ${counts.map((status) => t(`rubric.ladder.status.${status}`)).join(', ')}.`}
        </dd>
      </div>
    </dl>
  );
}
