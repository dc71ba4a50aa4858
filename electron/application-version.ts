import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** For what runs from the sources; the packaged application asks Electron. */
export const APPLICATION_VERSION = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))).version;
