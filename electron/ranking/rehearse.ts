import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { contract } from '../../shared/contract.ts';
import { type Edition, opensEverything } from '../../shared/edition/edition.ts';
import { fail, type Reply, succeed } from '../../shared/failure.ts';
import { rank } from '../../shared/ranking/rank.ts';
import type { RankingSnapshot } from '../../shared/ranking/ranking.ts';
import type { Rehearsal, RehearsedSide } from '../../shared/ranking/rehearsal/rehearsal.ts';
import { underRules } from '../../shared/ranking/rehearsal/under-rules.ts';
import type { RubricContent } from '../../shared/rubric/rubric.ts';
import { copyAside } from '../database/copy-aside.ts';
import { openEditionFile } from '../database/open.ts';
import type { Database } from '../database/sqlite.ts';
import { editionQueries } from '../edition/queries.ts';
import { readSnapshot } from '../edition/read-snapshot.ts';

/** Scores to rehearse on, whose they are, and the rules under which they were given. */
export type RehearsalGround = {
  readonly basis: Rehearsal['basis'];
  readonly snapshot: RankingSnapshot;
  /** The same day if the rule on absent jurors were the other; the snapshot itself where nobody can be absent. */
  readonly otherAbsence: RankingSnapshot;
};

/** The day in these records under both rules on absent jurors. */
export const groundIn = (database: Database): Pick<RehearsalGround, 'snapshot' | 'otherAbsence'> => {
  const snapshot = readSnapshot(database, { withRegulations: true });
  return { snapshot, otherAbsence: readSnapshot(database, { withRegulations: true, absentMayScore: !snapshot.method.absentMayScore }) };
};

const side = (snapshot: RankingSnapshot): RehearsedSide => ({ ranking: rank(snapshot), snapshot });

/** The ground under the rules in force and under the proposal. `rules` stands for the rules that the ground itself has. */
export const rehearse = (ground: RehearsalGround, rules: RubricContent | null, proposal: RubricContent): Reply<Rehearsal> => {
  const name = ground.basis.kind === 'synthetic' ? '' : ground.basis.name;
  const sameAbsence = proposal.method.absentMayScore === ground.snapshot.method.absentMayScore;
  const proposed = underRules(sameAbsence ? ground.snapshot : ground.otherAbsence, proposal);
  const current = rules === null ? ground.snapshot : (underRules(ground.snapshot, rules)?.snapshot ?? null);
  if (proposed === null || current === null) return fail({ code: 'rehearsal-other-scale', name });
  const rehearsal: Rehearsal = {
    basis: ground.basis,
    current: side(current),
    proposed: side(proposed.snapshot),
    unscored: proposed.unscored.map(({ id, name: called, nameEn, weightHundredths }) => ({ id, name: called, nameEn, weightHundredths })),
  };
  const nothing = rehearsal.current.ranking.rows.length === 0 && rehearsal.proposed.ranking.rows.length === 0;
  return nothing ? fail({ code: 'rehearsal-nothing', name }) : succeed(rehearsal);
};

/** Scores of another edition may be seen when its own phase or mark opens its ranking. */
const mayBeSeen = ({ mark, phase }: Edition): boolean => opensEverything(mark) || contract['ranking.read'].phases.includes(phase);

/**
 * Reads another edition's file. It is hostile until parsed, and neither it nor its folder is written to: what is read is a copy that
 * is gone afterwards, so that an older edition can be brought up to date first.
 */
export const readOtherEdition = (path: string | null): Reply<RehearsalGround> => {
  if (path === null) return fail({ code: 'file-gone', fileName: '' });
  const fileName = basename(path);
  const folder = mkdtempSync(join(tmpdir(), 'paritrana-gladi-'));
  try {
    const copy = join(folder, 'gladi.paritrana');
    const copied = copyAside(path, copy);
    if (!copied.ok) return copied;
    const opened = openEditionFile(copy, { mode: 'open' });
    if (!opened.ok) return 'fileName' in opened.failure ? fail({ ...opened.failure, fileName }) : opened;
    const { database, close } = opened.value;
    try {
      const edition = editionQueries(database).read();
      const { name, phase } = edition;
      if (!mayBeSeen(edition)) return fail({ code: 'rehearsal-closed', name, phase });
      return succeed({ basis: { kind: 'file', name, phase }, ...groundIn(database) });
    } catch (error) {
      // Records that contradict themselves are a fault of the file, not of the person who chose it.
      return fail({ code: 'damaged-file', fileName, detail: error instanceof Error ? error.message.slice(0, 200) : '' });
    } finally {
      close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
