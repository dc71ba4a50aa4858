/** The parts of the annex, in the order in which they are reckoned and told. */
export const ANNEX_PARTS = ['agreement', 'severity', 'rasch', 'weights', 'jurors', 'swaps', 'drift'] as const;
export type AnnexPart = (typeof ANNEX_PARTS)[number];
