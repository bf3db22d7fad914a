import { foldedPattern } from '../aligned-fold.ts';
import { lettersOf } from '../letters.ts';
import { type LineBook, mark, openLines } from '../marks.ts';

/** What stands before an abstract. */
const LABEL = foldedPattern('^[\\[【(]?(?:内容|新闻|文章|核心)?(?:摘要|提要|提示|导读|简介)[\\]】)]?[: ]*');
/** Shorter lines begin any number of paragraphs. */
const LEAST = 20;
/** So many lines of the text are looked at for an abstract, and so many behind it for what it repeats. */
const REACH = 3;

/**
 * Merges an abstract, labelled so, above a text into the paragraph that begins with the same words: all that it says stands there.
 * An abstract in words of its own is left.
 */
export function mergeRepeatedOpening(book: LineBook): void {
	const open = openLines(book).slice(0, 2 * REACH);
	const foldedOf = (index: number) => book.lines[index]?.folded ?? '';
	for (const [place, index] of open.slice(0, REACH).entries()) {
		const label = LABEL.exec(foldedOf(index))?.[0];
		if (label === undefined) continue;
		const key = lettersOf(foldedOf(index).slice(label.length));
		if (key.length < LEAST) continue;
		const of = open
			.slice(place + 1, place + 1 + REACH)
			.find((other) => lettersOf(foldedOf(other)).startsWith(key));
		const number = of === undefined ? undefined : book.lines[of]?.number;
		if (of === undefined || number === undefined) continue;
		mark(book, index, { fate: 'merged', as: 'body', rule: 'repeats/opening', into: [number, number], of });
	}
}
