import { useTranslation } from 'react-i18next';
import type { FilePreview, ImportProblem } from '../../shared/submissions/preview.ts';
import { problemPlace, problemSentence } from '../../shared/wording/problem-sentence.ts';
import { BulletBar } from '../components/BulletBar.tsx';
import { Finding } from '../components/Finding.tsx';
import { useFormat } from '../wording/use-format.ts';
import { useLanguage } from '../wording/use-language.ts';
import classes from './ProblemList.module.css';

type ProblemListProps = { readonly problems: readonly ImportProblem[]; readonly coverage: FilePreview['coverage'] };

/** Everything that was noticed in one file: what, where, and what to do. What blocks stands first. */
export function ProblemList({ problems, coverage }: ProblemListProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const format = useFormat();
  if (problems.length === 0) return <p className={classes.none}>{t('submissions.importing.noFindings')}</p>;
  return (
    <ul>
      {problems.map((problem, index) => {
        const { claim, advice } = problemSentence(problem, language);
        const place = problemPlace(problem, language);
        const over = problem.code === 'coverage-above-100' ? problem.values.segment : null;
        const ratio = over === null ? null : (coverage?.[over].raw ?? null);
        return (
          <Finding
            key={index}
            severity={problem.severity}
            claim={claim}
            address={place === '' ? null : place}
            main={over !== null || (index === 0 && problem.severity === 'blocks')}
          >
            {advice}
            {over !== null && ratio !== null && (
              <>
                {' '}
                {t('submissions.importing.capLater')}
                <span className={classes.bar}>
                  <BulletBar name={t(`submissions.segment.${over}`)} ratio={ratio} named />
                  <b>{format.percentWithSign(ratio)}</b>
                </span>
              </>
            )}
          </Finding>
        );
      })}
    </ul>
  );
}
