// Writes the filled workbooks of the sample edition into resources/sample from the data beside them. Running it again
// changes nothing unless the data or the template have changed.
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { sampleWorkbooks } from './sample-workbooks.ts';

const resources = resolve(import.meta.dirname, '../resources');
const readJson = async (path) => JSON.parse(await readFile(join(resources, path), 'utf8'));

const files = await sampleWorkbooks(await readJson('sample/kaltim-2025.json'), await readJson('regions.json'));
for (const [fileName, bytes] of files) {
  await writeFile(join(resources, 'sample', fileName), bytes);
  process.stdout.write(`resources/sample/${fileName}\n`);
}
