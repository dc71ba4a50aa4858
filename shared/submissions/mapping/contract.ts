import { z } from 'zod';
import { read, write } from '../../call.ts';
import { PHASES } from '../../edition/edition.ts';
import { regionCodeSchema } from '../../edition/region.ts';
import { type FilePreview, type PreviewId, previewIdSchema } from '../preview.ts';
import { type PartMapping, partMappingSchema, PARTS } from './mapping.ts';
import type { RememberedPart } from './remembered.ts';
import type { FileView } from './sheet-view.ts';

const BEFORE_PLENO = ['persiapan', 'aturan-terkunci', 'penilaian'] as const;

/** A previewed file as it lies there, and the mapping by which it was read. */
export type FileColumns = { readonly view: FileView; readonly mappings: readonly PartMapping[] };

/** The preview after one of its files was read anew; only the files whose preview is another now. */
export type RemappedPreview = { readonly preview: PreviewId; readonly files: readonly FilePreview[] };

export const mappingContract = {
  /** What stands in a previewed file, to map it. */
  'submissions.readColumns': read<FileColumns>()(z.strictObject({ preview: previewIdSchema, file: z.int().min(0) }), {
    roles: ['sekretariat'],
    phases: BEFORE_PLENO,
  }),
  /** Reads a previewed file again by this mapping; by none when it is empty. Nothing is written, and the import remembers it. */
  'submissions.mapColumns': read<RemappedPreview>()(
    z.strictObject({ preview: previewIdSchema, file: z.int().min(0), mappings: z.array(partMappingSchema).max(PARTS.length) }),
    { roles: ['sekretariat'], phases: BEFORE_PLENO },
  ),
  /** What is remembered of one sender. */
  'submissions.mappings': read<readonly RememberedPart[]>()(z.strictObject({ code: regionCodeSchema }), {
    roles: ['sekretariat', 'auditor'],
    phases: PHASES,
  }),
  'submissions.forgetMappings': write<null>()(z.strictObject({ code: regionCodeSchema }), { roles: ['sekretariat'], phases: BEFORE_PLENO }),
};
