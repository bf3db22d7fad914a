import { SCRIPTS } from '../model/script.ts';
import { fold } from '../script/fold.ts';
import { type SearchDocument, wholeText } from './document.ts';
import { type Stream, streamOf } from './stream.ts';

/**
 * Position at which the body begins: the headline ends just before it, so a position tells by itself whether it lies
 * in the headline. Of a longer headline the beginning counts as headline only.
 */
export const BODY_AT = 64;

/** One text of an article for the index. */
export interface IndexText {
	readonly stream: Stream;
	/** Characters of the stream that belong to the headline. */
	readonly headline: number;
	/** Position of the first character. */
	readonly first: number;
}

/**
 * The texts of an article as they are indexed: one, or two where its variants fold to different texts. The second has
 * its positions behind the first, with a gap, so that nothing is found across the two.
 */
export function textsOf(document: SearchDocument): readonly IndexText[] {
	const folded = new Map<string, number>();
	for (const script of SCRIPTS) {
		const text = document.text[script];
		folded.set(fold(wholeText(text)), fold(text.headline).length);
	}
	const out: IndexText[] = [];
	for (const [text, length] of folded) {
		const stream = streamOf(text);
		const end = stream.at.findIndex((at) => at >= length);
		const headline = end === -1 ? stream.codes.length : end;
		const before = out.at(-1);
		const first = before ? before.first + before.stream.codes.length + 1 : Math.max(0, BODY_AT - headline);
		out.push({ stream, headline, first });
	}
	return out;
}
