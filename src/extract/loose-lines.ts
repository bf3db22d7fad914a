import { type BesideLine, readBesideLine } from './beside-line.ts';
import type { Line } from './lines.ts';
import type { LineBook } from './marks.ts';

/** A line above the text with a day and a clock is a date line, whatever else stands there, when it is this short. */
const LOOSE_LONGEST = 60;
const CLOCK = /^[\s(),]*(?:(?:星期|周)[一二三四五六日天][\s,]*)?(?:上午|下午)?[\s]*\d{1,2}:\d{2}/u;
const CLOCK_BEFORE = /\d{1,2}:\d{2}[\s,|]*$/u;
/** A day that stands alone at an end of a line: nothing but marks and spaces part it from the rest. */
const STANDING_LONGEST = 40;

/** Indices of the undecided lines that the functions below read. */
export function looseLines(book: LineBook): number[] {
	return book.lines.flatMap((line, index) =>
		!book.marks[index] && (readDatedLine(line) ?? readSignedLine(line)) ? [index] : [],
	);
}

/** A line above the text that names who wrote stands within so many lines of it. */
export const SIGNED_REACH = 8;
const SIGNED_LONGEST = 80;
const WROTE = /作者|记者|撰文|通讯员/u;

/** Reads a short line that names who wrote by a role, whatever else stands there; null for any other line. */
export function readSignedLine(line: Line): BesideLine | null {
	if (line.folded.length > SIGNED_LONGEST || line.folded.includes('。') || !WROTE.test(line.folded))
		return null;
	const loose = readBesideLine(line);
	return loose?.credits.some(({ role }) => role !== 'editor' && role !== 'photographer') ? loose : null;
}

const isShortWithYear = ({ folded }: Line) => folded.length <= LOOSE_LONGEST && /\d{4}/u.test(folded);

/** Reads a short line that holds a day with a clock or a label, whatever else stands there; null for any other line. */
export function readDatedLine(line: Line): BesideLine | null {
	if (!isShortWithYear(line)) return null;
	const { folded } = line;
	const loose = readBesideLine(line);
	const isTold = loose?.dates.some(
		({ day, at, length, labelled }) =>
			day !== null &&
			(labelled || CLOCK.test(folded.slice(at + length)) || CLOCK_BEFORE.test(folded.slice(0, at))),
	);
	return loose && isTold ? loose : null;
}

/** A day in brackets behind a title is that of another article: 少年时代（2004/10/10 17:06）. */
const LISTED = /\p{L}{2}.{0,40}\([\d/年月日: .-]{8,}[^()]{0,4}\)$/u;

/** Reads a line as {@link readDatedLine} does, but for those of lists of other articles. */
export function readClosingLine(line: Line): BesideLine | null {
	const dated = readDatedLine(line);
	return dated && !LISTED.test(line.folded) ? dated : null;
}

/** Reads a short line with a labelled day and a clock, as forums stamp what was posted; null for any other line. */
export function readStampLine(line: Line): BesideLine | null {
	const loose = readClosingLine(line);
	const isStamp = loose?.dates.some(
		({ day, at, length, labelled }) => day !== null && labelled && CLOCK.test(line.folded.slice(at + length)),
	);
	return loose && isStamp ? loose : null;
}

/** Reads a short line that begins or ends with a day, parted from the rest by a space or a mark; null for any other. */
export function readStandingDate(line: Line): BesideLine | null {
	const { folded } = line;
	if (folded.length > STANDING_LONGEST || folded.includes('。') || !/\d{4}/u.test(folded)) return null;
	const loose = readBesideLine(line);
	const stands = loose?.dates.some(({ day, at, length }) => {
		const behind = folded.slice(at + length);
		return (
			day !== null &&
			((/^[\s|([【]*$/u.test(folded.slice(0, at)) && /^(?:$|[\s|()\]】])/u.test(behind)) ||
				(/[\s|()\]】@]$/u.test(folded.slice(0, at)) &&
					/^(?:[\s|)\]】]*$| ?[/|] ?(?:今日|昨日|[\p{L}\d ]{1,12}(?:前|ago))$)/u.test(behind)))
		);
	});
	return loose && stands ? loose : null;
}
