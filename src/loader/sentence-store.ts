import { rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import type { Fingerprint } from '../cluster/fingerprints.ts';
import type { Link } from '../cluster/link.ts';
import type { LinkStore } from '../cluster/link-store.ts';
import { Statements } from './statements.ts';

const TABLES = `
CREATE TABLE rules (version TEXT NOT NULL);
CREATE TABLE articles (id TEXT PRIMARY KEY, digest TEXT NOT NULL, hashes BLOB NOT NULL, lengths BLOB NOT NULL);
CREATE TABLE pieces (hash INTEGER NOT NULL, article TEXT NOT NULL);
CREATE TABLE links (a TEXT NOT NULL, b TEXT NOT NULL, link TEXT NOT NULL, PRIMARY KEY (a, b)) WITHOUT ROWID;
CREATE INDEX links_b ON links (b);
`;
const PIECES_INDEX = 'CREATE INDEX pieces_hash ON pieces (hash, article)';
const CARRIERS = 'SELECT article FROM pieces WHERE hash = ?';

/** Pieces of all articles and the links between them, in an embedded database that outlives the catalogue. */
export class SentenceStore implements LinkStore {
	readonly #db: DatabaseSync;
	readonly #sql: Statements;

	/**
	 * Opens the store, in one transaction that {@link finish} ends. One of other rules, or a damaged one, is thrown away.
	 * @param file path of the database
	 * @param version digest of all that links rest on besides the articles
	 */
	constructor(file: string, version: string) {
		this.#db = openFor(file, version);
		this.#db.exec('BEGIN');
		this.#sql = new Statements(this.#db);
	}

	known(): ReadonlyMap<string, string> {
		return new Map(
			this.#sql
				.all('SELECT id, digest FROM articles')
				.map(({ id, digest }) => [id as string, digest as string]),
		);
	}

	pieces(id: string): readonly Fingerprint[] {
		const row = this.#sql.get('SELECT hashes, lengths FROM articles WHERE id = ?', id);
		if (!row) return [];
		const hashes = new Float64Array(buffer(row.hashes));
		const lengths = new Int32Array(buffer(row.lengths));
		return Array.from(hashes, (hash, index) => ({ hash, length: lengths[index] as number }));
	}

	carriers(hash: number, limit: number): readonly string[] {
		return this.#sql
			.all(`${CARRIERS} ORDER BY article LIMIT ?`, hash, limit)
			.map(({ article }) => article as string);
	}

	before(hash: number, id: string): string | null {
		const row = this.#sql.get(`${CARRIERS} AND article < ? ORDER BY article DESC LIMIT 1`, hash, id);
		return row ? (row.article as string) : null;
	}

	after(hash: number, id: string): string | null {
		const row = this.#sql.get(`${CARRIERS} AND article > ? ORDER BY article LIMIT 1`, hash, id);
		return row ? (row.article as string) : null;
	}

	add(id: string, digest: string, pieces: readonly Fingerprint[]): void {
		this.#sql.run(
			'INSERT INTO articles VALUES (?, ?, ?, ?)',
			id,
			digest,
			new Uint8Array(Float64Array.from(pieces, ({ hash }) => hash).buffer),
			new Uint8Array(Int32Array.from(pieces, ({ length }) => length).buffer),
		);
		// All at once: a call for each piece costs more than its row.
		const hashes = JSON.stringify(pieces.map(({ hash }) => hash));
		this.#sql.run('INSERT INTO pieces SELECT value, ? FROM json_each(?)', id, hashes);
	}

	remove(id: string): void {
		for (const { hash } of this.pieces(id))
			this.#sql.run('DELETE FROM pieces WHERE hash = ? AND article = ?', hash, id);
		this.#sql.run('DELETE FROM articles WHERE id = ?', id);
		this.#sql.run('DELETE FROM links WHERE a = ?', id);
		this.#sql.run('DELETE FROM links WHERE b = ?', id);
	}

	links(): readonly Link[] {
		return this.#sql
			.all('SELECT link FROM links ORDER BY a, b')
			.map(({ link }) => JSON.parse(link as string) as Link);
	}

	setLink(a: string, b: string, link: Link | null): void {
		if (link) this.#sql.run('INSERT OR REPLACE INTO links VALUES (?, ?, ?)', a, b, JSON.stringify(link));
		else this.#sql.run('DELETE FROM links WHERE a = ? AND b = ?', a, b);
	}

	clear(): void {
		// An index made at the end costs a third of one that is kept up row by row.
		this.#db.exec(
			'DROP INDEX IF EXISTS pieces_hash; DELETE FROM pieces; DELETE FROM articles; DELETE FROM links;',
		);
	}

	settle(): void {
		this.#db.exec(PIECES_INDEX);
	}

	/** Keeps what was changed and closes. */
	finish(): void {
		this.#db.exec('COMMIT');
		this.#sql.close();
	}

	/** Closes and forgets what was changed; does nothing after {@link finish}. */
	abandon(): void {
		this.#sql.close();
	}
}

/** The bytes of a column in a buffer of their own, as typed arrays need them. */
function buffer(column: unknown): ArrayBuffer {
	return Uint8Array.from(column as Uint8Array).buffer;
}

function openFor(file: string, version: string): DatabaseSync {
	try {
		const db = open(file);
		if (db.prepare('SELECT version FROM rules').get()?.version === version) return db;
		db.close();
	} catch {
		// No such file, or not a store of this layout: made anew below.
	}
	for (const ending of ['', '-journal', '-wal', '-shm']) rmSync(file + ending, { force: true });
	const db = open(file);
	db.exec(TABLES);
	db.exec(PIECES_INDEX);
	db.prepare('INSERT INTO rules VALUES (?)').run(version);
	return db;
}

function open(file: string): DatabaseSync {
	const db = new DatabaseSync(file);
	db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF; PRAGMA cache_size = -32000;');
	return db;
}
