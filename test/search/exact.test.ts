import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SCRIPTS } from '../../src/model/script.ts';
import { fold } from '../../src/script/fold.ts';
import { type SearchDocument, wholeText } from '../../src/search/document.ts';
import { searchSite } from '../../src/search/open-site.ts';
import { searchCases } from '../kit/search-texts.ts';
import { document, plain, withIndex } from './corpus.ts';
import { contain } from './oracle.ts';

const NONE = { headline: '', paragraphs: [] };
/** Around a text, so that it is not read as a query, whose ends are trimmed. */
const EDGE = '\ue000';

async function idsOf(siteDir: string, query: string): Promise<string[]> {
	return (await searchSite(siteDir, query)).results.map(({ id }) => id).sort();
}

const seed = document({
	id: 'seed',
	text: {
		'zh-Hant': {
			headline: '王小平徐衣顯帶隊 劉濤王建修楊婭輝參加觀摩',
			paragraphs: ['7月21日,我市舉行產業轉型攻堅觀摩評價活動。', '落實“六穩”,總投資8629.5億元,“三新一高”。'],
		},
		'zh-Hans': {
			headline: '王小平徐衣显带队 刘涛王建修杨娅辉参加观摩',
			paragraphs: ['7月21日,我市举行产业转型攻坚观摩评价活动。', '落实“六稳”,总投资8629.5亿元,“三新一高”。'],
		},
	},
});
const others = [
	plain('covid', '疫情通報', 'COVID-19 病例在2020年增加，使用 iPhone 15 與5G網路。'),
	plain('rare', '𠮷野家開幕 🎉', '店名用𠮷字，不是吉字。'),
	plain('short', '短', ''),
];

describe('an index of a few articles', () => {
	it.each([
		['王小平', ['seed']],
		['杨娅辉', ['seed']],
		['楊婭輝', ['seed']],
		['8629.5億元', ['seed']],
		['8629.5亿元', ['seed']],
		['“六穩”', ['seed']],
		['"六穩"', ['seed']],
		['三新一高', ['seed']],
		['產業轉型攻堅', ['seed']],
		['隊劉', ['seed']],
		['"隊劉"', []],
		['COVID-19', ['covid']],
		['covid', ['covid']],
		['2020年', ['covid']],
		['5G', ['covid']],
		['"iphone 15"', ['covid']],
		['𠮷野家', ['rare']],
		['𠮷', ['rare']],
		['🎉', ['rare']],
		['短', ['short']],
		['王小平 -六穩', []],
		['王小平 病例', []],
		['王小平 OR 病例', ['covid', 'seed']],
		['(王小平 OR 病例) 增加', ['covid']],
		['王小平 -(六穩 OR 病例)', []],
		['"5G網路。"', ['covid']],
		['"iPhone 15。"', []],
		['觀摩 六穩', ['seed']],
		['不存在', []],
		['，', []],
		['', []],
	])('answers %s with %j', async (query, expected) => {
		await withIndex([seed, ...others], async (site) => {
			expect(await idsOf(site, query)).toEqual(expected);
		});
	});
});

/** Characters that meet in every way: pairs of one class, punctuation, digits, Latin, rare planes, emoji, full width. */
const ALPHABET = [
	...'中國国發发髮臺台干乾幹中国12.5%５Ｇgg-，。、“”「 \u3000\n𠮷𡃁㐂々〇🎉👍é㍿ｶﾞかが',
	'\ufe0f',
];
/** What a search looks past between Han characters. */
const IDLE = /\s|\p{P}|\p{Default_Ignorable_Code_Point}/u;
const IDLE_ENDS = new RegExp(`^(?:${IDLE.source})+|(?:${IDLE.source})+$`, 'gu');
const word = (min: number, max: number) =>
	fc.array(fc.constantFrom(...ALPHABET), { minLength: min, maxLength: max }).map((chars) => chars.join(''));

const anyDocument: fc.Arbitrary<Omit<SearchDocument, 'id' | 'story'>> = fc
	.record({
		hant: word(0, 12),
		bodies: fc.array(word(0, 25), { maxLength: 3 }),
		hans: fc.option(word(0, 30)),
	})
	.map(({ hant, bodies, hans }) => {
		const text = { headline: hant, paragraphs: bodies };
		const other = hans === null ? text : { headline: hans, paragraphs: bodies };
		const { id: _, story: __, ...rest } = document({ id: '', text: { 'zh-Hant': text, 'zh-Hans': other } });
		return rest;
	});

