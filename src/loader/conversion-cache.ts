import { createHash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { Script } from '../model/script.ts';
import type { ArticleTexts, ConvertedArticle } from '../script/article-conversion.ts';
import type { ScriptEngine } from '../script/convert.ts';
import { Statements } from './statements.ts';
import { type CacheLayout, openVersioned } from './versioned-database.ts';

/** Articles converted between two commits. */
const COMMIT_EVERY = 500;

const LAYOUT: CacheLayout = {
	table: 'conversions',
	columns: '(digest BLOB PRIMARY KEY, used INTEGER NOT NULL, result TEXT NOT NULL) WITHOUT ROWID',
};

/** A conversion as it is kept: lists that the article already has in its own script are left out. */
type Kept = Omit<ConvertedArticle, 'body' | 'fields'> & {
	readonly body: Readonly<Partial<Record<Script, readonly string[]>>>;
	readonly fields: Readonly<Partial<Record<Script, readonly string[]>>>;
};

/**
 * What articles were converted to, by the digest of their texts, for one version of dictionaries and rules. The unit is
 * the article and not the paragraph: a name found in one paragraph holds in all of them.
 */
export class ConversionCache {
	readonly #db: DatabaseSync;
	readonly #sql: Statements;
	#pending = 0;
	/** Articles that had to be converted since the cache was opened. */
	converted = 0;

	/**
	 * Opens the cache. One of another version, or a damaged one, is thrown away.
	 * @param file path of the database
	 * @param version see `conversionVersion`
	 */
	constructor(file: string, version: string) {
		this.#db = openVersioned(file, version, LAYOUT);
		this.#db.exec('BEGIN');
		this.#sql = new Statements(this.#db);
	}

	/** The engine, asked only for what is not known yet. */
	inFrontOf(engine: ScriptEngine): ScriptEngine {
		return { ...engine, article: (texts) => this.#get(texts) ?? this.#set(texts, engine.article(texts)) };
	}

	#get(texts: ArticleTexts): ConvertedArticle | null {
		const digest = digestOf(texts);
		const row = this.#sql.get('SELECT result FROM conversions WHERE digest = ?', digest);
		if (!row) return null;
		this.#sql.run('UPDATE conversions SET used = 1 WHERE digest = ?', digest);
		const { body, fields, ...rest } = JSON.parse(row.result as string) as Kept;
		return {
			body: { 'zh-Hant': body['zh-Hant'] ?? texts.body, 'zh-Hans': body['zh-Hans'] ?? texts.body },
			fields: { 'zh-Hant': fields['zh-Hant'] ?? texts.fields, 'zh-Hans': fields['zh-Hans'] ?? texts.fields },
			...rest,
		};
	}

	#set(texts: ArticleTexts, made: ConvertedArticle): ConvertedArticle {
		const changed = (lists: ConvertedArticle['body'], own: readonly string[]) =>
			Object.fromEntries(Object.entries(lists).filter(([, list]) => list !== own));
		const kept: Kept = {
			...made,
			body: changed(made.body, texts.body),
			fields: changed(made.fields, texts.fields),
		};
		this.#sql.run(
			'INSERT OR REPLACE INTO conversions VALUES (?, 1, ?)',
			digestOf(texts),
			JSON.stringify(kept),
		);
		this.converted++;
		if (++this.#pending >= COMMIT_EVERY) {
			this.#db.exec('COMMIT; BEGIN');
			this.#pending = 0;
		}
		return made;
	}

	/** Forgets conversions that were not asked for since the cache was opened. Call it when all articles were seen. */
	prune(): void {
		this.#sql.run('DELETE FROM conversions WHERE used = 0');
	}

	/** Keeps what there is and closes. */
	close(): void {
		if (this.#db.isOpen) this.#db.exec('COMMIT');
		this.#sql.close();
	}
}

/** Digest of all that decides on a conversion beside the version: each text, the finding, and the scope of glossary rows. */
function digestOf({ body, fields, names, finding, origin }: ArticleTexts): Buffer {
	const { source, verdict } = finding;
	return createHash('sha256')
		.update(JSON.stringify([body, fields, names, source, verdict, origin.source, origin.article]))
		.digest();
}
