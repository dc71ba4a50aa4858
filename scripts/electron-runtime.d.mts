export type ElectronRuntime = {
  readonly executable: string;
  /** Of Electron, as `33.2.1`. */
  readonly version: string;
  /** Whether this is the stand-in for development and tests, not the Electron that ships. */
  readonly standIn: boolean;
  /** The folder of the better-sqlite3 to use instead of the installed one; null where the installed one loads. */
  readonly sqliteModule: string | null;
  /** What a child process must find in its environment to arrive at the same runtime and SQLite. */
  readonly env: Readonly<Record<string, string>>;
};

export declare function findElectronRuntime(options?: { readonly quiet?: boolean }): Promise<ElectronRuntime>;
