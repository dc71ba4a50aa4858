import { IconAlertTriangle } from '@tabler/icons-react';
import type { Fraction } from '../../shared/notation/fraction.ts';
import { FractionText } from '../components/FractionText.tsx';
import { useFormat } from '../wording/use-format.ts';
import classes from './CoverageCells.module.css';
import { isOverFull } from './over-full.ts';
import { OverFullWord } from './OverFullWord.tsx';
import { SmallBulletBar } from './SmallBulletBar.tsx';
import { DeclaredAs } from './verification/DeclaredAs.tsx';

type CoverageCellsProps = {
  readonly raw: Fraction | null;
  readonly capped: Fraction | null;
  /** As declared; said where a correction has made it another. */
  readonly declared: Fraction | null;
};

/** Two cells: the raw coverage with its bar, and beside it the capped one. */
export function CoverageCells({ raw, capped, declared }: CoverageCellsProps) {
  const format = useFormat();
  const over = isOverFull(raw);
  return (
    <>
      <td className={classes.raw} data-over={over || undefined}>
        <b className={classes.figure}>
          {over && <IconAlertTriangle size="1.5rem" aria-hidden />}
          <FractionText value={raw} decimals={2} as="percent" />
        </b>
        <SmallBulletBar ratio={raw} />
        {over && <OverFullWord />}
        {declared !== raw && <DeclaredAs>{declared === null ? '–' : format.percent(declared)}</DeclaredAs>}
      </td>
      <td className={classes.capped}>
        <FractionText value={capped} decimals={2} as="percent" />
      </td>
    </>
  );
}
