import { expect, test } from 'vitest';
import { TRIAL_PATHS } from '../../../shared/room/checklist/trial-paths.ts';
import { openServedRoom } from '../../fixtures/jurors-room.ts';

const report = (url: string, body: unknown, headers: Readonly<Record<string, string>> = {}) =>
  fetch(`${url}${TRIAL_PATHS.report}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
const FOUND = { way: 'socket', roundTripMs: 12, clock: '2025-07-28T01:05:00.000Z', deviceName: 'Chrome di Android' };

test('Any phone may open the test page, which names nobody; what it found is noted with where it came from', async () => {
  const room = await openServedRoom({ phase: 'persiapan', now: () => '2025-07-28T01:00:00.000Z' });
  const pages = await Promise.all([TRIAL_PATHS.page, TRIAL_PATHS.style, TRIAL_PATHS.script].map((path) => room.request(path)));
  const answered = await report(room.url, FOUND, { origin: room.url });
  const { trials } = await room.secretariat.must('room.checklist', {});
  expect(pages.map(({ status, headers }) => [status, headers.get('content-type')])).toEqual([
    [200, 'text/html; charset=utf-8'],
    [200, 'text/css; charset=utf-8'],
    [200, 'text/javascript; charset=utf-8'],
  ]);
  expect(pages[0]?.headers.get('content-security-policy')).toContain("script-src 'self'");
  expect(pages.some(({ body }) => body.includes('Kalimantan'))).toBe(false);
  expect([answered.status, trials]).toEqual([
    200,
    [
      {
        at: '2025-07-28T01:00:00.000Z',
        address: '127.0.0.1',
        deviceName: 'Chrome di Android',
        way: 'socket',
        roundTripMs: 12,
        skewSeconds: 300,
      },
    ],
  ]);
});

test('Whoever reports again and again fills no file; what is no report, or comes from a foreign page, is refused', async () => {
  const room = await openServedRoom({ phase: 'persiapan', now: () => '2025-07-28T01:00:00.000Z' });
  const statuses: number[] = [];
  for (let count = 0; count < 6; count += 1) statuses.push((await report(room.url, FOUND)).status);
  statuses.push((await report(room.url, { ...FOUND, way: 'pigeon' })).status);
  statuses.push((await report(room.url, FOUND, { origin: 'https://example.org' })).status);
  const { trials } = await room.secretariat.must('room.checklist', {});
  expect([statuses, trials.length]).toEqual([[200, 200, 200, 429, 429, 429, 400, 403], 3]);
});

test('The secretariat itself notes no trial, and no member of the panel reads or vouches', async () => {
  const room = await openServedRoom({ phase: 'persiapan' });
  const trial = {
    at: '2025-07-28T01:00:00.000Z',
    address: '192.168.1.9',
    deviceName: '',
    way: 'poll',
    roundTripMs: 9,
    skewSeconds: 0,
  } as const;
  const replies = [
    await room.secretariat.ask('room.noteTrial', trial),
    await room.juror(3).ask('room.checklist', {}),
    await room.juror(1).ask('room.confirmCheck', { item: 'network', personName: 'Ketua' }),
  ];
  expect(replies.map((reply) => (reply.ok ? 'ok' : reply.failure.code))).toEqual(['not-permitted', 'not-permitted', 'not-permitted']);
});

test('A person vouches by name, is replaced by a later one, may withdraw, and the history tells and verifies', async () => {
  const clock = { now: '2025-07-28T01:00:00.000Z' };
  const room = await openServedRoom({ phase: 'persiapan', now: () => clock.now });
  await room.secretariat.must('room.confirmCheck', { item: 'network', personName: 'Rina' });
  await room.secretariat.must('room.confirmCheck', { item: 'backup', personName: 'Paritrana Panel', note: 'Kaltim.paritrana' });
  clock.now = '2025-07-28T01:10:00.000Z';
  await room.secretariat.must('room.confirmCheck', { item: 'network', personName: 'Budi' });
  const before = await room.secretariat.must('room.checklist', {});
  await room.secretariat.must('room.withdrawCheck', { item: 'network' });
  const again = await room.secretariat.ask('room.withdrawCheck', { item: 'network' });
  const after = await room.secretariat.must('room.checklist', {});
  expect(before.confirmations).toEqual([
    { item: 'backup', personName: 'Paritrana Panel', note: 'Kaltim.paritrana', at: '2025-07-28T01:00:00.000Z' },
    { item: 'network', personName: 'Budi', note: '', at: '2025-07-28T01:10:00.000Z' },
  ]);
  expect([after.confirmations.map(({ item }) => item), again.ok, (await room.secretariat.must('audit.verify', {})).sound]).toEqual([
    ['backup'],
    false,
    true,
  ]);
});
