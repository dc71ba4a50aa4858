import type { Push, Reply, Request } from '../../shared/contract.ts';
import type { EditionDetails, EditionMark } from '../../shared/edition/edition.ts';
import type { OfferedFile, FileToken } from '../../shared/edition/file-token.ts';
import type { OpenedEdition } from '../records-host.ts';

/** Channels between a page's preload and the main process. There are no others. */
export const CHANNELS = {
  desktop: 'desktop',
  offerDropped: 'offer-dropped',
  wantDoor: 'want-door',
  door: 'door',
  doorGone: 'door-gone',
  push: 'push',
} as const;

/** What the main process asks of the records process; a page cannot reach these. */
export type HostCalls = {
  open: { input: { path: string }; output: OpenedEdition };
  create: { input: { path: string; details: EditionDetails; mark: EditionMark }; output: OpenedEdition };
  createSample: { input: { path: string; variant: 'complete' | 'empty'; sampleDirectory: string }; output: OpenedEdition };
  openCopy: { input: { token: FileToken; code: string; folder: string }; output: OpenedEdition };
  close: { input: null; output: null };
  offer: { input: { paths: readonly string[] }; output: readonly OfferedFile[] };
  offerDestination: { input: { path: string }; output: { readonly token: FileToken; readonly fileName: string } };
  /** A request to the door in the name of the window's own session, so that the door decides as for the window. */
  askDoor: { input: { device: string; request: Request }; output: unknown };
  offerBytes: { input: { bytes: Uint8Array }; output: FileToken };
  destinationPath: { input: { token: FileToken }; output: string | null };
};
export type HostCallName = keyof HostCalls;
export type HostMessage =
  | {
      readonly [Name in HostCallName]: { readonly id: number; readonly call: Name; readonly input: HostCalls[Name]['input'] };
    }[HostCallName]
  | { readonly call: 'connect'; readonly device: string };
export type HostReply =
  | { readonly id: number; readonly reply: Reply<unknown> }
  | { readonly incident: string; readonly call: string; readonly detail: string }
  /** The jurors' room was opened or closed. */
  | { readonly roomOpen: boolean };

/** Over the port between a page and the records. */
export type PortRequest = { readonly id: number; readonly request: Request };
export type PortMessage = { readonly id: number; readonly reply: Reply<unknown> } | { readonly push: Push };
