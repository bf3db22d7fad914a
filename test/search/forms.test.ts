import { describe, expect, it } from 'vitest';
import { formsIn, writtenSo } from '../../src/search/forms.ts';
import { openSite } from '../../src/search/open-site.ts';
import { soughtTerms } from '../../src/search/query.ts';
import { search } from '../../src/search/search.ts';
import { document, withIndex } from './corpus.ts';

const pair = (id: string, hant: string, hans: string) =>
	document({
		id,
		text: {
			'zh-Hant': { headline: '', paragraphs: [hant] },
			'zh-Hans': { headline: '', paragraphs: [hans] },
		},
	});

const documents = [
	pair('pine', '松鼠在樹上。', '松鼠在树上。'),
	pair('loose', '蓬鬆，鬆鼠。', '蓬松，松鼠。'),
	pair('both', '松鼠，鬆鼠，松、鼠。', '松鼠，松鼠，松、鼠。'),
];

describe('the forms in which hits are written', () => {
	it('are told apart where readers do, in the script in which they do, and can be asked for alone', async () => {
		await withIndex(documents, async (site) => {
			const index = await openSite(site);
			const { found, query } = await search(index, '松鼠');
			const terms = soughtTerms(query);
			const shard = await index.shard(0);
			const articles = await Promise.all(found.map(({ article }) => shard.details(article)));
			expect(formsIn(articles, terms, 'zh-Hant').toSorted()).toEqual(['松鼠', '鬆鼠']);
			expect(formsIn(articles, terms, 'zh-Hans')).toEqual([]);
			const ids = async (form: string) => {
				const kept = await writtenSo(index, found, terms, form, () => {});
				return (await Promise.all(kept.map(({ article }) => shard.fragment(article))))
					.map(({ id }) => id)
					.sort();
			};
			expect(await ids('鬆鼠')).toEqual(['both', 'loose']);
			// In Simplified all are written so.
			expect(await ids('松鼠')).toEqual(['both', 'loose', 'pine']);
			expect(await ids('鬆鬆')).toEqual([]);
		});
	});
});
