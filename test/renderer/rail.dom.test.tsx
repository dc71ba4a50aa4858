import { render, screen, within } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { Rail } from '../../renderer/shell/Rail.tsx';
import { speak, startWording } from '../../renderer/wording.ts';
import type { EditionOverview } from '../../shared/edition/contract.ts';
import { overviewOf } from './overview.ts';

const entriesOf = (overview: EditionOverview, path = '/'): readonly (string | null)[] => {
  const { hook } = memoryLocation({ path });
  const { unmount } = render(
    <Router hook={hook}>
      <Rail overview={overview} />
    </Router>,
  );
  const entries = within(screen.getByRole('navigation'))
    .getAllByRole('link')
    .map((link) => link.textContent);
  unmount();
  return entries;
};

describe('the rail', () => {
  beforeAll(() => startWording('id'));

  it('shows the secretariat every stage with its state and its fact', () => {
    expect(entriesOf(overviewOf())).toEqual([
      'BerandaTunggu 51 lembar',
      'Berkas7/7 siap dinilaiselesai',
      'RubrikTerkunciselesai',
      'Tim 99/9 punya PINselesai',
      'JadwalDi luar aplikasibelum mulai',
      'Penilaian11/62 lembarsedang berjalan',
      'PeringkatTerkunci sampai plenobelum mulai',
      'HasilMenunggu plenobelum mulai',
      'Riwayat utuh sejak 14 Jul 2025',
    ]);
  });

  it('shows a juror the own sheets and the rubric, and nothing else', () => {
    expect(entriesOf(overviewOf({ role: 'anggota', seat: 7 }), '/scoring')).toEqual([
      'Penilaian11/62 lembarsedang berjalan',
      'RubrikTerkunciselesai',
    ]);
  });

  it('shows chair and secretary the ranking too', () => {
    const names = (role: 'ketua' | 'sekretaris') => entriesOf(overviewOf({ role, seat: 1, phase: 'pleno', rankingOpen: true }));
    expect([names('ketua').at(-1), names('sekretaris').at(-1)]).toEqual([
      'PeringkatTerbuka, plenosedang berjalan',
      'PeringkatTerbuka, plenosedang berjalan',
    ]);
  });

  it('asks for attention where a sheet waits to be opened again', () => {
    const entries = entriesOf(overviewOf({ progress: { reopeningsWaiting: 1 } }));
    expect(entries).toContain('!Penilaian1 usul buka lembar menungguperlu perhatian');
  });

  it('asks for attention where the work waits', () => {
    const entries = entriesOf(
      overviewOf({
        phase: 'persiapan',
        progress: { candidates: 0, rubricLocked: false, seatsWithPin: 0, sheetsSubmitted: 0, sheetsExpected: 0 },
      }),
    );
    expect(entries.filter((entry) => entry?.includes('perlu perhatian'))).toEqual(['!Berkas10 berkas, belum ada kandidatperlu perhatian']);
  });

  it('says in a sample why the ranking is open', () => {
    expect(entriesOf(overviewOf({ mark: 'contoh', rankingOpen: true }))).toContain('PeringkatTerbuka, contohbelum mulai');
  });

  it('speaks English when asked', async () => {
    await speak('en');
    expect(entriesOf(overviewOf({ progress: { sheetsSubmitted: 61 } }))[0]).toBe('HomeWaiting for 1 sheet');
    await speak('id');
  });

  it('marks the page that is open, also below its path', () => {
    const { hook } = memoryLocation({ path: '/submissions/64.08' });
    render(
      <Router hook={hook}>
        <Rail overview={overviewOf()} />
      </Router>,
    );
    expect(screen.getByRole('link', { current: 'page' }).getAttribute('href')).toBe('/submissions');
  });
});
