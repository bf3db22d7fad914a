import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NO_DECISIONS } from '../../src/cluster/decisions.ts';
import { CatalogueReader } from '../../src/loader/catalogue-reader.ts';
import { CatalogueWriter } from '../../src/loader/catalogue-writer.ts';
import { silent } from '../../src/loader/progress.ts';
import { relate } from '../../src/loader/relate.ts';
import { searchDocuments } from '../../src/loader/search-documents.ts';
import type { ArticleId } from '../../src/model/ids.ts';
import { parseGlossary } from '../../src/script/glossary.ts';
import {
	type Sample,
	sampleArticle,
	sampleItem,
	sampleSource,
	sampleVariant,
} from '../kit/sample-article.ts';

const LONG = 'The same long body stands here, word for word, in two newspapers of one region.';
const SAMPLES: readonly Sample[] = [
	{ id: 'aaaaaaaaaa', date: '2020-07-21', outlet: 'one', section: 'local', authors: ['Ann', 'Bo'] },
	{ id: 'bbbbbbbbbb', date: '2020-07-21', inferred: true, outlet: 'one', section: 'sport', authors: ['Ann'] },
	{ id: 'cccccccccc', date: '2020-07', outlet: 'two' },
	{ id: 'dddddddddd', date: '2021', outlet: 'two', text: LONG },
	{ id: 'eeeeeeeeee', date: '2021-01-02', outlet: 'one', text: LONG },
	{ id: 'ffffffffff' },
];

let folder: string;
let catalogue: CatalogueReader;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'catalogue-'));
	const file = join(folder, 'catalogue.sqlite');
	const writer = new CatalogueWriter(file);
	for (const [seen, sample] of SAMPLES.entries()) {
		const article = sampleArticle(sample);
		writer.addArticle(article, seen, null, sampleSource(article));
		writer.addLedger(article.ledger, article.pieces, article.outlet?.id ?? null);
	}
	writer.addProblem({ code: 'a-warning', severity: 'warning', file: 'a', line: 1, what: 'w', fix: 'f' });
	writer.addProblem({ code: 'an-error', severity: 'error', file: 'b', line: null, what: 'w', fix: 'f' });
	relate(writer, NO_DECISIONS, join(folder, 'links.sqlite'), silent);
	for (const article of writer.articles()) {
		const variants = {
			'zh-Hant': sampleVariant(article, 'zh-Hant'),
			'zh-Hans': sampleVariant(article, 'zh-Hans'),
		};
		const { copies } = writer.storyOf(article.id);
		writer.addVariants(
			sampleItem(article, copies),
			variants,
			article.authors.map((name) => name.toLowerCase()),
		);
	}
	const { kept = 0, merged = 0, dropped = 0 } = writer.byFate('lines');
	const lines = {
		lines: kept + merged + dropped,
		linesKept: kept,
		linesMerged: merged,
		linesDropped: dropped,
		piecesMerged: 0,
		piecesDropped: 0,
	};
	for (const id of ['aaaaaaaaaa', 'bbbbbbbbbb'] as ArticleId[])
		writer.addFound(id, [], [{ name: '胡衡华', plainly: true }]);
	const person = parseGlossary('long body\tlong body\t\t\tperson', 'glossary/a.tsv').rows;
	writer.finish({ sources: SAMPLES.length, ...lines, ...writer.counts() }, person);
	catalogue = new CatalogueReader(file);
});
afterAll(() => {
	catalogue.close();
	rmSync(folder, { recursive: true, force: true });
});

const ids = (...args: Parameters<CatalogueReader['list']>) => catalogue.list(...args).map(({ id }) => id[0]);
const ALL = { limit: 100, offset: 0 };

