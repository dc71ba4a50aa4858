import ExcelJS from 'exceljs';
import { formatCount } from '../../shared/notation/format.ts';
import { judgedCriteria } from '../../shared/rubric/rubric.ts';
import { finishWorkbook } from '../papers/finish-workbook.ts';
import { gatherFacts, type RankingWorkbookContent } from './workbook-content.ts';
import { type Margin, openPage } from './workbook-page.ts';
import { groupedHash, markWords } from './workbook-words.ts';
import { COMMENT_SHEET, COMMENT_WIDTHS, writeCommentSheet } from './write-comment-sheet.ts';
import { COVERAGE_SHEET, COVERAGE_WIDTHS, writeCoverageSheet } from './write-coverage-sheet.ts';
import { JUROR_SHEET, jurorWidths, writeJurorSheet } from './write-juror-sheet.ts';
import { RANKING_SHEET, RANKING_WIDTHS, writeRankingSheet } from './write-ranking-sheet.ts';
import { RECAPITULATION_SHEET, recapitulationWidths, writeRecapitulationSheet } from './write-recapitulation-sheet.ts';
import { RULES_SHEET, RULES_WIDTHS, writeRulesSheet } from './write-rules-sheet.ts';
import { SOURCE_SHEET, SOURCE_WIDTHS, writeSourceSheet } from './write-source-sheet.ts';

const PROGRAM = 'Paritrana Panel';

/**
 * Writes `peringkat.xlsx`: ranking with signature lines, recapitulation per juror and criterion, scores per juror and, where there
 * are any, their comments, coverage raw and capped with its sources, and the rules. Pure: the same content gives the same bytes.
 */
export const writeRankingWorkbook = async (content: RankingWorkbookContent): Promise<Uint8Array> => {
  const facts = gatherFacts(content);
  const workbook = new ExcelJS.Workbook();
  workbook.title = `Peringkat ${facts.edition.name}`;
  workbook.subject = markWords(facts.edition) ?? `Tahun penilaian ${String(facts.edition.assessmentYear)}`;
  workbook.creator = PROGRAM;
  workbook.lastModifiedBy = PROGRAM;
  workbook.created = new Date(facts.issuedAt);
  workbook.modified = new Date(facts.issuedAt);
  const margin: Margin = {
    mark: markWords(facts.edition),
    name: facts.edition.name,
    fingerprint: `Sidik jari data (SHA-256, kepala riwayat ke-${formatCount(facts.history.events, 'id')}): ${groupedHash(facts.history.head)}`,
    program: `${PROGRAM} ${facts.applicationVersion}`,
  };

  // Sheets stand in the order in which they are opened; they are filled in the order in which one points at another.
  const ranking = openPage(workbook, RANKING_SHEET, RANKING_WIDTHS);
  const recapitulation = openPage(workbook, RECAPITULATION_SHEET, recapitulationWidths(facts.seats.length));
  const jurors = openPage(workbook, JUROR_SHEET, jurorWidths(judgedCriteria(facts.rubric).length));
  const comments = (facts.comments ?? []).length === 0 ? null : openPage(workbook, COMMENT_SHEET, COMMENT_WIDTHS);
  const coverage = openPage(workbook, COVERAGE_SHEET, COVERAGE_WIDTHS);
  const sources = openPage(workbook, SOURCE_SHEET, SOURCE_WIDTHS);
  const rules = openPage(workbook, RULES_SHEET, RULES_WIDTHS);
  const coverageCells = writeCoverageSheet(coverage, facts, margin);
  const jurorParts = writeRecapitulationSheet(recapitulation, facts, margin, coverageCells);
  writeJurorSheet(jurors, facts, margin, jurorParts);
  if (comments !== null) writeCommentSheet(comments, facts, margin);
  writeSourceSheet(sources, facts, margin);
  writeRulesSheet(rules, facts, margin);
  writeRankingSheet(ranking, facts, margin);

  return finishWorkbook(new Uint8Array(await workbook.xlsx.writeBuffer()), 'codes-and-formulas');
};

export type { RankingWorkbookContent } from './workbook-content.ts';
