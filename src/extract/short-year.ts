import type { DateFinding } from '../model/extraction.ts';
import { foldedPattern } from './aligned-fold.ts';
import { statedDate } from './date.ts';
import type { Line } from './lines.ts';
import { DATE_LABEL, UPDATE_LABEL } from './meta-rules.ts';

/** A labelled day with a clock whose year has two digits. */
export interface ShortYear {
	/** A year of this century. */
	readonly year: number;
	readonly month: number;
	readonly day: number;
	/** As the line writes it. */
	readonly written: string;
	/** UTF-16 index in the line. */
	readonly at: number;
	readonly line: Line;
}

/** Years behind this one are mostly of the last century, or count from the Republic. */
const LATEST = 49;
const LONGEST = 80;
const SHORT = foldedPattern(
	`(?<label>${DATE_LABEL})[: ]{1,2}(?<written>(?<year>\\d\\d)-(?<month>0[1-9]|1[0-2])-(?<day>[0-2]\\d|3[01]) ?\\d{2}:\\d{2}(?!\\d))`,
);

/** Reads `发布时间：22-08-03 11:25`; null without a label of publication or without a clock. */
export function readShortYear(line: Line): ShortYear | null {
	if (line.folded.length > LONGEST) return null;
	const match = SHORT.exec(line.folded);
	const { label = '', written = '', year, month, day } = match?.groups ?? {};
	if (!match || UPDATE_LABEL.test(label) || Number(year) > LATEST) return null;
	const at = match.index + match[0].length - written.length;
	return { year: 2000 + Number(year), month: Number(month), day: Number(day), written, at, line };
}

/**
 * The date of such a day: with the year that something else states for the very day, else inferred from two digits.
 * Null where it would lie behind the capture.
 * @param others what else could date the page
 */
export function dateOfShortYear(
	{ year, month, day, written, at, line }: ShortYear,
	others: readonly (DateFinding | null)[],
	capturedAt: string | null,
): DateFinding | null {
	const lines = [line.number, line.number] as const;
	const places = [{ line: line.number, column: [...line.text.slice(0, at)].length, text: written }];
	const stands = `"${written}" stands beside the text in line ${line.number}`;
	const two = (part: number) => String(part).padStart(2, '0');
	const known = others.find((other) => other?.value === `${year}-${two(month)}-${two(day)}`);
	if (!known && capturedAt !== null && String(year) > capturedAt.slice(0, 4)) return null;
	const evidence = known
		? `${stands}. Its year: ${known.evidence}`
		: `${stands}; that its year is ${year} is only inferred.`;
	const date = statedDate({ year, month, day }, evidence);
	return { ...date, inferred: !known, edtf: known ? date.edtf : `${date.value}?`, lines, places };
}
