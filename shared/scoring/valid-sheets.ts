/**
 * How many sheets count: those that were handed in. One that is recused, absent, begun or voided does not, for the quorum and for
 * whoever is still waited for.
 */
export const countValidSheets = (sheets: readonly { readonly state: string }[]): number =>
  sheets.filter(({ state }) => state === 'submitted').length;
