import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PAGE_ORIGIN, servePage } from '../../../electron/ipc/page-files.ts';
import { temporaryFolder } from '../../fixtures/edition.ts';

test('A script carries a policy of its own, so that a worker may run our files and nothing that it makes', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'pembaca.js'), '');
  const answer = await servePage(folder)(new Request(`${PAGE_ORIGIN}/pembaca.js`));
  expect([answer.status, answer.headers.get('content-security-policy')]).toEqual([
    200,
    "default-src 'none'; script-src 'self'; connect-src 'self'",
  ]);
});
