import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NO_DECISIONS } from '../../src/cluster/decisions.ts';
import { CatalogueReader } from '../../src/loader/catalogue-reader.ts';
import { CatalogueWriter } from '../../src/loader/catalogue-writer.ts';
import { silent } from '../../src/loader/progress.ts';
import { relate } from '../../src/loader/relate.ts';
import type { ListFilter } from '../../src/model/listing.ts';
import {
	type Sample,
	sampleArticle,
	sampleItem,
	sampleSource,
	sampleVariant,
} from '../kit/sample-article.ts';
import { makeScratch } from '../kit/scratch.ts';

const LONG = 'The same long body stands here, word for word, in two newspapers of one region.';
/** One story in four places, the earliest in outlet one, and a report of its own. */
const SAMPLES: readonly Sample[] = [
	{ id: 'aaaaaaaaaa', date: '2021-01-02', outlet: 'one', section: 'local', text: LONG },
	{ id: 'bbbbbbbbbb', date: '2021-01-03', outlet: 'one', section: 'sport', authors: ['Cai'], text: LONG },
	{ id: 'cccccccccc', date: '2021-01-04', outlet: 'two', authors: ['Cai', 'Cai'], text: LONG },
	{ id: 'dddddddddd', outlet: 'two', section: 'sport', text: LONG },
	{ id: 'eeeeeeeeee', date: '2021-01-05', outlet: 'two', section: 'sport', authors: ['Cai'] },
];

const scratch = makeScratch();
let catalogue: CatalogueReader;
beforeAll(() => {
	const file = scratch.at('catalogue.sqlite');
	const writer = new CatalogueWriter(file);
	for (const [seen, sample] of SAMPLES.entries()) {
		const article = sampleArticle(sample);
		writer.addArticle(article, seen, null, sampleSource(article));
	}
	relate(writer, NO_DECISIONS, scratch.at('links.sqlite'), silent);
	for (const article of writer.articles()) {
		const item = sampleItem(article, writer.storyOf(article.id).copies);
		const [hant, hans] = [sampleVariant(article, 'zh-Hant'), sampleVariant(article, 'zh-Hans')];
		writer.addVariants(item, { 'zh-Hant': hant, 'zh-Hans': hans }, article.authors);
	}
	const lines = {
		lines: 0,
		linesKept: 0,
		linesMerged: 0,
		linesDropped: 0,
		piecesMerged: 0,
		piecesDropped: 0,
	};
	writer.finish({ sources: SAMPLES.length, ...lines, ...writer.counts() }, []);
	catalogue = new CatalogueReader(file);
});
afterAll(() => {
	catalogue.close();
	scratch.remove();
});

/** First letters of the ids of a list with each story once, and of the one with every copy. */
function rows(filter: ListFilter): string[] {
	return [filter, { ...filter, allCopies: true }].map((one) => {
		const items = catalogue.list(one, { limit: 100, offset: 0 });
		expect(items).toHaveLength(catalogue.count(one));
		return items.map(({ id }) => id[0]).join('');
	});
}

describe('a list where a story stood more than once', () => {
	it('has it once in the whole archive, by its canonical copy', () => {
		expect(rows({})).toEqual(['ea', 'ecbad']);
	});

	it('has it on each day where it stood, and once in the month and the year', () => {
		const days = catalogue.dates('2021-01').map(({ slug, count }) => `${slug}:${count}`);
		expect(days).toEqual(['02:1', '03:1', '04:1', '05:1']);
		expect(rows({ date: '2021-01-03' })).toEqual(['b', 'b']);
		expect(rows({ date: '2021-01' })).toEqual(['ea', 'ecba']);
		expect(rows({ date: '2021' })).toEqual(['ea', 'ecba']);
	});

	it('is counted in dates by its reports, so that days add up to the month and months to the year', () => {
		expect(catalogue.dates('2021')).toEqual([{ slug: '01', count: 4, inferred: 0 }]);
		expect(catalogue.dates('')).toEqual([{ slug: '2021', count: 4, inferred: 0 }]);
		expect(catalogue.count({ date: '2021', allCopies: true })).toBe(4);
	});

	it('has it once for an outlet, also where the canonical copy stood elsewhere: then by the earliest that has a date', () => {
		expect(rows({ outlet: 'one' })).toEqual(['a', 'ba']);
		expect(rows({ outlet: 'two' })).toEqual(['ec', 'ecd']);
	});

	it('has it in each section where it stood', () => {
		expect(rows({ outlet: 'one', section: 'sport' })).toEqual(['b', 'b']);
		expect(rows({ outlet: 'two', section: 'sport' })).toEqual(['ed', 'ed']);
	});

	it('has it once for an author, also one who is named twice', () => {
		expect(rows({ author: 'Cai' })).toEqual(['eb', 'ecb']);
		expect(catalogue.countStories({ author: 'Cai', allCopies: true })).toBe(2);
	});
});
