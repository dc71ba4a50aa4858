/** Writes `electron/database/schema.sql`: what all migrations together make. A test holds the file against them. */
import { writeFileSync } from 'node:fs';
import { describeSchema, MIGRATIONS, migrate } from '../electron/database/migrate.ts';
import { openSqlite } from '../electron/database/sqlite.ts';

const database = openSqlite(':memory:', { readOnly: false });
migrate(database, MIGRATIONS);
writeFileSync(new URL('../electron/database/schema.sql', import.meta.url), describeSchema(database));
database.close();
