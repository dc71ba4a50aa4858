import { z } from 'zod';

/**
 * Stands for a file that the person chose in a dialog or dropped on the window. Only the main process makes tokens; a
 * screen can neither name a path nor learn one.
 */
export const fileTokenSchema = z.uuid().brand<'FileToken'>();
export type FileToken = z.infer<typeof fileTokenSchema>;

export type OfferedFile = { readonly token: FileToken; readonly fileName: string; readonly sizeBytes: number };
