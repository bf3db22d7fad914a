import { tellsOrigin } from './closing-date.ts';
import { findDates, type WrittenDate } from './date-patterns.ts';
import { readsAsOutlet } from './outlet-name.ts';

/** Longer lines are text. */
const LONGEST = 60;
const IN_BRACKETS = /^[【([〔][^【】()[\]〔〕]*[】)\]〕]$/u;
const PART = /[^\s/|,、·【】()[\]〔〕《》]+/gu;
const PAGE = /^(?:[a-z]?\d{1,2}|第[一二三四五六七八九十\d]{1,3})版?$/u;
const SECTION_LONGEST = 6;

/** Paper and day of a line that says where a text was printed. */
export interface PaperLine {
	readonly date: WrittenDate;
	readonly source: string;
}

/**
 * Reads the line in brackets by which papers close what they put online: day, paper, and mostly page and section
 * (`【2003-12-05/某某報/B2版/地方新聞】`). Null for any other line, also where the text
 * is only said to have appeared elsewhere before.
 */
export function readPaperLine(text: string, folded: string): PaperLine | null {
	if (folded.length > LONGEST || !IN_BRACKETS.test(folded)) return null;
	if (tellsOrigin(folded, { at: folded.length })) return null;
	const [date, other] = findDates(folded);
	if (!date || other || date.year === null || date.day === null) return null;
	const behind = date.at + date.length;
	const rest = folded.slice(0, date.at) + ' '.repeat(date.length) + folded.slice(behind);
	const parts = [...rest.matchAll(PART)];
	const paper = parts.find(([part]) => readsAsOutlet(part));
	const isPrinted = parts.some(([part]) => PAGE.test(part));
	if (!paper || !parts.every(([part]) => part === paper[0] || PAGE.test(part) || isSection(part, isPrinted)))
		return null;
	return { date, source: text.slice(paper.index, paper.index + paper[0].length) };
}

/** Only where a page is told does another short word name its section. */
function isSection(part: string, isPrinted: boolean): boolean {
	return isPrinted && part.length <= SECTION_LONGEST && /^\p{Script=Han}+$/u.test(part);
}
