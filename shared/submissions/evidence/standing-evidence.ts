import { z } from 'zod';
import { canonicalJson } from '../../audit/canonical-json.ts';
import type { Innovation, Regulation, SubmissionContent } from '../submission.ts';
import { figureFingerprint } from '../verification/verification.ts';
import { type Evidence, type EvidencePlace, evidencePlaceKey } from './evidence.ts';

/** What a submission says that evidence can speak for. */
export type EvidencedContent = Pick<SubmissionContent, 'figures' | 'regulations' | 'innovations'>;

const regulationAnchor = ({ type, number, year, title }: Regulation): string => canonicalJson({ type, number, year, title });
const innovationAnchor = ({ name, year, description }: Innovation): string => canonicalJson({ name, year, description });

type Anchored = { readonly place: EvidencePlace; readonly anchor: string };

const anchored = (content: EvidencedContent): readonly Anchored[] => [
  ...content.figures.map((figure) => ({
    place: { item: 'figure', subject: figure.subject, position: figure.position } as const,
    anchor: figureFingerprint(figure),
  })),
  ...content.regulations.map((regulation) => ({
    place: { item: 'regulation', position: regulation.position } as const,
    anchor: regulationAnchor(regulation),
  })),
  ...content.innovations.map((innovation) => ({
    place: { item: 'innovation', position: innovation.position } as const,
    anchor: innovationAnchor(innovation),
  })),
];

/** Every item of a submission that evidence can speak for. */
export const evidencePlaces = (content: EvidencedContent): readonly EvidencePlace[] => anchored(content).map(({ place }) => place);

/** What the item at a place says now, as one text; null when nothing stands there. */
export const evidenceAnchor = (content: EvidencedContent, place: EvidencePlace): string | null => {
  switch (place.item) {
    case 'figure': {
      const figure = content.figures.find((one) => one.subject === place.subject && one.position === place.position);
      return figure === undefined ? null : figureFingerprint(figure);
    }
    case 'regulation': {
      const regulation = content.regulations.find(({ position }) => position === place.position);
      return regulation === undefined ? null : regulationAnchor(regulation);
    }
    case 'innovation': {
      const innovation = content.innovations.find(({ position }) => position === place.position);
      return innovation === undefined ? null : innovationAnchor(innovation);
    }
  }
};

const saidSchema = z.object({
  label: z.string().optional(),
  value: z.number().nullish(),
  type: z.string().optional(),
  number: z.string().nullish(),
  year: z.number().nullish(),
  name: z.string().optional(),
});

/** What an anchor was about, for people: `Perbup 29/2024`, the name of an innovation, the label and value of a figure. */
export const sayAnchor = (place: EvidencePlace, anchor: string): { readonly label: string; readonly value: number | null } => {
  const { label, value, type, number, year, name } = saidSchema.parse(JSON.parse(anchor));
  if (place.item === 'figure') return { label: label ?? '', value: value ?? null };
  if (place.item === 'innovation') return { label: name ?? '', value: null };
  const reference = [number ?? null, typeof year === 'number' ? String(year) : null].filter((part) => part !== null).join('/');
  return { label: reference === '' ? (type ?? '') : `${type ?? ''} ${reference}`, value: null };
};

/**
 * `holds`: the item says what it said. `moved`: another place says it now, and no other. `changed`: the item says something
 * else, and it is not known whether the evidence still speaks for it. `gone`: nothing stands there any more.
 */
export type EvidenceStanding = 'holds' | 'moved' | 'changed' | 'gone';

export type StandingEvidence = {
  readonly evidence: Evidence;
  readonly standing: EvidenceStanding;
  /** Where it is shown; null while somebody has to say what it belongs to. */
  readonly shownAt: EvidencePlace | null;
};

/**
 * Puts evidence to what it speaks for in the content of today. It is shown at an item only if that says word for word what
 * it said when the evidence was attached; whatever is unsure is shown at none.
 */
export const standingEvidence = (all: readonly Evidence[], content: EvidencedContent): readonly StandingEvidence[] => {
  if (all.length === 0) return [];
  const items = anchored(content);
  const at = new Map(items.map(({ place, anchor }) => [evidencePlaceKey(place), anchor]));
  return all.map((evidence) => {
    const { place, anchor } = evidence;
    const now = at.get(evidencePlaceKey(place));
    if (now === anchor) return { evidence, standing: 'holds', shownAt: place };
    const elsewhere = items.filter((one) => one.anchor === anchor && sameKind(one.place, place));
    const only = elsewhere.length === 1 ? elsewhere[0] : undefined;
    if (only !== undefined) return { evidence, standing: 'moved', shownAt: only.place };
    return { evidence, standing: now === undefined ? 'gone' : 'changed', shownAt: null };
  });
};

const sameKind = (a: EvidencePlace, b: EvidencePlace): boolean =>
  a.item === 'figure' ? b.item === 'figure' && a.subject === b.subject : a.item === b.item;

/** The evidence that is shown at one place: what a list, a correction or a letter may cite. */
export const evidenceAt = (all: readonly StandingEvidence[], place: EvidencePlace): readonly StandingEvidence[] => {
  const key = evidencePlaceKey(place);
  return all.filter(({ shownAt }) => shownAt !== null && evidencePlaceKey(shownAt) === key);
};

/** The evidence of which nobody knows what it speaks for since the submission changed. */
export const unplacedEvidence = (all: readonly StandingEvidence[]): readonly StandingEvidence[] =>
  all.filter(({ shownAt }) => shownAt === null);

/** Positions of the regulations that carry evidence. */
export const evidencedRegulations = (all: readonly StandingEvidence[]): ReadonlySet<number> =>
  new Set(all.flatMap(({ shownAt }) => (shownAt?.item === 'regulation' ? [shownAt.position] : [])));