/** A text as a strict quotation is compared with: where there is a break between Han characters a sign tells it. */
function strictly(text: string): string {
	return fold(text)
		.replace(/[[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cs}]--\s]/gv, '')
		.replace(/\s+/g, ' ')
		.replace(/(?<=\p{Script=Han})[\s\p{P}]+(?=\p{Script=Han})/gu, '¶')
		.replace(/^[\s\p{P}]+(?=\p{Script=Han})|(?<=\p{Script=Han})[\s\p{P}]+$/gu, '')
		.trim();
}

describe('the answer to a quotation', () => {
	it('is the set of articles that have it unbroken, with the marks at its ends beside other characters', async () => {
		let found = 0;
		const cut = fc.tuple(fc.nat(), fc.nat(), fc.integer({ min: 2, max: 9 }));
		await fc.assert(
			fc.asyncProperty(searchCases(1), fc.array(cut, { minLength: 25 }), async ({ documents }, cuts) => {
				await withIndex(documents, async (site) => {
					for (const [which, from, length] of cuts) {
						const chars = [...wholeText(documents[which % documents.length]?.text['zh-Hant'] ?? NONE)];
						const start = from % Math.max(1, chars.length);
						const query = chars.slice(start, start + length).join('');
						const needle = strictly(query);
						if (/["＂]|^\s*\p{M}/u.test(query) || !/[^\s\p{P}]./u.test(needle)) continue;
						const expected = documents.filter(({ text }) =>
							SCRIPTS.some((script) => strictly(`${EDGE}${wholeText(text[script])}${EDGE}`).includes(needle)),
						);
						const ids = expected.map(({ id }) => id).sort();
						expect([query, await idsOf(site, `"${query}"`)]).toEqual([query, ids]);
						found += ids.length;
					}
				});
			}),
			{ numRuns: 20, endOnFailure: true },
		);
		expect(found).toBeGreaterThan(50);
	}, 120_000);
});

describe('the answer to any query', () => {
	it('is the set of articles that a substring test finds', async () => {
		let compared = 0;
		await fc.assert(
			fc.asyncProperty(
				fc.array(anyDocument, { minLength: 1, maxLength: 12 }),
				fc.array(
					fc.array(fc.constantFrom(...ALPHABET.filter((char) => !IDLE.test(char))), {
						minLength: 1,
						maxLength: 4,
					}),
					{
						minLength: 20,
						maxLength: 20,
					},
				),
				async (parts, queries) => {
					const documents = parts.map((part, n) => ({ ...part, id: `a${n}`, story: `a${n}` }));
					await withIndex(documents, async (site) => {
						for (const chars of queries) {
							const query = chars.join('');
							const expected = contain(documents, query);
							expect([query, await idsOf(site, query)]).toEqual([query, expected]);
							compared += expected.length;
						}
					});
				},
			),
			{ numRuns: 25 },
		);
		expect(compared).toBeGreaterThan(0);
	}, 120_000);

	it('is that set for stretches cut out of the texts, punctuation and all', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(anyDocument, { minLength: 2, maxLength: 10 }),
				fc.array(fc.tuple(fc.nat(), fc.nat(), fc.integer({ min: 2, max: 9 })), {
					minLength: 20,
					maxLength: 20,
				}),
				async (parts, cuts) => {
					const documents = parts.map((part, n) => ({ ...part, id: `a${n}`, story: `a${n}` }));
					await withIndex(documents, async (site) => {
						for (const [which, from, length] of cuts) {
							const text = documents[which % documents.length]?.text['zh-Hant'].paragraphs.join('') ?? '';
							const chars = [...text];
							const start = chars.length > 0 ? from % chars.length : 0;
							const query = chars
								.slice(start, start + length)
								.join('')
								.replace(IDLE_ENDS, '');
							if (query === '' || /\s/.test(query)) continue;
							expect([query, await idsOf(site, query)]).toEqual([query, contain(documents, query)]);
						}
					});
				},
			),
			{ numRuns: 25 },
		);
	}, 120_000);
});

describe('the answer in an archive of random scripts, planes, forms and signs', () => {
	it('is the set of articles that a substring test finds', async () => {
		let found = 0;
		await fc.assert(
			fc.asyncProperty(searchCases(25), async ({ documents, queries }) => {
				await withIndex(documents, async (site) => {
					for (const query of queries) {
						const expected = contain(documents, query);
						expect([query, await idsOf(site, query)]).toEqual([query, expected]);
						found += expected.length;
					}
				});
			}),
			{ numRuns: 25, endOnFailure: true },
		);
		expect(found).toBeGreaterThan(100);
	}, 180_000);
});
