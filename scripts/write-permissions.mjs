/** Writes `docs/hak-akses.md`: who may make which call in which phase. A test holds the file against the contract. */
import { writeFileSync } from 'node:fs';
import { describePermissions } from './permissions.ts';

writeFileSync(new URL('../docs/hak-akses.md', import.meta.url), describePermissions());
