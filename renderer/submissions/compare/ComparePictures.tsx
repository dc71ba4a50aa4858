import { useTranslation } from 'react-i18next';
import { shortRegionName } from '../../../shared/edition/region.ts';
import { type ComparisonRow, type Measure, unitOf } from '../../../shared/submissions/compare-regions.ts';
import { sayChange, sayComparisonHead, sayMeasure, sayMeasured } from '../../../shared/wording/measure-words.ts';
import { SectionTitle } from '../../components/SectionTitle.tsx';
import { useOverview } from '../../edition/edition-context.ts';
import { useLanguage } from '../../wording/use-language.ts';
import type { Shown } from './CompareChoices.tsx';
import classes from './ComparePage.module.css';
import { drawBars } from './draw-bars.ts';
import { drawSlope, hasBothYears } from './draw-slope.ts';
import { DrawingFigure } from '../../components/DrawingFigure.tsx';

type ComparePicturesProps = {
  readonly rows: readonly ComparisonRow[];
  readonly measure: Measure;
  readonly shown: Shown;
  readonly tableId: string;
};

/** The comparison as bars, and against the year before as lines. Each picture says of which edition it is, for it is copied away. */
export function ComparePictures({ rows, measure, shown, tableId }: ComparePicturesProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { edition } = useOverview();
  const said = sayMeasure(measure, language);
  // A picture is copied away from its table: what rests on a correction carries a star, and the caption says what it means.
  const name = ({ region, corrected }: ComparisonRow): string => `${shortRegionName(region.name)}${corrected === null ? '' : ' *'}`;
  const starred = rows.some(({ corrected }) => corrected !== null) ? ` ${t('submissions.compare.corrected')}` : '';
  const source = t(`submissions.compare.mark.${edition.mark}`, { name: edition.name });
  const head = sayComparisonHead(shown, measure, language);
  // Nothing but words for what is missing is no picture; the section below says why.
  const empty = shown === 'change' && !rows.some(hasBothYears);
  const bars = drawBars({
    rows,
    shown,
    ratio: unitOf(measure) === 'ratio',
    title: shown === 'now' ? said : t('submissions.compare.changeTitle', { measure: said }),
    caption: `${source}. ${head}.${starred}`,
    missing: t('submissions.compare.missing'),
    fullLine: language === 'id' ? '100\u00A0%' : '100%',
    name,
    say: (row) => (shown === 'now' ? sayMeasured(row.now, measure, language) : sayChange(row.change, measure, language)),
  });
  const slope = rows.some(hasBothYears)
    ? drawSlope({
        rows,
        title: t('submissions.compare.slopeTitle', { measure: said }),
        caption: `${source}. ${sayComparisonHead('now', measure, language)}.${starred}`,
        beforeHead: t('submissions.compare.beforeHead'),
        nowHead: t('submissions.compare.nowHead'),
        name,
        say: (value) => sayMeasured(value, measure, language),
      })
    : null;
  return (
    <>
      {!empty && <DrawingFigure drawing={bars} details={tableId} />}
      <section>
        <SectionTitle>{t('submissions.compare.slopeHead')}</SectionTitle>
        {slope === null ? (
          <p className={classes.note}>{t('submissions.compare.noBefore')}</p>
        ) : (
          <DrawingFigure
            drawing={slope.drawing}
            details={tableId}
            note={slope.leftOut === 0 ? null : t('submissions.compare.slopeLeftOut', { count: slope.leftOut })}
          />
        )}
      </section>
    </>
  );
}
