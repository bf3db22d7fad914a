import type { Extraction } from '../../src/model/extraction.ts';

/** What a page holds, read by hand. Null where the page has none. */
export interface Gold {
	readonly id: string;
	readonly encoding: string;
	readonly title: string | null;
	/** ISO date, as exact as the page says. */
	readonly date: string | null;
	readonly authors: readonly string[] | null;
	readonly source: string | null;
	readonly body: readonly string[];
}

/** How well one page was read. Null where the gold has nothing to compare with. */
export interface PageScore {
	readonly id: string;
	readonly body: number | null;
	/** The same without captions told as such that the gold leaves out: some golds hold captions, others do not. */
	readonly text: number | null;
	readonly title: boolean | null;
	readonly date: 'right' | 'wrong' | 'missing' | 'invented' | null;
	readonly authors: boolean | null;
	/** True when an author is given where the page names none. */
	readonly falseAuthor: boolean | null;
	readonly source: boolean | null;
	readonly encoding: boolean;
}

/** NFKC without white space: the form in which texts are compared. */
export function normal(text: string): string {
	return text.normalize('NFKC').replace(/\s+/gu, '');
}

const GRAM = 5;

function grams(text: string): Map<string, number> {
	const counts = new Map<string, number>();
	const chars = [...text];
	for (let at = 0; at + GRAM <= chars.length; at++) {
		const gram = chars.slice(at, at + GRAM).join('');
		counts.set(gram, (counts.get(gram) ?? 0) + 1);
	}
	return counts;
}

/** F1 of the multisets of character 5-grams of two texts. */
export function bodyF1(found: string, gold: string): number {
	const a = grams(normal(found));
	const b = grams(normal(gold));
	let shared = 0;
	for (const [gram, count] of a) shared += Math.min(count, b.get(gram) ?? 0);
	const sum = (map: Map<string, number>) => [...map.values()].reduce((x, y) => x + y, 0);
	return shared === 0 ? 0 : (2 * shared) / (sum(a) + sum(b));
}

const sameSet = (a: readonly string[], b: readonly string[]) => {
	const left = new Set(a.map(normal));
	const right = new Set(b.map(normal));
	return left.size === right.size && [...left].every((name) => right.has(name));
};

/** Compares an extraction with what the page holds. */
export function scorePage(found: Extraction | null, encoding: string, gold: Gold): PageScore {
	const date = found?.date.value ?? null;
	const paragraphs = found?.paragraphs ?? [];
	const body = gold.body.join('\n');
	const held = normal(body);
	const text = paragraphs.filter((one) => one.kind !== 'caption' || held.includes(normal(one.text)));
	const scored = (some: typeof paragraphs) =>
		gold.body.length === 0 ? null : bodyF1(some.map((one) => one.text).join('\n'), body);
	return {
		id: gold.id,
		body: scored(paragraphs),
		text: scored(text),
		title: gold.title === null ? null : normal(found?.headline ?? '') === normal(gold.title),
		date: compareDates(date, gold.date),
		authors: gold.authors === null ? null : sameSet(found?.authors ?? [], gold.authors),
		falseAuthor: gold.authors === null ? (found?.authors ?? []).length > 0 : null,
		source: gold.source === null ? null : normal(found?.creditedSource ?? '') === normal(gold.source),
		encoding: encoding === gold.encoding,
	};
}

function compareDates(found: string | null, gold: string | null): PageScore['date'] {
	if (gold === null) return found === null ? null : 'invented';
	if (found === null) return 'missing';
	return found.slice(0, 10) === gold.slice(0, 10) ? 'right' : 'wrong';
}

/** The sums over pages, as a table tells them. */
export function summary(scores: readonly PageScore[]): Record<string, number> {
	const share = <T>(values: readonly (T | null)[], good: (value: T) => boolean) => {
		const counted = values.filter((value) => value !== null);
		return counted.length === 0 ? 0 : counted.filter(good).length / counted.length;
	};
	const bodies = scores.map(({ body }) => body).filter((body) => body !== null);
	const texts = scores.map(({ text }) => text).filter((text) => text !== null);
	const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / Math.max(1, values.length);
	const dates = scores.map(({ date }) => date);
	const dated = dates.filter((date) => date !== null && date !== 'invented');
	return {
		pages: scores.length,
		bodyF1: mean(bodies),
		body95: share(bodies, (body) => body >= 0.95),
		textF1: mean(texts),
		text95: share(texts, (text) => text >= 0.95),
		bodyUnder50: bodies.filter((body) => body < 0.5).length,
		title: share(
			scores.map(({ title }) => title),
			Boolean,
		),
		date: dated.filter((date) => date === 'right').length / Math.max(1, dated.length),
		dateWrong: dated.filter((date) => date === 'wrong').length / Math.max(1, dated.length),
		dateInvented: dates.filter((date) => date === 'invented').length,
		authors: share(
			scores.map(({ authors }) => authors),
			Boolean,
		),
		falseAuthor: share(
			scores.map(({ falseAuthor }) => falseAuthor),
			Boolean,
		),
		source: share(
			scores.map(({ source }) => source),
			Boolean,
		),
		encoding: share(
			scores.map(({ encoding }) => encoding),
			Boolean,
		),
	};
}
