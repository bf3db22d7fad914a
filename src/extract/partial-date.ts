import type { DateFinding } from '../model/extraction.ts';
import { foldedPattern } from './aligned-fold.ts';
import { NO_DATE } from './date.ts';
import { dateAt, findDates } from './date-patterns.ts';
import type { DatelineFinding } from './dateline.ts';
import type { Line } from './lines.ts';
import { DATE_LABEL } from './meta-rules.ts';

/** A line that holds a day and nothing else, whether there is such a day or not. */
const DAY_LINE = foldedPattern(
	`^[(【\\[]?(?:${DATE_LABEL}[: ]*)?(?<day>(?:(?:19|20)\\d\\d ?[年./-] ?)?\\d{1,2} ?(?:月 ?\\d{1,2} ?[日号]|[./-] ?\\d{1,2}(?<=(?:19|20)\\d\\d.{2,8})))[)】\\]]?$`,
);
const LONGEST = 30;

/** A day beside the text that dates nothing: its year is missing, or there is no such day. */
export interface PartialDate {
	readonly line: Line;
	readonly text: string;
	readonly at: number;
	readonly possible: boolean;
}

/** Reads a line that holds only a day without its year, or one that cannot be; null for any other. */
export function readPartialDate(line: Line): PartialDate | null {
	if (line.folded.length > LONGEST) return null;
	const day = DAY_LINE.exec(line.folded)?.groups?.day;
	if (day === undefined) return null;
	const at = line.folded.indexOf(day);
	const date = dateAt(day, 0);
	const possible = date !== null && date.day !== null;
	return possible && date.year !== null
		? null
		: { line, text: line.text.slice(at, at + day.length), at, possible };
}

/**
 * What is said of an article without a date: the day that stands beside the text, in its dateline or in its opening,
 * of which nothing tells the year; without one, that none was found.
 */
export function undated(
	partial: readonly PartialDate[],
	dateline: DatelineFinding | null,
	lede: readonly Line[],
): DateFinding {
	const [beside] = partial;
	if (beside)
		return told(
			beside.line,
			beside.at,
			beside.text,
			beside.possible
				? `stands beside the text in line ${beside.line.number}; nothing tells the year.`
				: `stands beside the text in line ${beside.line.number} and cannot be a date.`,
		);
	for (const line of dateline ? [dateline.line, ...lede] : lede) {
		const from = line === dateline?.line ? dateline.at : 0;
		const day = findDates(line.folded).find(
			(date) => date.at >= from && date.day !== null && date.year === null,
		);
		if (!day) continue;
		const inDateline = line === dateline?.line && day.at < from + dateline.text.length;
		return told(
			line,
			day.at,
			line.text.slice(day.at, day.at + day.length),
			`stands in ${inDateline ? 'the dateline' : 'the text'}, line ${line.number}; nothing tells the year.`,
		);
	}
	return NO_DATE;
}

function told(line: Line, at: number, text: string, what: string): DateFinding {
	return {
		...NO_DATE,
		evidence: `"${text}" ${what}`,
		lines: [line.number, line.number],
		places: [{ line: line.number, column: [...line.text.slice(0, at)].length, text }],
	};
}
