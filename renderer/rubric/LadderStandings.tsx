import { useTranslation } from 'react-i18next';
import { shortRegionName } from '../../shared/edition/region.ts';
import { ladderStanding } from '../../shared/rubric/ladder-standing.ts';
import type { Ladder } from '../../shared/rubric/rubric.ts';
import type { RegionDataOf } from '../../shared/rubric/value-from-data.ts';
import { ladderSentence } from '../../shared/wording/ladder-sentence.ts';
import { DataTable } from '../components/DataTable.tsx';
import { NumberCell } from '../components/NumberCell.tsx';
import { NumberHead } from '../components/NumberHead.tsx';
import { useFormat } from '../wording/use-format.ts';
import { useLanguage } from '../wording/use-language.ts';

type LadderStandingsProps = { readonly name: string; readonly ladder: Ladder; readonly data: readonly RegionDataOf[] };

/** Where its regulations put each region, the highest first, and which one it was. */
export function LadderStandings({ name, ladder, data }: LadderStandingsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const language = useLanguage();
  if (data.length === 0) return null;
  const standings = data
    .map(({ region, regulations }) => ({ region, standing: ladderStanding(ladder, regulations) }))
    .sort((a, b) => b.standing.valueHundredths - a.standing.valueHundredths);
  return (
    <DataTable label={t('rubric.ladder.regions', { name })} compact>
      <thead>
        <tr>
          <th scope="col">{t('rubric.curve.region')}</th>
          <th scope="col">{t('rubric.ladder.why')}</th>
          <NumberHead>{t('rubric.curve.valueHead')}</NumberHead>
        </tr>
      </thead>
      <tbody>
        {standings.map(({ region, standing }) => (
          <tr key={region.code}>
            <th scope="row">{shortRegionName(region.name)}</th>
            <td>{ladderSentence(ladder, standing, language)}</td>
            <NumberCell strong>{format.hundredths(standing.valueHundredths)}</NumberCell>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
