import { z } from 'zod';
import { editionDetailsSchema, type EditionId, editionIdSchema, editionMarkSchema } from './edition/edition.ts';
import { type FileToken, fileTokenSchema, type OfferedFile } from './edition/file-token.ts';
import { regionCodeSchema } from './edition/region.ts';
import { seatIdSchema } from './panel/panel.ts';
import { paperFormatSchema } from './papers/paper.ts';
import { LONGEST_ENTRY } from './room/room-entry.ts';
import type { RoomSuggestion } from './room/room.ts';
import type { IssuedLetter } from './submissions/letter/issued-letter.ts';
import { letterSchema } from './submissions/letter/letter.ts';
import type { Failure, Push, Reply, Request } from './contract.ts';

/** What the desktop itself does for a window: dialogs, files, language, pictures. It knows no rules and no records. */

export const LANGUAGES = ['id', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
export const COLOR_SCHEMES = ['system', 'light', 'dark'] as const;
export type ColorSchemeChoice = (typeof COLOR_SCHEMES)[number];
/** Size steps of the interface in percent; 125 and 150 are for a projector in the room. */
export const SIZE_STEPS = [100, 125, 150] as const;
export type SizeStep = (typeof SIZE_STEPS)[number];

export const preferencesSchema = z.strictObject({
  language: z.enum(LANGUAGES),
  colorScheme: z.enum(COLOR_SCHEMES),
  size: z.literal(SIZE_STEPS),
});
export type Preferences = z.infer<typeof preferencesSchema>;

export const recentIdSchema = z.uuid().brand<'RecentId'>();
export type RecentId = z.infer<typeof recentIdSchema>;
export type RecentEdition = {
  readonly id: RecentId;
  readonly name: string;
  readonly fileName: string;
  /** Folder as the person would recognise it, home shortened to `~`. */
  readonly folder: string;
  readonly openedAt: string;
  readonly missing: boolean;
};

/** A jurors' room that this machine has entered before. */
export type KnownRoom = { readonly edition: EditionId; readonly editionName: string; readonly usedAt: string };

/** Who answers where a code or an address leads. */
export type RoomInSight = {
  readonly edition: EditionId;
  readonly editionName: string;
  /** The key was in the code and is the one that answered; or its four words have to be compared. */
  readonly proof: 'code' | 'words';
  /** This machine knows the edition's room by another key: by right only when the edition moved to another laptop. */
  readonly otherKey: boolean;
  /** Whether the code opens a seat; without one the window asks for it. */
  readonly withTicket: boolean;
};

export type DesktopState = {
  readonly preferences: Preferences;
  readonly recent: readonly RecentEdition[];
  readonly rooms: readonly KnownRoom[];
  /** True once an edition is open in this window. */
  readonly editionOpen: boolean;
  readonly applicationVersion: string;
  readonly platform: 'linux' | 'win32' | 'darwin';
  /** Said once at start, e.g. when a file handed over by the system could not be opened. */
  readonly notice: Failure | null;
};

export const SAVE_PURPOSES = [
  'copy',
  'template',
  'template-csv',
  'ranking-workbook',
  'annex-workbook',
  'sample-workbooks',
  'comparison',
  'paper-pdf',
  'paper-docx',
  'answer-sheet',
  'seat-bundle',
  'seat-return',
  'evidence-pdf',
  'evidence-jpeg',
  'evidence-png',
  'evidence-webp',
  'rubric-template',
] as const;
export type SavePurpose = (typeof SAVE_PURPOSES)[number];

/** Every request that the desktop answers, with what it takes. */
export const desktopSchemas = {
  state: z.strictObject({}),
  setPreferences: preferencesSchema,
  /** Shows the open dialog, or opens a recent file. Answers null when the person cancelled. */
  openEdition: z.strictObject({ recent: recentIdSchema.optional() }),
  createEdition: z.strictObject({ details: editionDetailsSchema, mark: editionMarkSchema.exclude(['contoh']) }),
  /** `complete`: a day that has been scored. `empty`: the same edition before the first workbook. */
  openSample: z.strictObject({ variant: z.enum(['complete', 'empty']) }),
  /** A file of a juror who scores on another machine: the one that leaves, or the one that comes back. Null when the person cancelled. */
  chooseSeatFile: z.strictObject({ kind: z.enum(['seat-bundle', 'seat-return']) }),
  /** Opens the file that left with the code that was read out. */
  openSeatBundle: z.strictObject({ file: fileTokenSchema, code: z.string().min(1).max(40) }),
  /** Rooms that have hung out their sign on the network, after listening for a moment. */
  searchRooms: z.strictObject({}),
  /** Asks who answers at what was typed, pasted or scanned; nothing is told to whom the key does not fit. */
  lookAtRoom: z.strictObject({ entry: z.string().min(1).max(LONGEST_ENTRY) }),
  /**
   * Opens the juror's window of a room: with the code that names its key, or with the four words of the key that answers.
   * `moved` says that a person knows of the other key.
   */
  enterRoom: z.strictObject({ entry: z.string().min(1).max(LONGEST_ENTRY), words: z.string().max(120), moved: z.boolean() }),
  enterKnownRoom: z.strictObject({ edition: editionIdSchema }),
  /** Takes a room from the list. What its window kept stays on the machine and is there again with the next code. */
  forgetRoom: z.strictObject({ edition: editionIdSchema }),
  closeEdition: z.strictObject({}),
  forgetRecent: z.strictObject({ recent: recentIdSchema }),
  chooseWorkbooks: z.strictObject({ from: z.enum(['anywhere', 'sample']) }),
  chooseEvidence: z.strictObject({}),
  /** Certificate and key that an office gives for the jurors' room; PEM in one or two files, or PFX. */
  chooseCertificate: z.strictObject({}),
  /** One file: a template of a rubric, or an edition to rehearse rules on. None when the person cancelled. */
  chooseRubricTemplate: z.strictObject({}),
  chooseOtherEdition: z.strictObject({}),
  /** A file of ratings from elsewhere. */
  chooseStudy: z.strictObject({}),
  chooseDestination: z.strictObject({
    purpose: z.enum(SAVE_PURPOSES),
    suggestedName: z.string().min(1).max(200),
  }),
  /** Draws a letter that the records compose, and has it kept there. Where it is saved is asked afterwards. */
  issuePaper: z.strictObject({ letter: letterSchema, formats: z.array(paperFormatSchema).min(1).max(2) }),
  /** Numbers score sheets on paper, draws them and writes them where the person said. */
  issueScoreForms: z.strictObject({
    sheets: z
      .array(z.strictObject({ seat: seatIdSchema, code: regionCodeSchema }))
      .min(1)
      .max(120),
    destination: fileTokenSchema,
  }),
  revealFile: z.strictObject({ token: fileTokenSchema }),
  /** PNG as data; at most 20 MB. */
  copyPicture: z.strictObject({ png: z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= 20_000_000) }),
  /** Whether this machine is kept awake for the open room, and what it runs on. */
  power: z.strictObject({}),
  copyText: z.strictObject({ text: z.string().max(2_000_000) }),
} satisfies Record<string, z.ZodType>;

