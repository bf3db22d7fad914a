import { SCRIPTS } from '../model/script.ts';
import { fold } from '../script/fold.ts';
import { ARTICLE_UNIT, BODY_UNIT } from './columns.ts';
import { type SearchDocument, wholeText } from './document.ts';
import { type Stream, streamOf } from './stream.ts';
import { FILLER, headlineToken, lastToken, pairToken } from './tokens.ts';

/** An article as words for Pagefind. */
export interface ArticleWords {
	/**
	 * One word for each character of the folded text: the pair it begins. Behind that the characters of the headline,
	 * and all of it again for a variant that folds to another text. No pair stands across two texts. Filler before it
	 * brings the body to a multiple of `BODY_UNIT`, filler behind it the end to one of `ARTICLE_UNIT`.
	 */
	readonly words: readonly string[];
	/** How many of the first words are filler or belong to the headline. */
	readonly headline: number;
	/** Where the words of the second text begin and how many of them belong to its headline; null without one. */
	readonly second: { readonly from: number; readonly headline: number } | null;
	/** The characters of the texts, one list for each. */
	readonly texts: readonly (readonly number[])[];
}

function headlineLength({ at, codes }: Stream, folded: number): number {
	const end = at.findIndex((index) => index >= folded);
	return end === -1 ? codes.length : end;
}

function wordsOf({ codes, broken }: Stream, headline: number): string[] {
	const words = codes.map((code, index) => {
		const next = codes[index + 1];
		return next === undefined ? lastToken(code) : pairToken(code, next, broken[index + 1] === true);
	});
	for (const code of new Set(codes.slice(0, headline))) words.push(headlineToken(code));
	return words;
}

/** Filler that brings a number of words to a multiple. */
function filler(words: number, unit: number): string[] {
	return Array((unit - (words % unit)) % unit).fill(FILLER);
}

/** The words of an article. The text is folded and indexed once where its variants fold to the same. */
export function articleWords(document: SearchDocument): ArticleWords {
	const folded = new Map<string, number>();
	for (const script of SCRIPTS) {
		const text = document.text[script];
		folded.set(fold(wholeText(text)), fold(text.headline).length);
	}
	const texts = [...folded].map(([text, length]) => {
		const stream = streamOf(text);
		const headline = headlineLength(stream, length);
		return { headline, words: wordsOf(stream, headline), codes: stream.codes };
	});
	const [first, second] = texts;
	const own = texts.flatMap(({ words }) => words);
	const before = own.length === 0 ? [] : filler(first?.headline ?? 0, BODY_UNIT);
	return {
		words: [...before, ...own, ...filler(before.length + own.length, ARTICLE_UNIT)],
		headline: before.length + (first?.headline ?? 0),
		second: second ? { from: before.length + (first?.words.length ?? 0), headline: second.headline } : null,
		texts: texts.map(({ codes }) => codes),
	};
}
