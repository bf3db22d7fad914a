import type { Line } from './lines.ts';

/** Lines of at least so many characters are running text whatever their marks. */
const LONG = 60;
/** Titles are no longer than this. */
const TITLE_LONGEST = 60;

/**
 * Whether a line is running text: it holds a full stop, or is long, or is set in by two wide spaces and not tiny, or
 * is of middle length with several commas.
 */
export function isParagraph(line: Line): boolean {
	const { folded, indent } = line;
	if (folded.length >= LONG) return true;
	if (/[。;]/u.test(folded) && folded.length >= 8) return true;
	if (indent >= 2 && folded.length >= 16) return true;
	return folded.length >= 30 && (folded.match(/[,、:]/gu)?.length ?? 0) >= 2;
}

/** Whether a line can be a title: 4 to 60 characters with letters, not running text. */
export function isTitle(line: Line): boolean {
	const { folded } = line;
	return (
		folded.length >= 4 && folded.length <= TITLE_LONGEST && !isParagraph(line) && /\p{L}{2}/u.test(folded)
	);
}
