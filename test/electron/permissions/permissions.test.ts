import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createDoor, type Door } from '../../../electron/door.ts';
import type { EditionState } from '../../../electron/edition/queries.ts';
import type { Handlers } from '../../../electron/handler.ts';
import { directSession } from '../../../electron/records-host.ts';
import { type Session, WIRES, type Wire } from '../../../electron/session.ts';
import { describePermissions } from '../../../scripts/permissions.ts';
import { phasesFor } from '../../../shared/call.ts';
import { type CallName, contract } from '../../../shared/contract.ts';
import { EDITION_MARKS, opensEverything, PHASES, type Phase, type Role, ROLES } from '../../../shared/edition/edition.ts';
import { fileTokenSchema } from '../../../shared/edition/file-token.ts';
import { fail, succeed } from '../../../shared/failure.ts';
import { rehearsalBasisSchema } from '../../../shared/ranking/rehearsal/rehearsal.ts';
import { STANDARD_RUBRIC } from '../../../shared/rubric/standard-rubric.ts';
import { openRoom, seatNumber, seatSubstitute } from '../../fixtures/edition.ts';
import { exampleOf } from './example-input.ts';

const NAMES = Object.keys(contract) as readonly CallName[];
const SEATED: readonly Role[] = ['ketua', 'sekretaris', 'anggota', 'pengganti'];
/** What cannot be guessed from the shape alone. */
const OWN_INPUTS: Readonly<Partial<Record<CallName, unknown>>> = {
  'ranking.drawLot': {
    witnesses: [
      { name: 'Aminah', digits: '4711' },
      { name: 'Budi', digits: '0815' },
    ],
    chairPin: '000000',
    secretaryPin: '000000',
  },
  'rubric.update': STANDARD_RUBRIC,
  'rubric.saveTemplate': { destination: exampleOf(fileTokenSchema), name: 'a', content: STANDARD_RUBRIC },
  'ranking.rehearse': { content: STANDARD_RUBRIC, basis: exampleOf(rehearsalBasisSchema) },
};
const INPUTS = new Map<CallName, unknown>(NAMES.map((name) => [name, OWN_INPUTS[name] ?? exampleOf(contract[name].input)]));

/** Answers every call that the door lets through with the same words, so that only the door is asked. */
const REACHED = 'reached';
const probe = Object.fromEntries(
  NAMES.map((name) => [
    name,
    { answer: () => (contract[name].kind === 'read' ? succeed(REACHED) : fail({ code: 'not-found', noun: REACHED, id: '' })) },
  ]),
) as unknown as Handlers;

type Asked = { readonly role: Role; readonly phase: Phase; readonly mark: EditionState['mark']; readonly wire: Wire };
const REFUSED = new Set(['not-permitted', 'wrong-phase', 'not-in-room']);

/** The real door on real records, whose edition can be put into any phase under any mark. */
const openDoor = async (): Promise<(name: CallName, asked: Asked) => Promise<boolean>> => {
  const room = openRoom();
  const { number: substitute } = await seatSubstitute(room, 4);
  const seats: Readonly<Partial<Record<Role, Pick<Session['identity'], 'seat' | 'substitute'>>>> = {
    ketua: { seat: seatNumber(1) },
    sekretaris: { seat: seatNumber(2) },
    anggota: { seat: seatNumber(3) },
    pengganti: { seat: seatNumber(4), substitute },
  };
  const records = room.host.records();
  if (records === null) throw new Error('No edition is open.');
  const state: { now: EditionState } = { now: records.state() };
  const door: Door = createDoor({ ...records, state: () => state.now }, probe, {
    logIncident: (_incident, call, error) => {
      throw new Error(`${call}: ${String(error)}`);
    },
  });
  return async (name, { role, phase, mark, wire }) => {
    state.now = { phase, mark };
    const session: Session = { ...directSession('uji', null), wire, identity: { role, ...(seats[role] ?? { seat: null }) } };
    const reply = await door.handle(session, { name, input: INPUTS.get(name) });
    if (reply.ok) return reply.value === REACHED;
    if (REFUSED.has(reply.failure.code)) return false;
    if (reply.failure.code === 'not-found' && reply.failure.noun === REACHED) return true;
    throw new Error(`${name} was answered ${JSON.stringify(reply.failure)}`);
  };
};

describe('The table of permissions', () => {
  test('knows an input of every call, so that every call can be asked', () => {
    expect(NAMES.filter((name) => INPUTS.get(name) === undefined)).toEqual([]);
  });

  test('is what the door grants: role by role, call by call, phase by phase, mark by mark, wire by wire', async () => {
    const ask = await openDoor();
    const wrong: string[] = [];
    let asked = 0;
    for (const name of NAMES) {
      const call = contract[name];
      for (const role of ROLES) {
        for (const phase of PHASES) {
          for (const mark of EDITION_MARKS) {
            for (const wire of WIRES) {
              const marked = opensEverything(mark);
              const listed = phasesFor(call, role, marked).includes(phase) || (call.roles.includes(role) && call.openWhenMarked && marked);
              const expected = listed && (wire === 'host' || (call.inRoom && SEATED.includes(role)));
              if ((await ask(name, { role, phase, mark, wire })) !== expected) wrong.push(`${name} ${role} ${phase} ${mark} ${wire}`);
              asked += 1;
            }
          }
        }
      }
    }
    expect([wrong, asked]).toEqual([[], NAMES.length * ROLES.length * PHASES.length * EDITION_MARKS.length * WIRES.length]);
  });

  test('stands in docs/hak-akses.md as it is', () => {
    expect(readFileSync(new URL('../../../docs/hak-akses.md', import.meta.url), 'utf8')).toBe(describePermissions());
  });
});

