import classes from './SheetTicks.module.css';

export type SheetTick = 'in' | 'awaited' | 'recused';

type SheetTicksProps = {
  /** One per seat, in seat order. */
  readonly ticks: readonly SheetTick[];
  /** What they say, e.g. `8 dari 9 lembar masuk`. */
  readonly label: string;
};

/** Nine little sheets: filled when in, empty when awaited, a stroke for a seat that is recused. */
export function SheetTicks({ ticks, label }: SheetTicksProps) {
  return (
    <span className={classes.ticks} role="img" aria-label={label}>
      {ticks.map((tick, index) => (
        <i key={index} data-tick={tick} />
      ))}
    </span>
  );
}
