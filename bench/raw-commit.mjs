// The yardstick for a score: one row, one transaction, WAL, synchronous FULL. Run by the runtime's own Node with its own SQLite.
import { createRequire } from 'node:module';

const [path, count, pace] = process.argv.slice(2);
const nodeRequire = createRequire(import.meta.url);
const Database = nodeRequire(process.env.APP_SQLITE_MODULE ?? 'better-sqlite3');
const database = new Database(path);
database.pragma('journal_mode = WAL');
database.pragma('synchronous = FULL');
database.exec('CREATE TABLE IF NOT EXISTS score (seat INTEGER, value INTEGER)');
const insert = database.prepare('INSERT INTO score VALUES (?, ?)');
const times = [];
for (let index = 0; index < Number(count); index += 1) {
  // A score comes after a wait, when the processor's caches hold something else.
  if (pace === 'after-waits') await new Promise((resolve) => setTimeout(resolve, 1));
  const begun = process.hrtime.bigint();
  insert.run(index % 9, index);
  times.push(Number(process.hrtime.bigint() - begun) / 1e6);
}
database.close();
process.stdout.write(JSON.stringify(times));
