import { foldedPattern } from './aligned-fold.ts';
import type { Line } from './lines.ts';

/** Lines of at least so many characters are running text whatever their marks. */
const LONG = 60;
/** Titles are no longer than this. */
const TITLE_LONGEST = 60;

/**
 * Whether a line is running text: it holds a full stop, or is long, or is of middle length with several commas.
 */
export function isParagraph(line: Line): boolean {
	const { folded } = line;
	if (folded.length >= LONG) return !isMenu(folded);
	if (folded.includes('。') && folded.length >= 8) return true;
	if (folded.includes(';') && folded.length >= TITLE_LONGEST / 2) return true;
	return folded.length >= 30 && (folded.match(/[,、:]/gu)?.length ?? 0) >= 2;
}

/** So many marks between names make a menu of a long line, if the names are no longer than this on average. */
const MENU = { marks: 5, name: 12 } as const;

/** Whether a line is a menu: names with bars, dots or dashes between them, and no sentence. */
function isMenu(folded: string): boolean {
	if (folded.length > 400 || /[。!?;,]/u.test(folded)) return false;
	const marks = folded.match(/ [-–—_] |[|·•>»]/gu)?.length ?? 0;
	return marks >= MENU.marks && folded.length / (marks + 1) <= MENU.name;
}

/** Whether a line can be a title: 4 to 60 characters with letters, neither running text nor a caption. */
export function isTitle(line: Line): boolean {
	const { folded } = line;
	return (
		folded.length >= 4 &&
		folded.length <= TITLE_LONGEST &&
		!isParagraph(line) &&
		!isCaption(line) &&
		/\p{L}{2}/u.test(folded)
	);
}

/** Whether the first line of a text can be its title though it is as long as a short paragraph. */
export function isOpeningTitle({ folded }: Line): boolean {
	return (
		folded.length >= 4 &&
		folded.length <= TITLE_LONGEST &&
		!folded.includes('。') &&
		!/[,;:、]$/u.test(folded)
	);
}

const CAPTION = foldedPattern('^(?:图|图片|照片)(?:为|:|片?说明|片?来源|\\d)|(?:摄|供图|资料图片?)[)]?$');

/** Whether a line tells what a picture shows or who took it. */
export function isCaption({ folded }: Line): boolean {
	return folded.length <= 80 && CAPTION.test(folded);
}
