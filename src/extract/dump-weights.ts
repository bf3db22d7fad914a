import type { Line } from './lines.ts';
import type { LineBook } from './marks.ts';
import { tailHead } from './tail-heads.ts';

/** What a line speaks for or against the running text of an article around it. */
const WEIGHTS = { short: -14, title: -22, decided: -30, most: 220 } as const;

/** The beginning of another article, broken off as lists show it; writers break off with two marks: ……. */
const TEASER = /[^.…⋯](?:\.{3}|[…⋯])$/u;
const TEASER_SHORTEST = 30;

/** Weight of one line: positive for sentences, negative for titles, single words and what is decided. */
export function weighLine({ folded }: Line, decided: boolean, beside: boolean): number {
	if (folded === '') return 0;
	if (decided) return WEIGHTS.decided;
	if (beside) return WEIGHTS.short;
	const gaps = folded.match(/ /gu)?.length ?? 0;
	if (gaps > 4 && gaps * 14 > folded.length && !folded.includes('。')) return WEIGHTS.title;
	if (folded.length >= TEASER_SHORTEST && TEASER.test(folded)) return WEIGHTS.title;
	if (folded.includes('。') && folded.length >= 14) return Math.min(folded.length, WEIGHTS.most);
	if (/[!?…”"」』:]$/u.test(folded) && folded.length >= 14)
		return 0.5 * Math.min(folded.length, WEIGHTS.most);
	if (folded.length >= 45 && /[,;、:]/u.test(folded)) return 0.3 * Math.min(folded.length, WEIGHTS.most);
	if (/[,;:、!?”"」]/u.test(folded) && folded.length >= 6) return WEIGHTS.short / 3;
	return folded.length < 8 ? WEIGHTS.short : WEIGHTS.title;
}

/** The stretch with the greatest sum, as first and last index; null when no weight is positive. */
export function heaviestStretch(weights: readonly number[]): [number, number] | null {
	let best: [number, number] | null = null;
	let greatest = 0;
	let sum = 0;
	let from = 0;
	weights.forEach((weight, index) => {
		if (sum <= 0) {
			sum = 0;
			from = index;
		}
		sum += weight;
		if (sum > greatest) {
			greatest = sum;
			best = [from, index];
		}
	});
	return best;
}

/** Weight of sentences before the head of comments from which on it is believed, and what those behind it count. */
export const COMMENTS = { before: 120, factor: 0.15 } as const;

/** The weights with less for what stands behind the head of comments. */
export function withoutComments(book: LineBook, weights: readonly number[]): readonly number[] {
	let sum = 0;
	let behind = false;
	return weights.map((weight, index) => {
		if (!behind && sum >= COMMENTS.before)
			behind = tailHead(book.lines[index] as Line) === 'html/tail-comments';
		sum += Math.max(0, weight);
		return behind && weight > 0 ? weight * COMMENTS.factor : weight;
	});
}
