import { z } from 'zod';
import { canonicalJson } from '../audit/canonical-json.ts';
import { type Region, type RegionCode, regionCodeSchema } from '../edition/region.ts';
import { type Recusal, type SeatDetails, type SeatId, seatIdSchema } from './panel.ts';
import { suppliesFigures } from './supplier.ts';

/** Why a conflict is proposed, in the words that it rests on: with another person or institution it is another ground. */
export const conflictGroundSchema = z.discriminatedUnion('ground', [
  z.strictObject({ ground: z.literal('home-region'), person: z.string() }),
  z.strictObject({ ground: z.literal('supplier'), institution: z.string() }),
]);
export type ConflictGround = z.infer<typeof conflictGroundSchema>;

/** Chair or secretary found that these grounds do not keep the seat from judging the region. Other grounds ask anew. */
export type ConflictDismissal = {
  readonly seat: SeatId;
  readonly code: RegionCode;
  readonly grounds: readonly ConflictGround[];
  readonly reason: string;
  readonly dismissedAt: string;
  readonly dismissedBy: string;
};

export type WithdrawnRecusal = {
  readonly seat: SeatId;
  readonly code: RegionCode;
  readonly declaredReason: string;
  readonly declaredAt: string;
  readonly reason: string;
  readonly withdrawnAt: string;
  readonly withdrawnBy: string;
};

export const CONFLICT_STATES = ['proposed', 'declared', 'dismissed', 'withdrawn'] as const;
export type ConflictState = (typeof CONFLICT_STATES)[number];

/** How it stands between one seat and one region. */
export type Conflict = {
  readonly seat: SeatId;
  readonly region: Region;
  readonly state: ConflictState;
  /** What the data says now; empty where somebody declared a conflict that the data does not show. */
  readonly grounds: readonly ConflictGround[];
  readonly recusal: Recusal | null;
  /** With the state `proposed`: a dismissal that has lapsed, because something it did not know has come up. */
  readonly dismissal: ConflictDismissal | null;
  /** Oldest first. A withdrawal answers nothing: what the data says is asked again. */
  readonly withdrawn: readonly WithdrawnRecusal[];
};

/** Somebody who may sit in a seat, beside the person whom the seat names. */
export type SeatPerson = { readonly seat: SeatId; readonly personName: string; readonly homeRegion: RegionCode | null };

type ConflictFacts = {
  readonly seats: readonly SeatDetails[];
  readonly substitutes: readonly SeatPerson[];
  readonly candidates: readonly Region[];
  readonly recusals: readonly Recusal[];
  readonly dismissals: readonly ConflictDismissal[];
  readonly withdrawn: readonly WithdrawnRecusal[];
  /** Names a region that is no candidate; one that nobody knows is left out. */
  readonly regionOf: (code: RegionCode) => Region | null;
};

/**
 * What the data says against a seat's judging a region. The office that supplies coverage figures heads a seat in published
 * panels, and a member may live in a region that competes: both are potential conflicts, which are to be declared or
 * answered (PermenPANRB 17/2024 on conflicts of interest).
 */
export const groundsFor = (
  seat: SeatDetails,
  substitutes: readonly SeatPerson[],
  code: RegionCode,
): readonly [ConflictGround, ...ConflictGround[]] | null => {
  const residents = [seat, ...substitutes.filter((one) => one.seat === seat.seat)].filter(({ homeRegion }) => homeRegion === code);
  const grounds: readonly ConflictGround[] = [
    ...residents.map(({ personName }): ConflictGround => ({ ground: 'home-region', person: personName })),
    ...(suppliesFigures(seat)
      ? [{ ground: 'supplier' as const, institution: seat.institution === '' ? seat.title : seat.institution }]
      : []),
  ];
  const [first, ...rest] = grounds;
  return first === undefined ? null : [first, ...rest];
};

/** Whether a dismissal knew all that the data says now. */
export const dismissalStands = (dismissal: Pick<ConflictDismissal, 'grounds'>, grounds: readonly ConflictGround[]): boolean => {
  const known = new Set(dismissal.grounds.map((ground) => canonicalJson(ground)));
  return grounds.every((ground) => known.has(canonicalJson(ground)));
};

const stateOf = (grounds: readonly ConflictGround[], { recusal, dismissal }: Pick<Conflict, 'recusal' | 'dismissal'>): ConflictState => {
  if (recusal !== null) return 'declared';
  if (dismissal !== null && dismissalStands(dismissal, grounds)) return 'dismissed';
  return grounds.length > 0 ? 'proposed' : 'withdrawn';
};

/** Every pair of seat and region between which there is, was or may be a conflict of interest; by seat, then by region. */
export const conflictsOf = (facts: ConflictFacts): readonly Conflict[] =>
  facts.seats.flatMap((seat) => {
    const own = <One extends { readonly seat: SeatId }>(all: readonly One[]): readonly One[] => all.filter((one) => one.seat === seat.seat);
    const [recusals, dismissals, withdrawals] = [own(facts.recusals), own(facts.dismissals), own(facts.withdrawn)];
    const grounds = new Map(
      facts.candidates.flatMap(({ code }) => {
        const found = groundsFor(seat, facts.substitutes, code);
        return found === null ? [] : [[code, found] as const];
      }),
    );
    const codes = new Set([...grounds.keys(), ...[...recusals, ...dismissals, ...withdrawals].map(({ code }) => code)]);
    return [...codes].toSorted().flatMap((code): readonly Conflict[] => {
      const region = facts.candidates.find((one) => one.code === code) ?? facts.regionOf(code);
      if (region === null) return [];
      const answers = {
        recusal: recusals.find((one) => one.code === code) ?? null,
        dismissal: dismissals.find((one) => one.code === code) ?? null,
      };
      const found = grounds.get(code) ?? [];
      const withdrawn = withdrawals.filter((one) => one.code === code);
      return [{ seat: seat.seat, region, state: stateOf(found, answers), grounds: found, ...answers, withdrawn }];
    });
  });

/** Proposals that nobody has answered. */
export const openConflicts = (conflicts: readonly Conflict[]): readonly Conflict[] => conflicts.filter(({ state }) => state === 'proposed');

/** One answer for several regions of one seat; each is recorded for itself. */
export const conflictAnswerSchema = z.strictObject({
  seat: seatIdSchema,
  codes: z.array(regionCodeSchema).min(1).max(600),
  reason: z.string().trim().max(500),
});