/** In an official edition, written by hand and not read from the contract: a call that is opened by mistake shows here. */
describe('Whatever the contract says', () => {
  const may = (name: CallName, role: Role, phase: Phase): boolean => phasesFor(contract[name], role, false).includes(phase);
  const everywhere = (test: (name: CallName, phase: Phase) => boolean): readonly string[] =>
    NAMES.flatMap((name) => PHASES.filter((phase) => test(name, phase)).map((phase) => `${name} ${phase}`));
  const callsOf = (role: Role, kind: 'read' | 'write'): readonly CallName[] =>
    NAMES.filter((name) => contract[name].kind === kind && PHASES.some((phase) => may(name, role, phase)));

  test('an auditor and an observer write nothing: they leave the window or lock it', () => {
    expect([callsOf('auditor', 'write').toSorted(), callsOf('pengamat', 'write').toSorted()]).toEqual([
      ['panel.leaveSeat', 'panel.lockWindow'],
      ['panel.leaveSeat', 'panel.lockWindow'],
    ]);
  });

  test('an auditor reads nothing but the state of the edition before the result is final', () => {
    const early: readonly Phase[] = ['persiapan', 'aturan-terkunci', 'penilaian', 'pleno'];
    const read = NAMES.filter((name) => contract[name].kind === 'read' && early.some((phase) => may(name, 'auditor', phase)));
    expect(read.toSorted()).toEqual(['edition.read', 'panel.lockScreen']);
  });

  test('nobody reads the ranking or takes it away before the pleno, and an observer not before it is announced', () => {
    const closed: readonly Phase[] = ['persiapan', 'aturan-terkunci', 'penilaian'];
    const tells: readonly CallName[] = ['ranking.read', 'results.exportWorkbook'];
    expect(tells.flatMap((name) => ROLES.flatMap((role) => closed.filter((phase) => may(name, role, phase))))).toEqual([]);
    expect(PHASES.filter((phase) => may('ranking.read', 'pengamat', phase))).toEqual(['diumumkan', 'diserahkan']);
    expect(
      SEATED.filter((role) => role !== 'ketua' && role !== 'sekretaris').flatMap((role) =>
        PHASES.filter((phase) => may('ranking.read', role, phase)),
      ),
    ).toEqual([]);
  });

  test('only who sits in a seat scores, and only while scoring or in the pleno', () => {
    const scoring: readonly CallName[] = ['scoring.enter', 'scoring.submit'];
    for (const name of scoring) {
      expect(ROLES.filter((role) => PHASES.some((phase) => may(name, role, phase)))).toEqual(SEATED);
      expect(PHASES.filter((phase) => SEATED.some((role) => may(name, role, phase)))).toEqual(['penilaian', 'pleno']);
    }
  });

  test('no role but the secretariat brings in submissions, changes seats, makes PINs or registers persons', () => {
    const reserved = NAMES.filter((name) =>
      /^submissions\.(preview|import|importMany|setStatus|issueLetter|attachEvidence|correctFigure)$|^panel\.(addSeat|updateSeat|removeSeat|reset\w*Pin|register\w+|revoke\w+|addStaff)$/u.test(
        name,
      ),
    );
    expect(reserved.length).toBeGreaterThan(14);
    for (const name of reserved) expect([name, contract[name].roles]).toEqual([name, ['sekretariat']]);
  });

  test('conflicts of interest are dismissed by chair or secretary alone, and no member or substitute decides on a reopening', () => {
    const deciding = (name: CallName) => ROLES.filter((role) => PHASES.some((phase) => may(name, role, phase)));
    expect(deciding('panel.dismissConflicts')).toEqual(['ketua', 'sekretaris']);
    expect(deciding('scoring.decideReopening').filter((role) => role === 'anggota' || role === 'pengganti')).toEqual([]);
  });

  test('a substitute may do what a member may and nothing more', () => {
    expect(everywhere((name, phase) => may(name, 'pengganti', phase) !== may(name, 'anggota', phase))).toEqual([]);
  });

  test('after the result is final no submission, rule, seat or score is written by anybody', () => {
    const later: readonly Phase[] = ['final', 'diumumkan', 'diserahkan', 'dibatalkan'];
    const writes = NAMES.filter(
      (name) => contract[name].kind === 'write' && ROLES.some((role) => later.some((phase) => may(name, role, phase))),
    );
    expect(
      writes
        .filter((name) =>
          /^(scoring|rubric)\.|^submissions\.(import|importMany|setStatus|correctFigure)$|^panel\.(\w*Seat|recuse)$/u.test(name),
        )
        .filter((name) => name !== 'panel.takeSeat' && name !== 'panel.leaveSeat'),
    ).toEqual([]);
  });

  test('over the wire of the room nobody reaches what is the secretariat’s', () => {
    const open = NAMES.filter((name) => contract[name].inRoom);
    expect(open.filter((name) => /^(submissions\.(import|preview|setStatus)|audit\.|results\.|ranking\.)/u.test(name))).toEqual([]);
    expect(open.filter((name) => !SEATED.some((role) => contract[name].roles.includes(role)))).toEqual([]);
  });
});