export type DesktopCallName = keyof typeof desktopSchemas;
export type DesktopOutputs = {
  state: DesktopState;
  setPreferences: Preferences;
  openEdition: { readonly opened: boolean };
  createEdition: { readonly opened: boolean };
  openSample: { readonly opened: boolean };
  chooseSeatFile: OfferedFile | null;
  openSeatBundle: { readonly opened: boolean };
  searchRooms: readonly RoomSuggestion[];
  lookAtRoom: RoomInSight;
  enterRoom: null;
  enterKnownRoom: null;
  forgetRoom: null;
  closeEdition: null;
  forgetRecent: null;
  chooseWorkbooks: readonly OfferedFile[];
  chooseEvidence: readonly OfferedFile[];
  chooseCertificate: readonly OfferedFile[];
  chooseRubricTemplate: readonly OfferedFile[];
  chooseOtherEdition: readonly OfferedFile[];
  chooseStudy: readonly OfferedFile[];
  chooseDestination: { readonly token: FileToken; readonly fileName: string } | null;
  issuePaper: IssuedLetter;
  issueScoreForms: { readonly fileName: string; readonly sizeBytes: number };
  revealFile: null;
  copyPicture: null;
  power: { readonly awake: boolean; readonly onBattery: boolean };
  copyText: null;
};
export type DesktopInput<Name extends DesktopCallName> = z.input<(typeof desktopSchemas)[Name]>;
export type DesktopParsed<Name extends DesktopCallName> = z.output<(typeof desktopSchemas)[Name]>;
export type DesktopClient = <Name extends DesktopCallName>(name: Name, input: DesktopInput<Name>) => Promise<Reply<DesktopOutputs[Name]>>;

/** Frame for what the preload hands to a page, and nothing more. */
export type PanelBridge = {
  /** A request to the records. */
  readonly ask: (request: Request) => Promise<Reply<unknown>>;
  readonly desktop: (name: string, input: unknown) => Promise<Reply<unknown>>;
  /** Files dropped on the window become tokens; the page never sees a path. */
  readonly offerDropped: (files: readonly unknown[]) => Promise<Reply<readonly OfferedFile[]>>;
  readonly listen: (listener: (push: Push | DesktopPush) => void) => () => void;
};

export type DesktopPush =
  | { readonly topic: 'desktop.editionOpened'; readonly payload: null }
  | { readonly topic: 'desktop.editionClosed'; readonly payload: null }
  | { readonly topic: 'desktop.menu'; readonly payload: 'open' | 'save-copy' | 'search' };
