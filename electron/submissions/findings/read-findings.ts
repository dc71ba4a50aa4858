import type { HeldCandidate } from '../../../shared/edition/contract.ts';
import type { RegionCode } from '../../../shared/edition/region.ts';
import { findingsOf } from '../../../shared/submissions/findings/findings-of.ts';
import { isReady, type StandingFinding, standingFindings } from '../../../shared/submissions/findings/standing-finding.ts';
import type { Records } from '../../records-file.ts';
import { evidenceReader } from '../evidence/read-evidence.ts';
import { letterQueries } from '../letter/queries.ts';
import { submissionQueries } from '../queries.ts';
import { findingQueries } from './queries.ts';

export type FindingsReader = {
  /** All findings of all regions, each with its answer and the letter that asked about it. */
  readonly read: () => readonly StandingFinding[];
  /** Candidates that something holds up, in the order of their codes; all others are ready. */
  readonly heldCandidates: () => readonly HeldCandidate[];
};

export const findingsReader = (records: Records): FindingsReader => {
  const submissions = submissionQueries(records.file.database);
  const answers = findingQueries(records.file.database);
  const evidence = evidenceReader(records);
  const letters = letterQueries(records.file.database);
  /** Every write appends an event, so that as long as the last event is the same nothing has changed. */
  let known: { readonly sequence: number; readonly held: readonly HeldCandidate[] } | null = null;

  const read = (): readonly StandingFinding[] => {
    const all = submissions.all();
    const { assessmentYear } = records.edition();
    return standingFindings(
      findingsOf(all, { assessmentYear, evidenced: evidence.regulations(all) }),
      answers.answers(),
      letters.letters(),
    );
  };

  const findHeld = (): readonly HeldCandidate[] => {
    const byRegion = new Map<RegionCode, StandingFinding[]>();
    for (const one of read()) {
      const some = byRegion.get(one.finding.region);
      if (some === undefined) byRegion.set(one.finding.region, [one]);
      else some.push(one);
    }
    return submissions
      .candidates()
      .filter(({ code }) => !isReady(byRegion.get(code) ?? []))
      .map(({ code, name }) => ({ code, name }));
  };

  return {
    read,
    heldCandidates: () => {
      const sequence = records.audit.last()?.sequence ?? 0;
      if (known?.sequence !== sequence) known = { sequence, held: findHeld() };
      return known.held;
    },
  };
};
