import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeTemplate } from '../../../electron/submissions/write-template.ts';
import { previewIdSchema } from '../../../shared/submissions/preview.ts';
import type { SubmissionContent } from '../../../shared/submissions/submission.ts';
import { openRoom, type Person, regionCode, type Room } from '../../fixtures/edition.ts';
import { CONTENT, ORDER } from '../../fixtures/workbooks.ts';

const withParticipants = (value: number): SubmissionContent => ({
  ...CONTENT,
  figures: CONTENT.figures.map((figure) => (figure.subject === 'formal.participants' ? { ...figure, value } : figure)),
});

const previewOf = async (room: Room, person: Person, value: number) => {
  const path = join(room.folder, `isian-${String(value)}.xlsx`);
  writeFileSync(path, await writeTemplate(ORDER, withParticipants(value)));
  const offered = room.host.files.offer(path);
  if (offered === null) throw new Error('The file was not offered.');
  return person.must('submissions.preview', { files: [offered.token] });
};

test('What was previewed against another state of the region is not written: the difference shown would not be the one made', async () => {
  const room = openRoom();
  const [first, second] = [room.secretariat, room.enter('jendela 2')];
  const [early, late] = [await previewOf(room, first, 1_000), await previewOf(room, second, 2_000)];
  await second.must('submissions.import', { preview: late.preview, file: 0 });
  const events = (await first.must('edition.read', {})).history.events;
  expect(await first.ask('submissions.import', { preview: early.preview, file: 0 })).toEqual({
    ok: false,
    failure: { code: 'preview-gone' },
  });
  expect((await first.must('edition.read', {})).history.events).toBe(events);
  const again = await previewOf(room, first, 1_000);
  expect(again.files[0]?.outcome).toBe('updated');
  expect(await first.ask('submissions.import', { preview: again.preview, file: 0 })).toMatchObject({ ok: true, value: { number: 2 } });
});

test('Several files are saved with one request, each as its own event: one that is refused takes none of the others along', async () => {
  const room = openRoom();
  const { secretariat } = room;
  const written = await Promise.all(
    ['64.01', '64.02', '64.03'].map(async (code) => {
      const path = join(room.folder, `${code}.xlsx`);
      const content = { ...CONTENT, code: regionCode(code) };
      const whole = await writeTemplate(ORDER, content);
      writeFileSync(path, code === '64.02' ? whole.subarray(0, 9_000) : whole);
      const offered = room.host.files.offer(path);
      if (offered === null) throw new Error('The file was not offered.');
      return offered.token;
    }),
  );
  const { preview, files } = await secretariat.must('submissions.preview', { files: written });
  expect(files.map(({ outcome }) => outcome)).toEqual(['new', 'blocked', 'new']);
  const before = (await secretariat.must('edition.read', {})).history.events;
  const wanted = { preview, files: [0, 1, 2, 9] };
  const reply = await secretariat.ask('submissions.importMany', wanted, 'simpan-0001');
  expect(reply).toMatchObject({
    ok: true,
    value: [
      { file: 0, saved: { ok: true, value: { number: 1 } } },
      { file: 1, saved: { ok: false, failure: { code: 'file-blocked' } } },
      { file: 2, saved: { ok: true, value: { number: 1 } } },
      { file: 9, saved: { ok: false, failure: { code: 'preview-gone' } } },
    ],
  });
  expect(await secretariat.ask('submissions.importMany', wanted, 'simpan-0001')).toEqual(reply);
  const events = await secretariat.must('audit.list', { limit: 3 });
  expect([
    events.map(({ sequence, call, changes }) => [sequence - before, call, changes[0]?.table, changes[0]?.key]),
    (await secretariat.must('submissions.list', {})).map(({ code }) => code),
    (await secretariat.must('audit.verify', {})).sound,
  ]).toEqual([
    [
      [2, 'submissions.import', 'submission', ['64.03']],
      [1, 'submissions.import', 'submission', ['64.01']],
      [0, 'edition.create', 'edition', [1]],
    ],
    ['64.01', '64.03'],
    true,
  ]);
});

test('A request of which no file may be saved leaves no event', async () => {
  const { secretariat } = openRoom();
  const before = (await secretariat.must('edition.read', {})).history;
  const gone = previewIdSchema.parse('00000000-0000-4000-8000-000000000000');
  expect(await secretariat.ask('submissions.importMany', { preview: gone, files: [0, 1] })).toMatchObject({
    ok: true,
    value: [{ saved: { ok: false } }, { saved: { ok: false } }],
  });
  expect((await secretariat.must('edition.read', {})).history).toEqual(before);
});

test('A preview of many files is given in portions, each file once, and is the same as when given whole', async () => {
  const room = openRoom();
  const { secretariat } = room;
  const tokens = await Promise.all(
    ['64.01', '64.02', '64.03', '64.08', '64.72'].map(async (code) => {
      const path = join(room.folder, `${code}.xlsx`);
      writeFileSync(path, await writeTemplate(ORDER, { ...CONTENT, code: regionCode(code) }));
      const offered = room.host.files.offer(path);
      if (offered === null) throw new Error('The file was not offered.');
      return offered.token;
    }),
  );
  const whole = await secretariat.must('submissions.preview', { files: tokens });
  const { preview, files } = await secretariat.must('submissions.preview', { files: tokens, first: 2 });
  const more = async () => secretariat.must('submissions.morePreviewed', { preview, most: 2 });
  const portions = [files, await more(), await more(), await more()];
  expect(portions.map((portion) => portion.length)).toEqual([2, 2, 1, 0]);
  expect(portions.flat()).toEqual(whole.files);
  expect(await secretariat.ask('submissions.import', { preview, file: 4 })).toMatchObject({ ok: true, value: { number: 1 } });
  expect(await secretariat.ask('submissions.morePreviewed', { preview: previewIdSchema.parse(crypto.randomUUID()), most: 2 })).toEqual({
    ok: false,
    failure: { code: 'preview-gone' },
  });
});
