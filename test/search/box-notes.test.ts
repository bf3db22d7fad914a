import { describe, expect, it } from 'vitest';
import { noneSentence, noteLines } from '../../src/search/box-notes.ts';
import { openSite } from '../../src/search/open-site.ts';
import { search } from '../../src/search/search.ts';
import { SHARD_LIMITS } from '../../src/search/shard-build.ts';
import { searchWords } from '../../src/search/words.ts';
import { plain, withIndex } from './corpus.ts';

/** 的 stands in every text, before so many other characters that its pairs fill more files than are read for it. */
const TEXT = Array.from({ length: 400 }, (_, n) => `的${String.fromCodePoint(0x5000 + n)}`).join('');
const documents = [plain('a', '標題甲', TEXT), plain('b', '標題乙', `${TEXT}六穩`)];

async function said(query: string): Promise<readonly string[]> {
	const words = searchWords('zh-Hant');
	return withIndex(
		documents,
		async (site) => {
			const answer = await search(await openSite(site), query);
			const none = answer.articles === 0 ? [noneSentence(answer, query, words)] : [];
			return [...none, ...noteLines(answer, words)];
		},
		{ ...SHARD_LIMITS, chunkPlaces: 10 },
	);
}

describe('what is said of a query', () => {
	it('is that no report has it only where all of them were searched', async () => {
		expect(await said('鯨鯊')).toEqual(['沒有任何報導含有「鯨鯊」。']);
		expect(await said('的')).toEqual([
			'所查的部分沒有「的」。',
			'「的」太常見，多數報導只查了標題；加一個字就能查全文。',
		]);
		expect(await said('六穩')).toEqual([]);
		// Few articles have the other word, so that their texts were read.
		expect(await said('六穩 的')).toEqual([]);
	});

	it('is each thing that could not be done, once', async () => {
		expect(await said('六穩 。 。 "')).toEqual([
			'「。」只有標點，無法搜尋，已略去。',
			'引號沒有收尾，已當作引到最後。',
			'「""」只有標點，無法搜尋，已略去。',
		]);
	});
});
