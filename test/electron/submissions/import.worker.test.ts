import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeTemplate } from '../../../electron/submissions/write-template.ts';
import type { SubmissionContent } from '../../../shared/submissions/submission.ts';
import { openRoom, type Person, type Room } from '../../fixtures/edition.ts';
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
