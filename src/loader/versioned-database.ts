import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Layout of a cache: one table with a column `used`, which is 0 for what was not asked for since it was opened. */
export interface CacheLayout {
	readonly table: string;
	/** Everything between the brackets of CREATE TABLE, and what follows them. */
	readonly columns: string;
}

/**
 * Opens a cache that holds for one version of the rules. One of another version, of another layout, or a damaged one,
 * is thrown away and made anew.
 */
export function openVersioned(file: string, version: string, { table, columns }: CacheLayout): DatabaseSync {
	mkdirSync(dirname(file), { recursive: true });
	const stamp = `${version} ${columns}`;
	try {
		const db = open(file);
		if (db.prepare('SELECT version FROM rules').get()?.version === stamp) {
			db.exec(`UPDATE ${table} SET used = 0`);
			return db;
		}
		db.close();
	} catch {
		// No such file, or no database: made anew below.
	}
	for (const ending of ['', '-journal', '-wal', '-shm']) rmSync(file + ending, { force: true });
	const db = open(file);
	db.exec('CREATE TABLE rules (version TEXT NOT NULL)');
	db.exec(`CREATE TABLE ${table} ${columns}`);
	db.prepare('INSERT INTO rules VALUES (?)').run(stamp);
	return db;
}

function open(file: string): DatabaseSync {
	const db = new DatabaseSync(file);
	db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF;');
	return db;
}
