import { rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import type { ClusterFact } from '../cluster/group.ts';
import type { ColumnFinding } from '../ingest/reader.ts';
import type { Article } from '../model/article.ts';
import type { LedgerEntry, LedgerPiece } from '../model/extraction.ts';
import type { ArticleId, StoryId } from '../model/ids.ts';
import type { InBothScripts, ListItem, Totals } from '../model/listing.ts';
import type { Problem } from '../model/problem.ts';
import type { ScriptFinding } from '../model/script.ts';
import type { RawSource } from '../model/source.ts';
import type { DoubtfulPair, MemberCounts, Story, StorySums } from '../model/story.ts';
import type { ArticleVariant } from '../model/variant.ts';
import type { GlossaryRow } from '../script/glossary.ts';
import type { NamedPerson } from '../variants/people-named.ts';
import { type ArchiveCounts, archiveCounts } from './archive-counts.ts';
import type { ArticleDoubt } from './article-doubts.ts';
import { addCapture } from './capture-table.ts';
import { clusterFact, FACT_COLUMNS, textDigest } from './cluster-fact.ts';
import { addColumnFindings } from './column-table.ts';
import { addConversionDoubts } from './doubt-table.ts';
import { markOnceInLists } from './once-in-lists.ts';
import { addAuthors, addPeople, settlePeople } from './people-table.ts';
import { RuleSums } from './rule-sums.ts';
import { addRuleSums } from './rule-table.ts';
import { SCHEMA } from './schema.ts';
import { Statements } from './statements.ts';
import { memberCounts } from './story-sums.ts';

/** An article before stories are known. */
export type UngroupedArticle = Omit<Article, 'story'>;

/** Articles fetched at a time. */
const BATCH = 100;

/** Writing side of the catalogue. Everything happens in one transaction on a fresh file. */
export class CatalogueWriter {
	readonly #db: DatabaseSync;
	readonly #sql: Statements;
	readonly #rules = new RuleSums();
	#seq = 0;

	/** @param file path of the database; an existing one is replaced */
	constructor(file: string) {
		for (const ending of ['', '-journal', '-wal', '-shm']) rmSync(file + ending, { force: true });
		this.#db = new DatabaseSync(file);
		this.#db.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -32000;');
		this.#db.exec(SCHEMA);
		this.#db.exec('BEGIN');
		this.#sql = new Statements(this.#db);
	}

	/**
	 * Stores an article and the text it was read from.
	 * @param seen number of the register row that first gave its id
	 * @param pool outlet or host whose articles are judged together, see `script-pools.ts`
	 */
	addArticle(article: UngroupedArticle, seen: number, pool: string | null, source: RawSource): void {
		this.#sql.run(
			'INSERT INTO articles (id, seq, outlet, date, inferred, body_key, text_digest, seen, headline, length, path, bytes, record, script, pool, date_json) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
			article.id,
			this.#seq++,
			article.outlet?.id ?? null,
			article.date.value,
			Number(article.date.inferred),
			article.bodyKey,
			textDigest(article.paragraphs.map(({ text }) => text)),
			seen,
			article.headline,
			article.paragraphs.reduce((sum, { text }) => sum + text.length, 0),
			article.ref.path,
			article.ref.bytes,
			article.ref.record,
			JSON.stringify(article.script),
			pool,
			JSON.stringify(article.date),
		);
		this.#sql.run('INSERT INTO bodies (id, article) VALUES (?, ?)', article.id, JSON.stringify(article));
		addCapture(this.#sql, article.id, source);
	}

	/** Counts the lines of a source's ledger, and the texts within lines, into the sums of the report. */
	addLedger(ledger: readonly LedgerEntry[], pieces: readonly LedgerPiece[], outlet: string | null): void {
		this.#rules.add(ledger, pieces, outlet);
	}

	addProblem(problem: Problem): void {
		this.#sql.run(
			'INSERT INTO problems (severity, problem) VALUES (?, ?)',
			problem.severity,
			JSON.stringify(problem),
		);
	}

	/** Tells the report what the columns of a file were taken for. */
	addColumns(columns: readonly ColumnFinding[]): void {
		addColumnFindings(this.#sql, columns);
	}

	/** Articles in the order they were added, fetched in batches so that they may be changed meanwhile. */
	*articles(): Generator<UngroupedArticle> {
		const sql =
			'SELECT article, script FROM articles JOIN bodies USING (id) WHERE seq >= ? AND seq < ? ORDER BY seq';
		for (let from = 0; from < this.#seq; from += BATCH) {
			for (const row of this.#sql.all(sql, from, from + BATCH)) {
				const article = JSON.parse(row.article as string) as UngroupedArticle;
				yield { ...article, script: JSON.parse(row.script as string) as ScriptFinding };
			}
		}
	}

	/** What was found about the scripts of all articles, a batch at a time, so that they may be changed meanwhile. */
	*scripts(): Generator<{ id: ArticleId; pool: string | null; script: ScriptFinding }> {
		for (let from = 0; from < this.#seq; from += BATCH) {
			const sql = 'SELECT id, pool, script FROM articles WHERE seq >= ? AND seq < ? ORDER BY seq';
			for (const { id, pool, script } of this.#sql.all(sql, from, from + BATCH)) {
				const finding = JSON.parse(script as string) as ScriptFinding;
				yield { id: id as ArticleId, pool: pool as string | null, script: finding };
			}
		}
	}

	/** Puts what is known of an article's script in the place of what was found before. */
	setScript(id: ArticleId, script: ScriptFinding): void {
		this.#sql.run('UPDATE articles SET script = ? WHERE id = ?', JSON.stringify(script), id);
	}

	/** Texts of an article's paragraphs, read from the file at each call. */
	paragraphs(id: string): readonly string[] {
		const row = this.#sql.get('SELECT article FROM bodies WHERE id = ?', id);
		const article = row && (JSON.parse(row.article as string) as UngroupedArticle);
		return article?.paragraphs.map(({ text }) => text) ?? [];
	}

	/** What grouping needs of every article, in the order they were added. */
	*clusterFacts(): Generator<ClusterFact> {
		for (const row of this.#sql.iterate(`SELECT ${FACT_COLUMNS} FROM articles ORDER BY seq`))
			yield clusterFact(row);
	}

	/** Writes a story and tells each member whether it is the canonical copy. */
	addStory(story: Story): void {
		const others = JSON.stringify(memberCounts(story));
		this.#sql.run('INSERT INTO stories VALUES (?, ?, ?)', story.id, JSON.stringify(story), others);
		for (const { id, page } of story.members) {
			this.#sql.run(
				'UPDATE articles SET story = ?, canonical = ?, page = ?, is_canonical = ?, copies = ? WHERE id = ?',
				story.id,
				story.canonical,
				page,
				id === story.canonical ? 1 : 0,
				story.members.length - 1,
				id,
			);
		}
	}

	/** Pairs for a keeper to look at, the most doubtful first, and the sums of all relating. */
	addDoubtfulPairs(pairs: readonly DoubtfulPair[], sums: StorySums): void {
		for (const pair of pairs)
			this.#sql.run('INSERT INTO doubtful_pairs (pair) VALUES (?)', JSON.stringify(pair));
		this.addFact('stories', sums);
	}

	/** Keeps a value of the report by its name. */
	addFact(name: 'stories' | 'doubtful' | 'totals', value: object): void {
		this.#sql.run('INSERT INTO facts VALUES (?, ?)', name, JSON.stringify(value));
	}

	/** Story of an article and what else is in it, once stories are written. */
	storyOf(id: ArticleId): Pick<ListItem, 'story' | 'copies' | 'others'> {
		const sql =
			'SELECT a.story, a.copies, a.is_canonical, s.others FROM articles a JOIN stories s ON s.id = a.story WHERE a.id = ?';
		const row = this.#sql.get(sql, id);
		const others = row?.is_canonical === 1 ? (JSON.parse(row.others as string) as MemberCounts) : null;
		return { story: (row?.story ?? id) as StoryId, copies: Number(row?.copies ?? 0), others };
	}

	/** Stores both variants of an article, its row for lists, and its authors. */
	addVariants(
		item: ListItem,
		variants: Readonly<Record<'zh-Hant' | 'zh-Hans', ArticleVariant>>,
		authorSlugs: readonly string[],
	): void {
		this.#sql.run(
			'UPDATE bodies SET hant = ?, hans = ? WHERE id = ?',
			JSON.stringify(variants['zh-Hant']),
			JSON.stringify(variants['zh-Hans']),
			item.id,
		);
		this.#sql.run(
			'UPDATE articles SET item = ?, section = ?, sort_key = ? WHERE id = ?',
			JSON.stringify(item),
			item.section?.slug ?? null,
			item.date.value ?? '',
			item.id,
		);
		if (item.section) this.#name(`section/${item.outlet?.id ?? ''}`, item.section.slug, item.section.name);
		if (item.outlet) this.#name('outlet', item.outlet.id, item.outlet.name);
		addAuthors(this.#sql, authorSlugs, variants);
	}

	/** Keeps what was found in an article's text: places of doubtful conversion, and people it names. */
	addFound(id: ArticleId, doubts: readonly ArticleDoubt[], people: readonly NamedPerson[]): void {
		addConversionDoubts(this.#sql, doubts);
		addPeople(this.#sql, id, people);
	}

	/** Lines per fate, or texts within lines, over all sources. */
	byFate(what: 'lines' | 'pieces'): Readonly<Record<string, number>> {
		return this.#rules.byFate(what);
	}

	/** Writes the sums and the people of the archive, and closes the file. */
	finish(totals: Totals, glossary: readonly GlossaryRow[]): void {
		settlePeople(this.#sql, glossary);
		addRuleSums(this.#sql, this.#rules);
		this.addFact('totals', totals);
		markOnceInLists(this.#sql);
		this.#db.exec('COMMIT');
		this.#db.exec('ANALYZE');
		this.#sql.close();
	}

	/** Closes without finishing, after a failure. */
	abandon(): void {
		this.#sql.close();
	}

	/** Counts over all articles for the report. */
	counts(): ArchiveCounts {
		return archiveCounts(this.#sql);
	}

	#name(kind: string, slug: string, name: InBothScripts): void {
		this.#sql.run(
			'INSERT OR IGNORE INTO names VALUES (?, ?, ?, ?)',
			kind,
			slug,
			name['zh-Hant'],
			name['zh-Hans'],
		);
	}
}
