import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import type { ClusterFact } from '../cluster/group.ts';
import { cutLines } from '../extract/lines.ts';
import type { ColumnFinding } from '../ingest/reader.ts';
import type { Article } from '../model/article.ts';
import type { ConversionDoubt, ConversionSums } from '../model/conversion.ts';
import type { ArticleId } from '../model/ids.ts';
import type {
	BrowseEntry,
	Catalogue,
	DateEntry,
	ListFilter,
	ListItem,
	StoredArticle,
	Totals,
} from '../model/listing.ts';
import type { Problem } from '../model/problem.ts';
import type { DoubtfulPair, KeeperDecision, Story, StorySums } from '../model/story.ts';
import { type Capture, readCaptures } from './capture-table.ts';
import { clusterFact, FACT_COLUMNS } from './cluster-fact.ts';
import { readColumnFindings } from './column-table.ts';
import { readDates } from './date-entries.ts';
import { readConversionDoubts, readConversionSums } from './doubt-table.ts';
import { listConditions } from './list-conditions.ts';
import { AUTHORS_BY_NUMBER, readPeople } from './people-table.ts';
import { Statements } from './statements.ts';
import { stored } from './stored-row.ts';

const NEWEST_FIRST = 'ORDER BY a.sort_key DESC, a.id DESC';

const COLUMNS = 'b.article, a.script, b.hant, b.hans, a.item, a.story, a.sort_key, s.story AS story_json';
const JOINED = 'articles a JOIN bodies b USING (id) JOIN stories s ON s.id = a.story';

/** Reading side of the catalogue, on a finished file. Holds nothing but prepared statements in memory. */
export class CatalogueReader implements Catalogue {
	readonly #sql: Statements;
	#latest: StoredArticle | null = null;

	/** @throws when the file is not there */
	constructor(file: string) {
		const db = new DatabaseSync(file, { readOnly: true });
		this.#sql = new Statements(db);
	}

