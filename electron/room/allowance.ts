/** How much of something a device or an address may do: up to `burst` at once, `perSecond` in the long run. */
export type AllowanceTerms = { readonly burst: number; readonly perSecond: number };

export type Allowance = {
  /** Takes one; answers 0, or after how many seconds there is one again. */
  readonly take: (key: string) => number;
  /** As `take`, without taking. */
  readonly wait: (key: string) => number;
};

/** So many keys are remembered; an attacker with many addresses does not fill the memory. */
const MOST_KEYS = 4_096;

export const createAllowance = ({ burst, perSecond }: AllowanceTerms, nowMs: () => number): Allowance => {
  const left = new Map<string, { readonly amount: number; readonly at: number }>();

  const amountOf = (key: string): number => {
    const known = left.get(key);
    return known === undefined ? burst : Math.min(burst, known.amount + ((nowMs() - known.at) / 1000) * perSecond);
  };
  const waitFor = (amount: number): number => (amount >= 1 ? 0 : Math.max(1, Math.ceil((1 - amount) / perSecond)));

  const keep = (key: string, amount: number): void => {
    left.delete(key);
    left.set(key, { amount, at: nowMs() });
    if (left.size <= MOST_KEYS) return;
    for (const one of left.keys()) {
      if (left.size <= MOST_KEYS / 2) break;
      if (amountOf(one) >= burst || left.size > MOST_KEYS) left.delete(one);
    }
  };

  return {
    wait: (key) => waitFor(amountOf(key)),
    take: (key) => {
      const amount = amountOf(key);
      if (amount < 1) return waitFor(amount);
      keep(key, amount - 1);
      return 0;
    },
  };
};
