import { fireEvent, render, screen } from '@testing-library/react';
import { beforeAll, describe, expect, test } from 'vitest';
import { type EvidenceFocus, EvidencePanel } from '../../../renderer/submissions/EvidencePanel.tsx';
import { Theme } from '../../../renderer/theme/Theme.tsx';
import { startWording } from '../../../renderer/wording.ts';
import type { Submission, SubmissionContent } from '../../../shared/submissions/submission.ts';
import { withVerifications, simpleContent } from '../../fixtures/edition.ts';

const content: SubmissionContent = {
  ...simpleContent('64.08', [79691, 69528, 51086, 77074]),
  regulations: [
    { position: 0, type: 'Surat Edaran', number: null, year: null, title: null, scope: 'Pekerja rentan', status: null, mark: 'synthetic' },
    { position: 1, type: 'Perda', number: '1', year: 2022, title: null, scope: null, status: 'revoked', mark: 'reported' },
    { position: 2, type: 'Perbup', number: '29', year: 2024, title: null, scope: null, status: 'in-force', mark: 'reported' },
  ],
  innovations: [{ position: 0, name: 'Penyaluran CSR', year: 2023, description: null, mark: 'reported' }],
  delegation: { leadName: null, leadOffice: 'Bupati', inPerson: true, mark: 'reported' },
};
const revision = {
  number: 1,
  fileName: 'x.xlsx',
  sha256: '',
  templateVersion: '2026.2',
  importedAt: '2025-07-14T01:00:00Z',
  importedBy: 'sekretariat',
};
const submission: Submission = {
  code: content.code,
  region: { code: content.code, name: 'Kabupaten Kutai Timur', kind: 'kabupaten', capital: null },
  status: 'kandidat',
  statusReason: null,
  ...withVerifications(content),
  regulationCount: 2,
  innovationCount: 1,
  revision,
  content,
  revisions: [{ ...revision, withdrawn: null, contentKept: true }],
};

const panel = (focus: EvidenceFocus) => (
  <Theme choice="light">
    <EvidencePanel submission={submission} evidence={[]} focus={focus} roomForFiles />
  </Theme>
);
const openTab = () => screen.getByRole('tab', { selected: true }).textContent;

describe('The evidence beside the criteria', () => {
  beforeAll(() => startWording('id'));

  test('follows the criterion in hand, also after the person has looked elsewhere', () => {
    const { rerender } = render(panel('innovation'));
    const seen = [openTab()];
    fireEvent.click(screen.getByRole('tab', { name: 'Anggaran' }));
    seen.push(openTab());
    rerender(panel('innovation'));
    seen.push(openTab());
    rerender(panel('interview'));
    seen.push(openTab());
    rerender(panel('innovation'));
    seen.push(openTab());
    expect(seen).toEqual(['Inovasi', 'Anggaran', 'Anggaran', 'Kehadiran', 'Inovasi']);
  });

  test('keeps coverage in sight on every tab, raw with what is left of it under the cap', () => {
    const { rerender, container } = render(panel('coverage'));
    for (const focus of ['coverage', 'regulation', 'budget', 'innovation', 'interview'] as const) {
      rerender(panel(focus));
      expect(container.textContent).toContain('150,87\u00A0%');
      expect(container.textContent).toContain('dibatasi 100,00');
      expect(container.textContent).toContain('di atas 100\u00A0%');
    }
  });

  test('lists regulations by level, the revoked last and named, and says what is missing or was invented', () => {
    render(panel('regulation'));
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      '4Perbup 29/2024 peraturan kepala daerah, berlaku ',
      '1Surat Edaran surat edaran, nomor belum disebut (rekaan)Sasaran: Pekerja rentan',
      '5Perda 1/2022 peraturan daerah, bersama DPRD dicabut',
    ]);
  });

  test('says who attends', () => {
    render(panel('interview'));
    expect(screen.getByText('Kepala daerah hadir sendiri')).toBeTruthy();
  });
});
