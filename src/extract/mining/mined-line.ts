import type { Extraction, LineRange } from '../../model/extraction.ts';
import { foldAligned } from '../aligned-fold.ts';
import { readBesideLine } from '../beside-line.ts';
import { creditsInText } from '../byline.ts';
import { findDates } from '../date-patterns.ts';
import { findDateline } from '../dateline.ts';
import type { Line } from '../lines.ts';
import { hasSurname, splitNames } from '../names.ts';
import type { LinePlace } from './line-tally.ts';

/** So many lines of the body are looked at from its beginning, and from its end. */
const HEAD_LINES = 3;
const TAIL_LINES = 8;
/** Longer lines are text. */
const LONGEST = 300;

/** A line at the head or tail of an article that could be boilerplate. */
export interface MinedLine {
	readonly text: string;
	/** What lines that are the same share. */
	readonly key: string;
	readonly place: LinePlace;
	readonly lines: LineRange;
}

/**
 * The lines at both ends of a body that could be an outlet's boilerplate: not those that name a day or a person, which
 * the general rules read, and each once. Of a short body each line is told to stand at the end it is nearer to.
 */
export function minedLines({ paragraphs }: Pick<Extraction, 'paragraphs'>): MinedLine[] {
	const found = new Map<string, MinedLine>();
	paragraphs.forEach(({ text, lines }, at) => {
		const fromEnd = paragraphs.length - 1 - at;
		if (at >= HEAD_LINES && fromEnd >= TAIL_LINES) return;
		const folded = foldAligned(text);
		if (text.length > LONGEST || !/\p{L}{2}/u.test(folded)) return;
		if (saysWhenOrWho({ number: lines[0], text, folded, indent: 0 })) return;
		const key = keyOf(folded);
		if (!found.has(key)) found.set(key, { text, key, place: at < fromEnd ? 'head' : 'tail', lines });
	});
	return [...found.values()];
}

const HAN = /\p{Script=Han}/u;

/** What makes two lines the same: the folded text, every number as `0`. A sentence that tells other numbers is text. */
function keyOf(folded: string): string {
	return isSentence(folded) ? folded : folded.replace(/\d+/g, '0');
}

function isSentence(folded: string): boolean {
	return folded.includes('。');
}

/** Whether a line is about this one article: it names a day, the writers, or the place a report was sent from. */
function saysWhenOrWho(line: Line): boolean {
	if (findDates(line.folded).some(({ month, day }) => month !== null && day !== null)) return true;
	const beside = readBesideLine(line);
	if (beside && (beside.dates.length > 0 || beside.credits.length > 0)) return true;
	if (creditsInText(line).length > 0 || findDateline([line]) !== null) return true;
	const names = splitNames(line.text.replace(/^[(（【[]|[)）】\]]$/gu, ''));
	return names !== null && names.length > 0 && names.every(hasSurname);
}

/** Regular expressions of longer lines hold their beginning only. */
const WHOLE = 60;
const BEGINNING = 40;

/**
 * The `match` of a boilerplate rule that fits a line: anchored, numbers free but in a sentence, a long line by its
 * beginning. Han characters stand in it as in the source; patterns are folded when they are loaded.
 */
export function patternOf(line: string): string {
	const folded = foldAligned(line);
	const shown =
		[...line].length === line.length
			? [...line].map((char, at) => (HAN.test(char) ? char : folded[at])).join('')
			: folded;
	const key = isSentence(folded) ? shown : shown.replace(/\d+/g, '0');
	const points = [...key];
	const whole = points.length <= WHOLE;
	const text = whole ? key : points.slice(0, BEGINNING).join('');
	const source = text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
	return `^${isSentence(key) ? source : source.replaceAll('0', '\\d+')}${whole ? '$' : ''}`;
}
