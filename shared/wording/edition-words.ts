import type { Language } from '../desktop.ts';
import type { Phase, Role } from '../edition/edition.ts';

type Words<Key extends string> = Readonly<Record<Language, Readonly<Record<Key, string>>>>;

const PHASE_WORDS: Words<Phase> = {
  id: {
    persiapan: 'persiapan',
    'aturan-terkunci': 'aturan terkunci',
    penilaian: 'penilaian',
    pleno: 'pleno',
    final: 'final',
    diumumkan: 'diumumkan',
    diserahkan: 'diserahkan',
    ralat: 'ralat',
    dibatalkan: 'dibatalkan',
  },
  en: {
    persiapan: 'preparation',
    'aturan-terkunci': 'rules locked',
    penilaian: 'scoring',
    pleno: 'plenary',
    final: 'final',
    diumumkan: 'announced',
    diserahkan: 'handed over',
    ralat: 'correction',
    dibatalkan: 'cancelled',
  },
};

const ROLE_WORDS: Words<Role> = {
  id: {
    sekretariat: 'sekretariat',
    ketua: 'ketua',
    sekretaris: 'sekretaris',
    anggota: 'anggota',
    pengganti: 'pengganti',
    pengamat: 'pengamat',
    auditor: 'auditor',
  },
  en: {
    sekretariat: 'secretariat',
    ketua: 'chair',
    sekretaris: 'secretary',
    anggota: 'member',
    pengganti: 'substitute',
    pengamat: 'observer',
    auditor: 'auditor',
  },
};

export const sayPhase = (phase: Phase, language: Language): string => PHASE_WORDS[language][phase];

export const sayRole = (role: Role, language: Language): string => ROLE_WORDS[language][role];

/** For words that crossed a boundary as plain text: the known word, or the text itself. */
export const sayPhaseText = (phase: string, language: Language): string =>
  new Map<string, string>(Object.entries(PHASE_WORDS[language])).get(phase) ?? phase;

export const sayRoleText = (role: string, language: Language): string =>
  new Map<string, string>(Object.entries(ROLE_WORDS[language])).get(role) ?? role;