describe('the catalogue', () => {
	it('gives every article to the search index, newest first and undated last', () => {
		expect([...searchDocuments(catalogue)].map(({ id }) => id[0]).join('')).toBe('edbacf');
	});

	it('knows the people whom two articles state, and those of the glossary, and finds them in texts', () => {
		expect(catalogue.people()).toEqual(['long body', '胡衡华']);
		const naming = [...searchDocuments(catalogue)].filter(({ names }) => names.length > 0);
		expect(naming.map(({ id }) => id[0]).join('')).toBe('ed');
		expect(naming[0]?.names).toEqual([{ 'zh-Hant': 'long body', 'zh-Hans': 'long body' }]);
	});

	it('lists canonical copies newest first and undated last', () => {
		expect(ids({}, ALL).join('')).toBe('ebacf');
		expect(ids({ allCopies: true }, ALL)).toHaveLength(6);
	});

	it('pages by query', () => {
		expect(ids({}, { limit: 2, offset: 1 })).toEqual(ids({}, ALL).slice(1, 3));
	});

	it('filters by year, month, day and by having no date', () => {
		expect(ids({ date: '2020' }, ALL).sort().join('')).toBe('abc');
		expect(ids({ date: '2020-07-21' }, ALL).sort().join('')).toBe('ab');
		expect(ids({ date: 'none' }, ALL).join('')).toBe('f');
	});

	it('lists what stood in an outlet, its sections and its authors, whichever copy is canonical', () => {
		expect(ids({ outlet: 'two' }, ALL).sort().join('')).toBe('cd');
		expect(ids({ outlet: 'one', section: 'sport' }, ALL).join('')).toBe('b');
		expect(ids({ author: 'ann' }, ALL).sort().join('')).toBe('ab');
	});

	it('counts what it lists', () => {
		for (const filter of [{}, { date: '2020' }, { outlet: 'one' }, { author: 'bo' }, { allCopies: true }]) {
			expect(catalogue.count(filter)).toBe(catalogue.list(filter, ALL).length);
		}
	});

	it('knows years, months and days with their numbers', () => {
		expect(catalogue.dates('')).toEqual([
			{ slug: '2020', count: 3, inferred: 1 },
			{ slug: '2021', count: 2, inferred: 0 },
		]);
		expect(catalogue.dates('2020')).toEqual([{ slug: '07', count: 3, inferred: 1 }]);
		expect(catalogue.dates('2020-07')).toEqual([{ slug: '21', count: 2, inferred: 1 }]);
	});

	it('counts dates that are only inferred, and leaves them out of the span that the archive covers', () => {
		expect(catalogue.count({ date: '2020', inferred: true })).toBe(1);
		expect(catalogue.count({ inferred: true, allCopies: true })).toBe(1);
		const { datesInferred, firstDate, lastDate } = catalogue.totals();
		expect({ datesInferred, firstDate, lastDate }).toEqual({
			datesInferred: 1,
			firstDate: '2020-07',
			lastDate: '2021-01-02',
		});
	});

	it('walks from each dated article to its neighbours and back', () => {
		const dated = catalogue.list({}, ALL).filter(({ date }) => date.value !== null);
		for (const [index, { id }] of dated.entries()) {
			expect(catalogue.article(id)?.later?.id).toBe(dated[index - 1]?.id);
			expect(catalogue.article(id)?.earlier?.id).toBe(dated[index + 1]?.id);
		}
	});

	it('puts equal bodies into one story and redirects the others to its canonical copy', () => {
		const pair = [...catalogue.ids()].filter(({ id }) => 'de'.includes(id[0] ?? ''));
		expect(new Set(pair.map(({ canonical }) => canonical)).size).toBe(1);
		expect(catalogue.article('dddddddddd')?.story.members).toHaveLength(2);
	});

	it('says nothing of an id it does not have', () => {
		expect(catalogue.article('zzzzzzzzzz')).toBeNull();
		expect(catalogue.sourceLines('zzzzzzzzzz')).toEqual([]);
	});

	it('keeps outlets, authors, rules, and problems with errors first', () => {
		expect(catalogue.outlets().map(({ slug, count }) => [slug, count])).toEqual([
			['one', 3],
			['two', 2],
		]);
		expect(catalogue.authors().map(({ slug, count }) => [slug, count])).toEqual([
			['ann', 2],
			['bo', 1],
		]);
		expect(catalogue.rules()).toEqual([{ rule: 'body/prose', fate: 'kept', lines: 6 }]);
		expect(catalogue.problems(1)).toMatchObject([{ code: 'an-error' }]);
		expect(catalogue.totals()).toMatchObject({ articles: 6, stories: 5, undated: 1, errors: 1, warnings: 1 });
	});
});
