import { z } from 'zod';
import type { RegionCode } from '../../edition/region.ts';
import type { SeatId } from '../../panel/panel.ts';
import type { CriterionId } from '../../rubric/rubric.ts';

/** Letters of one comment. It belongs to the records, and is read by others once scores may be. */
export const COMMENT_LENGTH = 2000;
/** Letters of a private note. */
export const NOTE_LENGTH = 4000;

/** Half a surrogate pair is no text; the history could not hold it. */
const wellFormed = (text: string): boolean => text.isWellFormed();

/** An empty text takes the remark away. */
export const commentTextSchema = z.string().trim().max(COMMENT_LENGTH).refine(wellFormed);
export const noteTextSchema = z.string().trim().max(NOTE_LENGTH).refine(wellFormed);

/** What a juror says about one criterion, or with null about the whole sheet. */
export type SheetComment = { readonly criterion: CriterionId | null; readonly text: string; readonly writtenAt: string };

/** For the eyes of who wrote it: in no history, no copy and no package. */
export type PrivateNote = { readonly text: string; readonly keptAt: string };

/** A comment among those of all sheets. */
export type StandingComment = SheetComment & { readonly seat: SeatId; readonly code: RegionCode };