	*ids(): Generator<{ id: ArticleId; canonical: ArticleId }> {
		const sql = 'SELECT id, page FROM articles ORDER BY id';
		for (const row of this.#sql.iterate(sql))
			yield { id: row.id as ArticleId, canonical: row.page as ArticleId };
	}

	article(id: string): StoredArticle | null {
		// Pages ask for the same article in one variant and then in the other.
		if (this.#latest?.article.id !== id) this.#latest = this.#read(id);
		return this.#latest;
	}

	#read(id: string): StoredArticle | null {
		const row = this.#sql.get(`SELECT ${COLUMNS} FROM ${JOINED} WHERE a.id = ?`, id);
		if (!row) return null;
		const key = row.sort_key as string;
		return {
			...stored(row),
			authorSlugs: this.#sql
				.all('SELECT slug FROM authors WHERE id = ? ORDER BY position', id)
				.map(({ slug }) => slug as string),
			earlier: this.#neighbour('<', 'DESC', key, id),
			later: this.#neighbour('>', 'ASC', key, id),
		};
	}

	sourceLines(id: string): readonly string[] {
		const row = this.#sql.get('SELECT text FROM captures WHERE id = ?', id);
		return row ? cutLines(row.text as string).map((line) => line.replace(/[\r\n]+$/, '')) : [];
	}

	/** Every article's capture: the stretch of bytes of its source. */
	captures(): Generator<Capture> {
		return readCaptures(this.#sql);
	}

	/** What the columns of every file of records were taken for. */
	columnMaps(limit: number): readonly ColumnFinding[] {
		return readColumnFindings(this.#sql, limit);
	}

	/** All articles in the order of their ids, one at a time. */
	*articles(): Generator<Omit<StoredArticle, 'earlier' | 'later' | 'authorSlugs'>> {
		const sql = `SELECT ${COLUMNS} FROM ${JOINED} ORDER BY a.id`;
		for (const row of this.#sql.iterate(sql)) yield stored(row);
	}

	/** All articles newest first, undated last, one at a time: sorted without their texts. */
	*newestFirst(): ReturnType<CatalogueReader['articles']> {
		const ids = this.#sql.all(`SELECT a.id FROM articles a ${NEWEST_FIRST}`);
		for (const { id } of ids) {
			const row = this.#sql.get(`SELECT ${COLUMNS} FROM ${JOINED} WHERE a.id = ?`, id as string);
			if (row) yield stored(row);
		}
	}

	/** Stories of more than one article, in the order of their ids. */
	*stories(): Generator<Story> {
		for (const row of this.#sql.iterate('SELECT story FROM stories ORDER BY id')) {
			const story = JSON.parse(row.story as string) as Story;
			if (story.members.length > 1) yield story;
		}
	}

	/** What the keeper decided about articles of the archive, by file and line. */
	decisions(): KeeperDecision[] {
		const found = new Map<string, KeeperDecision>();
		for (const row of this.#sql.iterate(`SELECT story FROM stories WHERE story LIKE '%"decisions":[%'`)) {
			for (const decision of (JSON.parse(row.story as string) as Story).decisions ?? [])
				found.set(`${decision.file}:${String(decision.line).padStart(9, '0')}`, decision);
		}
		return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, decision]) => decision);
	}

	/** What grouping needs of every article, or of those with the given ids. */
	clusterFacts(ids?: readonly string[]): ClusterFact[] {
		const sql = `SELECT ${FACT_COLUMNS} FROM articles`;
		if (!ids) return this.#sql.all(`${sql} ORDER BY seq`).map(clusterFact);
		return ids.flatMap((id) => this.#sql.all(`${sql} WHERE id = ?`, id).map(clusterFact));
	}

	/** Texts of an article's paragraphs. */
	paragraphs(id: string): readonly string[] {
		const row = this.#sql.get('SELECT article FROM bodies WHERE id = ?', id);
		return row ? (JSON.parse(row.article as string) as Article).paragraphs.map(({ text }) => text) : [];
	}

	list(filter: ListFilter, page: { limit: number; offset: number }): readonly ListItem[] {
		const { where, values } = listConditions(filter);
		// Ids first, from an index alone: sorting whole rows costs ten times as much.
		const ids = `SELECT a.id FROM articles a ${where} ${NEWEST_FIRST} LIMIT ? OFFSET ?`;
		const sql = `SELECT a.item FROM articles a WHERE a.id IN (${ids}) ${NEWEST_FIRST}`;
		return this.#sql
			.all(sql, ...values, page.limit, page.offset)
			.map(({ item }) => JSON.parse(item as string) as ListItem);
	}

	count(filter: ListFilter): number {
		const { where, values } = listConditions(filter);
		return Number(this.#sql.get(`SELECT count(*) AS n FROM articles a ${where}`, ...values)?.n ?? 0);
	}

	countStories(filter: ListFilter): number {
		const { where, values } = listConditions(filter);
		const sql = `SELECT count(DISTINCT a.story) AS n FROM articles a ${where}`;
		return Number(this.#sql.get(sql, ...values)?.n ?? 0);
	}

	dates(prefix: string): readonly DateEntry[] {
		return readDates(this.#sql, prefix);
	}

	outlets(): readonly BrowseEntry[] {
		return this.#entries(
			"SELECT n.slug, n.hant, n.hans, count(*) AS n FROM names n JOIN articles a ON a.outlet = n.slug WHERE n.kind = 'outlet' GROUP BY n.slug ORDER BY count(*) DESC, n.slug",
		);
	}

	sections(outlet: string): readonly BrowseEntry[] {
		return this.#entries(
			'SELECT n.slug, n.hant, n.hans, count(*) AS n FROM names n JOIN articles a ON a.outlet = ? AND a.section = n.slug WHERE n.kind = ? GROUP BY n.slug ORDER BY count(*) DESC, n.slug',
			outlet,
			`section/${outlet}`,
		);
	}

	/** Authors, each by the name that most of the articles have. */
	authors(): readonly BrowseEntry[] {
		return this.#entries(AUTHORS_BY_NUMBER);
	}

	/** People whom the texts name, in Simplified, in order. */
	people(): readonly string[] {
		return readPeople(this.#sql);
	}

	totals(): Totals {
		return this.#fact('totals') as Totals;
	}

	storySums(): StorySums {
		return this.#fact('stories') as StorySums;
	}

	doubtfulPairs(limit: number): readonly DoubtfulPair[] {
		return this.#sql
			.all('SELECT pair FROM doubtful_pairs ORDER BY seq LIMIT ?', limit)
			.map(({ pair }) => JSON.parse(pair as string) as DoubtfulPair);
	}

	rules(): readonly { rule: string; fate: string; lines: number }[] {
		return this.#sql
			.all(
				'SELECT rule, fate, sum(lines) AS lines FROM rules GROUP BY rule, fate ORDER BY lines DESC, rule, fate',
			)
			.map(({ rule, fate, lines }) => ({ rule: rule as string, fate: fate as string, lines: Number(lines) }));
	}

	problems(limit: number): readonly Problem[] {
		const sql =
			"SELECT problem FROM problems ORDER BY CASE severity WHEN 'error' THEN 0 WHEN 'warning' THEN 1 ELSE 2 END, seq LIMIT ?";
		return this.#sql.all(sql, limit).map(({ problem }) => JSON.parse(problem as string) as Problem);
	}

	doubts(limit: number): readonly ConversionDoubt[] {
		return readConversionDoubts(this.#sql, limit);
	}

	conversions(): ConversionSums {
		return readConversionSums(this.#sql);
	}

	unsure(limit: number): readonly ListItem[] {
		const sql = `SELECT item FROM articles a WHERE script ->> '$.verdict' = 'unsure' ${NEWEST_FIRST} LIMIT ?`;
		return this.#sql.all(sql, limit).map(({ item }) => JSON.parse(item as string) as ListItem);
	}

	close(): void {
		this.#sql.close();
	}

	#fact(name: string): unknown {
		return JSON.parse(this.#sql.get('SELECT value FROM facts WHERE name = ?', name)?.value as string);
	}

	#neighbour(side: '<' | '>', order: 'ASC' | 'DESC', key: string, id: string): ListItem | null {
		if (key === '') return null;
		// The bound on `sort_key` alone keeps undated articles out; upwards it would hide the better bound from SQLite.
		const dated = side === '<' ? "AND sort_key > ''" : '';
		const row = this.#sql.get(
			`SELECT item FROM articles WHERE is_canonical = 1 ${dated} AND (sort_key, id) ${side} (?, ?) ORDER BY sort_key ${order}, id ${order} LIMIT 1`,
			key,
			id,
		);
		return row ? (JSON.parse(row.item as string) as ListItem) : null;
	}

	#entries(sql: string, ...values: SQLInputValue[]): BrowseEntry[] {
		return this.#sql.all(sql, ...values).map(({ slug, hant, hans, n }) => ({
			slug: slug as string,
			name: { 'zh-Hant': hant as string, 'zh-Hans': hans as string },
			count: Number(n),
		}));
	}
}
