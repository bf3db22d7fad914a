import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Fingerprint } from '../cluster/fingerprints.ts';
import type { ClusterFact } from '../cluster/group.ts';
import type { FingerprintStore } from '../cluster/relate-one.ts';

const TABLES = `
CREATE TABLE IF NOT EXISTS fingerprints (hash INTEGER NOT NULL, article TEXT NOT NULL, length INTEGER NOT NULL, PRIMARY KEY (hash, article)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS fingerprint_lengths (article TEXT PRIMARY KEY, length INTEGER NOT NULL) WITHOUT ROWID;
`;

/** What the store reads of an article besides its fingerprints. */
export interface ArticleReader {
	fact(id: string): ClusterFact;
	paragraphs(id: string): readonly string[];
}

/** Fingerprints of an archive in tables of an embedded database, so that new articles relate without reading the others. */
export class SentenceStore implements FingerprintStore {
	readonly #articles: ArticleReader;
	readonly #insert: StatementSync;
	readonly #insertLength: StatementSync;
	readonly #carriers: StatementSync;
	readonly #before: StatementSync;
	readonly #after: StatementSync;
	readonly #length: StatementSync;

	/** @param db gets its tables where it lacks them; wrap many calls of `add` in one transaction */
	constructor(db: DatabaseSync, articles: ArticleReader) {
		db.exec(TABLES);
		this.#articles = articles;
		this.#insert = db.prepare('INSERT OR REPLACE INTO fingerprints VALUES (?, ?, ?)');
		this.#insertLength = db.prepare('INSERT OR REPLACE INTO fingerprint_lengths VALUES (?, ?)');
		const of = 'SELECT article FROM fingerprints WHERE hash = ?';
		this.#carriers = db.prepare(`${of} ORDER BY article LIMIT ?`);
		this.#before = db.prepare(`${of} AND article < ? ORDER BY article DESC LIMIT 1`);
		this.#after = db.prepare(`${of} AND article > ? ORDER BY article LIMIT 1`);
		this.#length = db.prepare('SELECT length FROM fingerprint_lengths WHERE article = ?');
	}

	/** Stores the distinct fingerprints of an article. */
	add(id: string, fingerprints: readonly Fingerprint[]): void {
		for (const { hash, length } of fingerprints) this.#insert.run(hash, id, length);
		this.#insertLength.run(
			id,
			fingerprints.reduce((sum, { length }) => sum + length, 0),
		);
	}

	carriers(hash: number, limit: number): readonly string[] {
		return this.#carriers.all(hash, limit).map(({ article }) => String(article));
	}

	neighbours(hash: number, id: string): readonly string[] {
		return [this.#before.get(hash, id), this.#after.get(hash, id)].flatMap((row) =>
			row ? [String(row.article)] : [],
		);
	}

	length(id: string): number {
		return Number(this.#length.get(id)?.length ?? 0);
	}

	fact(id: string): ClusterFact {
		return this.#articles.fact(id);
	}

	paragraphs(id: string): readonly string[] {
		return this.#articles.paragraphs(id);
	}
}
