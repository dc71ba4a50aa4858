import type { Figure } from '../figure.ts';
import { normaliseLabel } from '../template.ts';

/** Who pays, as budgets and payers name it. The province's and others' money is not in a region's own budget. */
const PAYERS = ['apbd provinsi', 'dbh', 'csr', 'baznas', 'apbd'] as const;
type Payer = (typeof PAYERS)[number];

const payerIn = (label: string): Payer | null => PAYERS.find((payer) => label.includes(payer)) ?? null;

const isTarget = (figure: Figure): boolean => normaliseLabel(figure.label).split(' ').includes('target');

/** Purposes that pay contributions; budgets for other things cannot be checked against the rate. */
const paysContributions = (figure: Figure): boolean => /\b(?:iuran|premi)\b/u.test(normaliseLabel(figure.label));

/** `iuran 75.000 pekerja rentan` says itself for how many. */
const workersNamedIn = (label: string): number | null => {
  const match = /(?<![\d.,])(\d{1,3}(?:\.\d{3})+|\d+)\s+(?:orang|jiwa|pekerja|tenaga kerja|peserta)/iu.exec(label);
  return match === null ? null : Number((match[1] ?? '').replaceAll('.', ''));
};

export type BudgetLine = {
  /** The first line of the purpose; the finding is attached to it. */
  readonly line: Figure;
  readonly budget: number;
  readonly workers: number;
  readonly budgetCutOffs: readonly (string | null)[];
  readonly workersCutOffs: readonly (string | null)[];
  /** All lines of which budget and workers are sums. */
  readonly lines: readonly Figure[];
};

/**
 * Budgets for contributions beside the workers they pay for. A purpose that names a number pays for that many; one that
 * names a payer pays for the lines of that payer; one that names neither is the region's own budget and pays for the lines
 * of its own budget, or for all lines when none is called so. Targets count only where nothing else is reported.
 */
export const budgetLines = (figures: readonly Figure[]): readonly BudgetLine[] => {
  const payers = figures.filter((figure) => figure.subject === 'vulnerable.workers' && figure.value !== null);
  const reported = payers.filter((figure) => !isTarget(figure));
  const groups = new Map<string, { payer: Payer; lines: Figure[] }>();
  const found: BudgetLine[] = [];
  for (const line of figures) {
    if (line.subject !== 'budget.amount' || line.value === null || !paysContributions(line)) continue;
    const named = workersNamedIn(line.label);
    if (named !== null) {
      found.push({ line, budget: line.value, workers: named, budgetCutOffs: [line.cutOff], workersCutOffs: [], lines: [line] });
      continue;
    }
    const payer = payerIn(normaliseLabel(line.label)) ?? 'apbd';
    const group = groups.get(payer) ?? { payer, lines: [] };
    group.lines.push(line);
    groups.set(payer, group);
  }
  for (const { payer, lines } of groups.values()) {
    const [line] = lines;
    const ofPayer = (some: readonly Figure[]) => some.filter((figure) => payerIn(normaliseLabel(figure.label)) === payer);
    const paid = [ofPayer(reported), ofPayer(payers)].find((some) => some.length > 0) ?? (payer === 'apbd' ? reported : []);
    const workers = paid.reduce((sum, figure) => sum + (figure.value ?? 0), 0);
    if (line === undefined || paid.length === 0) continue;
    found.push({
      line,
      budget: lines.reduce((sum, one) => sum + (one.value ?? 0), 0),
      workers,
      budgetCutOffs: lines.map((one) => one.cutOff),
      workersCutOffs: paid.map((one) => one.cutOff),
      lines: [...lines, ...paid],
    });
  }
  return found;
};
