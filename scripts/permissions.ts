import { phasesFor } from '../shared/call.ts';
import { type CallName, contract } from '../shared/contract.ts';
import { PHASES, type Phase, type Role, ROLES } from '../shared/edition/edition.ts';

const LETTERS: Readonly<Record<Phase, string>> = {
  persiapan: 'P',
  'aturan-terkunci': 'A',
  penilaian: 'N',
  pleno: 'L',
  final: 'F',
  diumumkan: 'U',
  diserahkan: 'S',
  ralat: 'R',
  dibatalkan: 'B',
};

const cell = (name: CallName, role: Role): string => {
  const phases = phasesFor(contract[name], role, false);
  if (phases.length === 0) return '·';
  if (phases.length === PHASES.length) return 'semua';
  return PHASES.filter((phase) => phases.includes(phase))
    .map((phase) => LETTERS[phase])
    .join('');
};

const rowOf = (name: CallName): string => {
  const { kind, inRoom, openWhenMarked } = contract[name];
  const notes = [inRoom ? 'ruang' : '', openWhenMarked ? 'contoh' : ''].filter((note) => note !== '').join(', ');
  return `| \`${name}\` | ${kind === 'read' ? 'baca' : 'tulis'} | ${ROLES.map((role) => cell(name, role)).join(' | ')} | ${notes} |`;
};

/** Who may make which call in which phase, as a page to read. What the door grants is held against the same contract by a test. */
export const describePermissions = (): string => {
  const names = Object.keys(contract) as readonly CallName[];
  const nouns = [...new Set(names.map((name) => name.split('.')[0] ?? ''))];
  const head = `| Permintaan | | ${ROLES.join(' | ')} | |\n| --- | --- | ${ROLES.map(() => '---').join(' | ')} | --- |`;
  return (
    [
      '# Hak akses',
      'Dibuat dari `shared/contract.ts` dengan `npm run permissions`; jangan disunting. Untuk penyelenggaraan bertanda _resmi_.',
      `Tahap: ${PHASES.map((phase) => `**${LETTERS[phase]}** ${phase}`).join(', ')}; _semua_ berarti setiap tahap, titik berarti tidak pernah. ` +
        '_ruang_: juga dari perangkat juri di ruang juri, hanya atas nama kursinya. _contoh_: dalam penyelenggaraan bertanda contoh atau latihan ' +
        'terbuka pada setiap tahap; di sana auditor dan pengamat membaca tanpa menunggu.',
      '_Made from the contract: which role may make which call (baca: read, tulis: write) in which phase of an official edition._',
      ...nouns.map(
        (noun) =>
          `## ${noun}\n\n${head}\n${names
            .filter((name) => name.startsWith(`${noun}.`))
            .map(rowOf)
            .join('\n')}`,
      ),
    ].join('\n\n') + '\n'
  );
};
