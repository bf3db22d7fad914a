import { SCRIPTS } from '../model/script.ts';
import { fold } from '../script/fold.ts';
import { type SearchDocument, wholeText } from './document.ts';
import { type Stream, streamOf } from './stream.ts';
import { headlineToken, lastToken, pairToken } from './tokens.ts';

/**
 * Position at which the body begins: the headline ends just before it, so a position tells by itself whether it lies
 * in the headline. Of a longer headline the beginning counts as headline only.
 */
export const BODY_AT = 64;

/** One text of an article for the index. */
export interface IndexPage {
	readonly stream: Stream;
	/** Characters of the stream that belong to the headline. */
	readonly headline: number;
}

/** A token with its position in the text. */
export interface PlacedToken {
	readonly token: string;
	readonly position: number;
}

/** The texts of an article as they are indexed: one, or two where its variants fold to different texts. */
export function pagesOf(document: SearchDocument): readonly IndexPage[] {
	const folded = new Map<string, number>();
	for (const script of SCRIPTS) {
		const text = document.text[script];
		folded.set(fold(wholeText(text)), fold(text.headline).length);
	}
	return [...folded].map(([text, length]) => {
		const stream = streamOf(text);
		const headline = stream.at.findIndex((at) => at >= length);
		return { stream, headline: headline === -1 ? stream.codes.length : headline };
	});
}

/** Position of the first character of a page. */
export function firstPosition(page: IndexPage): number {
	return Math.max(0, BODY_AT - page.headline);
}

/** All tokens of a page: pairs and the last character by position, then the characters of the headline. */
export function tokensOf(page: IndexPage): readonly PlacedToken[] {
	const { codes, broken } = page.stream;
	const first = firstPosition(page);
	const out = codes.map((code, index) => {
		const next = codes[index + 1];
		const token = next === undefined ? lastToken(code) : pairToken(code, next, broken[index + 1] ?? false);
		return { token, position: first + index };
	});
	const headline = new Set(codes.slice(0, page.headline));
	let position = first + codes.length;
	for (const code of headline) out.push({ token: headlineToken(code), position: position++ });
	return out;
}
