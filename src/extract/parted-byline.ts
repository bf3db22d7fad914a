import { foldedPattern } from './aligned-fold.ts';
import { ALL_CREDIT_WORDS, ORGANISATION } from './credit-rules.ts';
import { CREDIT_WORD, type NamedCredit } from './credits.ts';
import type { LineBook } from './marks.ts';
import { readMetaLine } from './meta-line.ts';

/** A role with nothing behind it, as dumps have it that set every piece of markup on a line of its own. */
const LONELY_ROLE = foldedPattern(`^ ?(?:${ORGANISATION} ?)?(?:${ALL_CREDIT_WORDS.join('|')})[ :/|]*$`);
const ROLE_LONGEST = 16;
const NAMES_LONGEST = 24;
/** What goes on with a byline behind its names: ／台北報導. */
const GOES_ON = /^[/|]/u;

/** A byline that is cut into a line with the role and a line with the names. */
export interface PartedByline {
	/** Indices of its lines. */
	readonly role: number;
	readonly names: number;
	readonly credits: readonly NamedCredit[];
}

/** Bylines among the undecided lines whose role and names stand on two lines; `isTaken` tells lines that say something else. */
export function partedBylines(book: LineBook, isTaken: (index: number) => boolean): PartedByline[] {
	return book.lines.flatMap((line, role) => {
		if (line.folded.length < 2 || line.folded.length > ROLE_LONGEST || book.marks[role]) return [];
		if (!CREDIT_WORD.within(line.folded) || !LONELY_ROLE.test(line.folded)) return [];
		const names = nextLine(book, role);
		const behind = book.lines[names];
		if (!behind || behind.folded.length > NAMES_LONGEST || book.marks[names] || isTaken(names)) return [];
		const next = book.lines[nextLine(book, names)];
		const rest = next && next.folded.length <= NAMES_LONGEST && GOES_ON.test(next.folded) ? next : null;
		const joined = `${line.text} ${behind.text}`;
		const reading =
			(rest && readMetaLine(joined + rest.text, `${line.folded} ${behind.folded}${rest.folded}`)) ??
			readMetaLine(joined, `${line.folded} ${behind.folded}`);
		return reading && reading.credits.length > 0 ? [{ role, names, credits: reading.credits }] : [];
	});
}

/** Index of the next line that is not blank; the number of lines when there is none. */
function nextLine(book: LineBook, index: number): number {
	let next = index + 1;
	while (next < book.lines.length && book.lines[next]?.folded === '') next++;
	return next;
}
