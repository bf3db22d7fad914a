import fc from 'fast-check';
import type { SearchDocument } from '../../src/search/document.ts';
import { parseQuery } from '../../src/search/query.ts';
import { document } from '../search/corpus.ts';

/** Stretches of text by kind: what an archive may hold, and what may go wrong with it. */
const STRETCHES: Readonly<Record<string, readonly string[]>> = {
	// Characters of one class, in their forms; frequent ones, so that pairs repeat.
	han: [...'中國国發发髮臺台干乾幹里裡裏后後楊杨婭娅輝辉六穩稳保'],
	words: [
		'三新一高',
		'六稳',
		'六保',
		'楊婭輝',
		'8629.5億元',
		'2020年',
		'2020-07-21',
		'5G',
		'COVID-19',
		'3.5%',
	],
	// Extensions A, B, C, E, F, G, H, and a sign for a component.
	rare: [...'㐂㒨𠮷𠮟𡃁𪚥𫝀𫠝𬺰𰻞𱁬𲀀⿰'],
	compatible: [...'豈更車㍿㌔㈱①⑳ⅷ℡ﷺﬁ㎏㏄½ŉ', '塚', '凞'],
	wide: [...'５Ｇａｂ％．，（）＂ｶﾞﾊﾟｱ'],
	kana: [...'がかカー々〇〆ゝ'],
	marks: ['が', 'é', 'ạ̈', '葛\u{e0100}', '葛\u{e0101}', '文\ufe00', '️', '\u0301'],
	emoji: ['🎉', '👍🏽', '👨‍👩‍👧', '🇹🇼', '❤️', '1️⃣'],
	letters: [...'abGgIıİßſÅΣςПжאبतไ한글', 'iPhone', 'www.example.com/a?b=1'],
	digits: [...'0123456789٣५', '1,234', '12:30'],
	gaps: [
		...' \u3000\u00a0\n\t\u200b',
		'，',
		'。',
		'、',
		'“',
		'”',
		'「',
		'」',
		'《',
		'·',
		'—',
		'-',
		'/',
		'~',
		'…',
	],
	broken: ['\ud842', '\udfb7', '\u0000', '\ufeff', '\u00ad', '\u202e'],
};

/** An alphabet of a few stretches, so that a text and a query meet often. */
const alphabet: fc.Arbitrary<readonly string[]> = fc
	.tuple(
		fc.subarray(STRETCHES.han as string[], { minLength: 2, maxLength: 6 }),
		fc.subarray(Object.values(STRETCHES).flat(), { minLength: 3, maxLength: 14 }),
	)
	.map(([han, others]) => [...han, ...others]);

/** Some articles and some queries to ask them. */
export interface SearchCase {
	readonly documents: readonly SearchDocument[];
	readonly queries: readonly string[];
}

const IDLE = /[\s\p{P}\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cs}]/u;
const IDLE_ENDS = new RegExp(`^(?:${IDLE.source})+|(?:${IDLE.source})+$`, 'gu');

/** A text as one word of a query, or null where it would be understood as something else, or as one character. */
function asWord(text: string): string | null {
	const word = text.replace(IDLE_ENDS, '');
	const { all, none, notes } = parseQuery(word);
	const [[term] = []] = all;
	const plain = all.flat().length === 1 && none.length === 0 && notes.length === 0 && term?.strict === false;
	return plain && (term?.codes.length ?? 0) > 1 ? word : null;
}

function caseOf(letters: readonly string[], queries: number): fc.Arbitrary<SearchCase> {
	const text = (max: number) =>
		fc.array(fc.constantFrom(...letters), { maxLength: max }).map((parts) => parts.join(''));
	const article = fc.record({
		headline: text(10),
		paragraphs: fc.array(text(24), { maxLength: 3 }),
		other: fc.option(text(20), { freq: 4 }),
	});
	const cut = fc.tuple(fc.nat(), fc.nat(), fc.integer({ min: 2, max: 12 }));
	return fc
		.record({
			articles: fc.array(article, { minLength: 4, maxLength: 14 }),
			cuts: fc.array(cut, { minLength: queries, maxLength: queries }),
			made: fc.array(text(4), { minLength: queries, maxLength: queries }),
		})
		.map(({ articles, cuts, made }) => {
			const documents = articles.map(({ headline, paragraphs, other }, n) => {
				const hant = { headline, paragraphs };
				const hans = other === null ? hant : { headline: other, paragraphs };
				return document({ id: `a${n}`, text: { 'zh-Hant': hant, 'zh-Hans': hans } });
			});
			const texts = documents.map(({ text }) =>
				[text['zh-Hant'].headline, ...text['zh-Hant'].paragraphs].join('\n'),
			);
			const found = cuts.map(([which, from, length]) => {
				const chars = [...(texts[which % texts.length] ?? '')];
				const start = from % Math.max(1, chars.length);
				return chars.slice(start, start + length).join('');
			});
			const words = [...found, ...made].flatMap((one) => asWord(one) ?? []);
			return { documents, queries: words };
		});
}

/** Random archives out of a random alphabet each, with queries: half cut out of their texts, half made up. */
export function searchCases(queries: number): fc.Arbitrary<SearchCase> {
	return alphabet.chain((letters) => caseOf(letters, queries));
}
