import type { DatabaseSync } from 'node:sqlite';
import type { ExtractResult } from '../extract/extract.ts';
import type { ColumnFinding } from '../ingest/reader.ts';
import type { Outlet } from '../model/outlet.ts';
import type { Problem } from '../model/problem.ts';
import type { RawSource, SourceRef } from '../model/source.ts';
import { OutletStamps } from './outlet-stamps.ts';
import { Statements } from './statements.ts';
import { type CacheLayout, openVersioned } from './versioned-database.ts';

/** What reading one record of a file gave. */
export type ReadRecord =
	| { readonly problem: Problem }
	| { readonly columns: readonly ColumnFinding[] }
	| { readonly source: RawSource; readonly result: ExtractResult };

/** Files read between two commits: what a broken-off build has to read again at most. */
const COMMIT_EVERY = 100;

const LAYOUT: CacheLayout = {
	table: 'files',
	columns:
		'(sha256 TEXT NOT NULL, path TEXT NOT NULL, used INTEGER NOT NULL, outlets TEXT NOT NULL, records TEXT NOT NULL, PRIMARY KEY (sha256, path))',
};

/**
 * What was read from each file, by the digest of its bytes and its path, for one version of the code and for what the
 * outlet files say of it. A build that was broken off goes on where it stopped, and a build after a small change reads
 * only what changed.
 */
export class ExtractionCache {
	readonly #sql: Statements;
	readonly #db: DatabaseSync;
	readonly #stamps: OutletStamps;
	#pending = 0;

	/**
	 * Opens the cache. One of another version, or a damaged one, is thrown away.
	 * @param file path of the database
	 * @param version see `rulesVersion`
	 */
	constructor(file: string, version: string, outlets: readonly Outlet[]) {
		this.#stamps = new OutletStamps(outlets);
		this.#db = openVersioned(file, version, LAYOUT);
		this.#db.exec('BEGIN');
		this.#sql = new Statements(this.#db);
	}

	/** What the file gave the last time, or null. */
	get({ path, sha256 }: Pick<SourceRef, 'path' | 'sha256'>): readonly ReadRecord[] | null {
		const row = this.#sql.get(
			'SELECT records, outlets FROM files WHERE sha256 = ? AND path = ?',
			sha256,
			path,
		);
		if (!row || !this.#stamps.holds(path, row.outlets as string)) return null;
		this.#sql.run('UPDATE files SET used = 1 WHERE sha256 = ? AND path = ?', sha256, path);
		return JSON.parse(row.records as string) as ReadRecord[];
	}

	set({ path, sha256 }: Pick<SourceRef, 'path' | 'sha256'>, records: readonly ReadRecord[]): void {
		this.#sql.run(
			'INSERT OR REPLACE INTO files VALUES (?, ?, 1, ?, ?)',
			sha256,
			path,
			this.#stamps.stamp(path, records),
			JSON.stringify(records),
		);
		if (++this.#pending >= COMMIT_EVERY) {
			this.#db.exec('COMMIT; BEGIN');
			this.#pending = 0;
		}
	}

	/** Forgets files that were not asked for since the cache was opened. Call it when all files were seen. */
	prune(): void {
		this.#sql.run('DELETE FROM files WHERE used = 0');
	}

	/** Keeps what there is and closes. */
	close(): void {
		if (this.#db.isOpen) this.#db.exec('COMMIT');
		this.#sql.close();
	}
}
