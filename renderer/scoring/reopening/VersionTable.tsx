import { useTranslation } from 'react-i18next';
import { type Criterion, judgedCriteria } from '../../../shared/rubric/rubric.ts';
import { changedScores, type SheetVersion } from '../../../shared/scoring/reopening/reopening.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { NumberCell } from '../../components/NumberCell.tsx';
import { NumberHead } from '../../components/NumberHead.tsx';
import { useEditionTime } from '../../edition/use-edition-time.ts';
import { useFormat } from '../../wording/use-format.ts';
import { useCriterionName } from '../use-criterion-name.ts';
import classes from './VersionTable.module.css';

type VersionTableProps = { readonly versions: readonly SheetVersion[]; readonly criteria: readonly Criterion[] };

/** Versions as columns, criteria as rows; what became another is bold and said in words above. */
export function VersionTable({ versions, criteria }: VersionTableProps) {
  const { t } = useTranslation();
  const time = useEditionTime();
  const format = useFormat();
  const nameOf = useCriterionName();
  const judged = judgedCriteria({ criteria });
  if (versions.length === 0) return <p>{t('scoring.reopening.noVersions')}</p>;

  const say = (hundredths: number | null): string => (hundredths === null ? '–' : format.hundredths(hundredths));
  const ids = judged.map(({ id }) => id);
  const changedIn = (index: number) => {
    const [before, after] = [versions[index - 1], versions[index]];
    return before === undefined || after === undefined ? [] : changedScores(ids, before, after);
  };

  return (
    <div className={classes.versions}>
      <ol>
        {versions.map((version, index) => (
          <li key={version.version}>
            <b>{t('scoring.reopening.version', { version: version.version })}</b>{' '}
            {version.submittedBy === undefined
              ? t('scoring.reopening.sentAt', { instant: time.instant(version.submittedAt) })
              : t('scoring.reopening.sentBySubstitute', { instant: time.instant(version.submittedAt), name: version.submittedBy })}{' '}
            {index > 0 &&
              (changedIn(index).length === 0
                ? t('scoring.reopening.nothingChanged')
                : t('scoring.reopening.changed', {
                    changes: changedIn(index)
                      .map(({ criterion, beforeHundredths, afterHundredths }) => {
                        const named = judged.find(({ id }) => id === criterion);
                        const values = { before: say(beforeHundredths), after: say(afterHundredths) };
                        return t('scoring.reopening.change', { criterion: named === undefined ? criterion : nameOf(named), ...values });
                      })
                      .join('; '),
                  }))}
            {version.reopening !== null && (
              <p className={classes.why}>{t('scoring.reopening.openedBecause', { reason: version.reopening.reason })}</p>
            )}
          </li>
        ))}
      </ol>
      <DataTable label={t('scoring.reopening.compareMenu')} compact>
        <thead>
          <tr>
            <th scope="col">{t('scoring.review.criterion')}</th>
            {versions.map(({ version }) => (
              <NumberHead key={version}>{t('scoring.reopening.version', { version })}</NumberHead>
            ))}
          </tr>
        </thead>
        <tbody>
          {judged.map((criterion) => (
            <tr key={criterion.id}>
              <th scope="row">{nameOf(criterion)}</th>
              {versions.map((version, index) => (
                <NumberCell key={version.version} strong={changedIn(index).some((change) => change.criterion === criterion.id)}>
                  {say(version.scores.find((score) => score.criterion === criterion.id)?.valueHundredths ?? null)}
                </NumberCell>
              ))}
            </tr>
          ))}
        </tbody>
      </DataTable>
    </div>
  );
}
