/**
 * Why something is null, under the path at which it, or what it belongs to, stands in the answer: `rasch`, `agreement.c0.icc`,
 * `rasch.objects.3`. Places in a list are counted from 0.
 */
export class Reasons {
  readonly #found = new Map<string, string>();

  /** Notes the reason and answers null, for the place where the value would stand. */
  why(path: string, reason: string): null {
    this.#found.set(path, reason);
    return null;
  }

  all(): Readonly<Record<string, string>> {
    return Object.fromEntries(this.#found);
  }
}
