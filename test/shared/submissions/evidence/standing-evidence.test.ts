import fc from 'fast-check';
import { expect, test } from 'vitest';
import { regionCodeSchema } from '../../../../shared/edition/region.ts';
import {
  type Evidence,
  evidenceFileName,
  evidenceIdSchema,
  type EvidencePlace,
  evidencePlaceKey,
  readEvidencePlace,
} from '../../../../shared/submissions/evidence/evidence.ts';
import {
  evidenceAnchor,
  evidenceAt,
  type EvidencedContent,
  sayAnchor,
  standingEvidence,
  unplacedEvidence,
} from '../../../../shared/submissions/evidence/standing-evidence.ts';
import { FIGURE_SUBJECTS } from '../../../../shared/submissions/figure.ts';
import { REGULATION_TYPES } from '../../../../shared/submissions/submission.ts';

const evidence = (place: EvidencePlace, anchor: string): Evidence => ({
  id: evidenceIdSchema.parse('00000000-0000-4000-8000-000000000000'),
  code: regionCodeSchema.parse('64.08'),
  place,
  anchor,
  fileName: 'a.pdf',
  mediaType: 'application/pdf',
  sizeBytes: 1,
  sha256: '0'.repeat(64),
  pageCount: 1,
  attachedAt: '2025-07-14T06:52:00.000Z',
  attachedBy: 'sekretariat',
});

const regulations = fc
  .array(
    fc.record({
      type: fc.constantFrom(...REGULATION_TYPES.slice(0, 3)),
      number: fc.constantFrom('1', '2', null),
      year: fc.constantFrom(2023, 2024, null),
      title: fc.constantFrom('A', null),
    }),
    { maxLength: 6 },
  )
  .map((all) => all.map((one, position) => ({ ...one, position, scope: null, status: null, mark: 'reported' as const })));

const contentOf = (all: EvidencedContent['regulations']): EvidencedContent => ({ figures: [], regulations: all, innovations: [] });

test('Whatever a revision does, evidence is shown only at an item that says word for word what it said', () => {
  fc.assert(
    fc.property(regulations, regulations, (before, after) => {
      const [then, now] = [contentOf(before), contentOf(after)];
      const attached = before.map(({ position }) => {
        const place: EvidencePlace = { item: 'regulation', position };
        return evidence(place, evidenceAnchor(then, place) ?? '');
      });
      const standing = standingEvidence(attached, now);
      expect(standing).toHaveLength(attached.length);
      for (const { evidence: one, shownAt, standing: state } of standing) {
        if (shownAt !== null) expect(evidenceAnchor(now, shownAt)).toBe(one.anchor);
        expect(shownAt === null).toBe(state === 'changed' || state === 'gone');
      }
      const shown = now.regulations.flatMap(({ position }) => evidenceAt(standing, { item: 'regulation', position }));
      expect(shown.length + unplacedEvidence(standing).length).toBe(attached.length);
    }),
  );
});

test('Two items that now say the same leave it open which of them is meant', () => {
  const one = { position: 0, type: 'Perda', number: '1', year: 2022, title: null, scope: null, status: null, mark: 'reported' } as const;
  const place: EvidencePlace = { item: 'regulation', position: 0 };
  const attached = evidence(place, evidenceAnchor(contentOf([one]), place) ?? '');
  const now = contentOf([
    { ...one, number: '9' },
    { ...one, position: 1 },
    { ...one, position: 2 },
  ]);
  expect(standingEvidence([attached], now)).toEqual([{ evidence: attached, standing: 'changed', shownAt: null }]);
});

test('What an anchor was about can be said', () => {
  const place: EvidencePlace = { item: 'regulation', position: 0 };
  const content = contentOf([
    { position: 0, type: 'Perbup', number: '29', year: 2024, title: 'x', scope: null, status: null, mark: 'reported' },
  ]);
  expect(sayAnchor(place, evidenceAnchor(content, place) ?? '')).toEqual({ label: 'Perbup 29/2024', value: null });
});

test('The key of a place is read back, and nothing else is', () => {
  const places: readonly EvidencePlace[] = [
    { item: 'regulation', position: 2 },
    { item: 'innovation', position: 0 },
    ...FIGURE_SUBJECTS.map((subject) => ({ item: 'figure' as const, subject, position: 3 })),
  ];
  expect(places.map((place) => readEvidencePlace(evidencePlaceKey(place)))).toEqual(places);
  expect(
    ['', 'regulation', 'regulation/x', 'regulation/1/2', 'figure/0', 'figure/nothing/0', 'delegation/0', 'regulation/1234'].map(
      readEvidencePlace,
    ),
  ).toEqual(Array.from({ length: 8 }, () => null));
});

test.each([
  ['Perbup 29-2024.pdf', 'Perbup 29-2024.pdf'],
  ['C:\\Users\\x\\SK.pdf', 'SK.pdf'],
  ['../../etc/passwd', 'passwd'],
  ['con.pdf', '_con.pdf'],
  ['a<b>:"|?*.png', 'a b.png'],
  ['\u202Efdp.exe.pdf', 'fdp.exe.pdf'],
  ['...', '_'],
  [`${'x'.repeat(300)}.pdf`, `${'x'.repeat(156)}.pdf`],
])('The file name %j is kept as %j', (name, expected) => {
  expect(evidenceFileName(name)).toBe(expected);
});
