import type { ComponentProps } from 'react';

type TableRowProps = ComponentProps<'tr'> & {
  /** `opened`: white, belongs to what is unfolded below. `current`: the one in hand. `chosen`: the one shown beside. */
  readonly state?: 'opened' | 'current' | 'chosen' | undefined;
};

export function TableRow({ state, ...row }: TableRowProps) {
  return <tr {...row} data-state={state} />;
}
