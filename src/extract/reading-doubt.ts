import type { Extraction, LedgerEntry } from '../model/extraction.ts';
import type { DoubtReason } from '../model/report.ts';

/** What is known of an article when its reading is judged. */
export interface JudgedArticle
	extends Pick<Extraction, 'headline' | 'paragraphs' | 'date' | 'authors' | 'editors' | 'ledger' | 'ref'> {
	readonly script: { readonly verdict: string };
}

/** A body with fewer characters is short; with fewer than half as many, very short. */
const SHORT = 120;
/** A longer headline is likely text. */
const LONG_HEADLINE = 60;
/** Share of the lines with words that may be dropped from a text without doubt, from so many lines on. */
const DROPPED_SHARE = 0.6;
const DROPPED_LINES = 10;

const CUT = /(?:…|\.{3}|⋯)$/u;

/** One thing to ask of an article; null where there is nothing to doubt. */
type Question = (article: JudgedArticle, damaged: boolean) => DoubtReason | null;

/**
 * The table of the doubt score: what makes the reading of an article doubtful, and how much. The score of an article is
 * the sum of what applies; at 100 and more there is hardly an article left.
 */
const QUESTIONS: readonly Question[] = [
	({ paragraphs }) => (paragraphs.length === 0 ? reason('no-body', 60, 'There is no text.') : null),
	({ headline }) => (headline === '' ? reason('no-headline', 40, 'There is no headline.') : null),
	({ paragraphs }) => {
		const length = paragraphs.reduce((sum, { text }) => sum + [...text].length, 0);
		if (length === 0 || length >= SHORT) return null;
		return reason(
			'short-body',
			length < SHORT / 2 ? 35 : 20,
			`The text has only ${length} characters.`,
			length,
		);
	},
	(_, damaged) => (damaged ? reason('bad-bytes', 30, 'Some of its bytes could not be read.') : null),
	({ headline }) => (CUT.test(headline) ? reason('headline-cut', 20, 'The headline is cut off.') : null),
	({ headline }) => {
		const length = [...headline].length;
		return length > LONG_HEADLINE
			? reason('headline-long', 15, `The headline has ${length} characters.`, length)
			: null;
	},
	({ date }) =>
		date.inferred ? reason('year-inferred', 20, 'The year of the date is only suggested by the text.') : null,
	({ date }) => (date.value === null ? reason('undated', 10, 'There is no date.') : null),
	({ ledger, ref }) => {
		const share = ref.format === 'html' || ref.format === 'mhtml' ? 0 : droppedShare(ledger);
		const percent = Math.round(100 * share);
		return share > DROPPED_SHARE
			? reason('mostly-dropped', 25, `${percent} % of the lines with words were dropped.`, percent)
			: null;
	},
	({ ledger }) => {
		const lines = countLines(ledger.filter(({ rule }) => rule === 'body/undecided'));
		return lines > 0
			? reason('undecided-lines', 10, `No rule decided about ${counted(lines, 'line')}.`, lines)
			: null;
	},
	({ ledger }) => {
		const lines = countLines(ledger.filter(({ rule }) => rule === 'repeats/kept'));
		return lines > 0
			? reason(
					'repeats-kept',
					10,
					`The text repeats itself in ${counted(lines, 'line')}; all of it is kept.`,
					lines,
				)
			: null;
	},
	({ authors, editors }) => {
		const both = authors.filter((name) => editors.includes(name)).length;
		return both > 0
			? reason(
					'byline-conflict',
					15,
					`${counted(both, 'name')} ${both === 1 ? 'stands' : 'stand'} as author and as editor.`,
					both,
				)
			: null;
	},
	({ script }) =>
		script.verdict === 'unsure'
			? reason('script-unsure', 15, 'The script it was written in cannot be told.')
			: null,
];

/**
 * Why the reading of an article is doubtful, the weightiest first; empty where nothing is.
 * @param damaged whether some of its bytes could not be read
 */
export function readingDoubts(article: JudgedArticle, damaged: boolean): DoubtReason[] {
	return QUESTIONS.flatMap((ask) => ask(article, damaged) ?? []).sort((a, b) => b.points - a.points);
}

function reason(code: string, points: number, what: string, n: number | null = null): DoubtReason {
	return { code, points, what, n };
}

function counted(n: number, one: string): string {
	return `${n} ${one}${n === 1 ? '' : 's'}`;
}

function countLines(ledger: readonly LedgerEntry[]): number {
	return ledger.reduce((sum, { lines: [from, to] }) => sum + to - from + 1, 0);
}

function droppedShare(ledger: readonly LedgerEntry[]): number {
	const words = ledger.filter(({ as, rule }) => as !== 'blank' && as !== 'markup' && !FRAMES.has(rule));
	const all = countLines(words);
	return all < DROPPED_LINES ? 0 : countLines(words.filter(({ fate }) => fate === 'dropped')) / all;
}

/** Lines without words. */
const FRAMES = new Set(['debris/table-bar', 'debris/no-letters']);
