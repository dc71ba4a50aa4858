import { expect, test } from 'vitest';
import { examineInThread } from '../../../../electron/submissions/evidence/examine-file.ts';
import { openRoom } from '../../../fixtures/edition.ts';
import { makePdf, makePng, swellingPdf } from '../../../fixtures/evidence-files.ts';
import { AT_PERBUP, attach, HANDED_IN } from '../../../fixtures/evidence-room.ts';

test('A file is examined in a thread of its own and says what it is', async () => {
  expect([await examineInThread(makePdf(['satu', 'dua'])), await examineInThread(makePng(60, 40))]).toEqual([
    { kind: 'evidence', mediaType: 'application/pdf', pageCount: 2 },
    { kind: 'evidence', mediaType: 'image/png', pageCount: null },
  ]);
});

test('A file that swells beyond memory is refused and the thread ended', async () => {
  expect(await examineInThread(swellingPdf(600_000_000), { growthBytes: 60_000_000, timeLimitMs: 60_000 })).toEqual({
    kind: 'refused',
    problem: 'too-heavy',
  });
});

test('A file that takes longer than the limit is refused', async () => {
  expect(await examineInThread(makePdf(['satu']), { timeLimitMs: 1 })).toEqual({ kind: 'refused', problem: 'too-long' });
});

test('A thread that cannot start refuses the file instead of leaving it open', async () => {
  expect(await examineInThread(makePdf(['satu']), { workerFile: new URL('file:///tidak-ada.js') })).toEqual({
    kind: 'refused',
    problem: 'corrupt',
  });
});

test('Files attached through the door are examined in such a thread', async () => {
  const room = openRoom();
  room.handIn('Kabupaten Kutai Timur', HANDED_IN);
  const whole = await attach(room, AT_PERBUP, 'perbup.pdf', makePdf(['satu']));
  const cut = await attach(room, AT_PERBUP, 'potong.pdf', makePdf(['dua']).subarray(0, 300));
  expect([whole.ok, cut]).toEqual([true, { ok: false, failure: { code: 'evidence-refused', fileName: 'potong.pdf', problem: 'cut-off' } }]);
});
