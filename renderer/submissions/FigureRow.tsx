import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegionCode } from '../../shared/edition/region.ts';
import type { EvidencePlace } from '../../shared/submissions/evidence/evidence.ts';
import type { StandingFigure } from '../../shared/submissions/verification/standing-figure.ts';
import { sayReference } from '../../shared/wording/problem-sentence.ts';
import { NumberCell } from '../components/NumberCell.tsx';
import { TableRow } from '../components/TableRow.tsx';
import { UnfoldedRow } from '../components/UnfoldedRow.tsx';
import { useFormat } from '../wording/use-format.ts';
import { useLanguage } from '../wording/use-language.ts';
import classes from './FigureTable.module.css';
import { OriginMark } from './OriginMark.tsx';
import { FigureValue } from './verification/FigureValue.tsx';
import { LapsedNote } from './verification/LapsedNote.tsx';
import { VerificationDetails } from './verification/VerificationDetails.tsx';
import { VerificationLine } from './verification/VerificationLine.tsx';

type FigureRowProps = {
  readonly code: RegionCode;
  readonly standing: StandingFigure;
  readonly name: ReactNode;
  readonly amount: (value: number) => string;
  readonly withDenominator: boolean;
  readonly columns: number;
  /** The evidence of a figure. */
  readonly beside: ((place: EvidencePlace) => ReactNode) | undefined;
};

/** One figure, and under it what was found when it was checked. */
export function FigureRow({ code, standing, name, amount, withDenominator, columns, beside }: FigureRowProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const format = useFormat();
  const { figure, verification, lapsed } = standing;
  const found = verification !== null || lapsed !== null;
  return (
    <>
      <TableRow state={found ? 'opened' : undefined}>
        <th scope="row" className={classes.name}>
          {name}
        </th>
        <NumberCell strong>
          <FigureValue standing={standing} say={amount} />
          <VerificationLine code={code} standing={standing} />
        </NumberCell>
        <NumberCell>{figure.previousValue === null ? '–' : amount(figure.previousValue)}</NumberCell>
        <td className={classes.apart}>{figure.cutOff === null ? '–' : format.cutOff(figure.cutOff)}</td>
        <td className={classes.source}>
          {figure.source ?? <span className={classes.quiet}>{t('submissions.noSource')}</span>}
          {beside?.({ item: 'figure', subject: figure.subject, position: figure.position })}
        </td>
        {withDenominator && <td>{figure.denominator ?? '–'}</td>}
        <td>
          {figure.mark === 'reported' ? t('submissions.mark.reported') : <OriginMark mark={figure.mark} />}
          {figure.cell !== null && <span className={classes.cell}>{sayReference(figure.cell, language)}</span>}
          {figure.fromFormula && <span className={classes.cell}>{t('submissions.one.fromFormula')}</span>}
        </td>
      </TableRow>
      {found && (
        <UnfoldedRow columns={columns}>
          {verification !== null && <VerificationDetails verification={verification} />}
          <LapsedNote standing={standing} />
        </UnfoldedRow>
      )}
    </>
  );
}
