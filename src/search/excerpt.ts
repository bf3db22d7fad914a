import { type Occurrence, occurrences } from './occurrences.ts';
import type { Term } from './query.ts';

/** A stretch of text, marked or not. */
export interface Segment {
	readonly text: string;
	/** `broken`: punctuation runs through the hit that the query does not have. */
	readonly mark: 'hit' | 'broken' | null;
}

/** Some text around a hit. */
export interface Excerpt {
	/** 0 is the headline, 1 the first paragraph. */
	readonly line: number;
	readonly segments: readonly Segment[];
	/** Whether text of the line was left out before and behind. */
	readonly cutBefore: boolean;
	readonly cutAfter: boolean;
}

/** An article's lines with the hits found in them. */
export interface MarkedText {
	/** The headline, whole. */
	readonly headline: readonly Segment[];
	/** In order of the text, the best few of the body; the beginning of the body when all hits are in the headline. */
	readonly excerpts: readonly Excerpt[];
	/** Times any term stands in the text. */
	readonly hits: number;
	/** Line of the first hit in the body, or 0. */
	readonly firstLine: number;
}

/** Characters shown before and behind a hit. */
const BEFORE = 24;
const BEHIND = 56;

/** Moves an index off the middle of a surrogate pair. */
function wholeChar(text: string, at: number): number {
	const unit = text.charCodeAt(at);
	return unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at;
}

/** Cuts `from..to` of a text into segments, overlapping hits as one. */
function segmentsOf(text: string, from: number, to: number, hits: readonly Occurrence[]): readonly Segment[] {
	const out: Segment[] = [];
	let done = from;
	const add = (end: number, mark: Segment['mark']) => {
		if (end > done) out.push({ text: text.slice(done, end), mark });
		done = Math.max(done, end);
	};
	for (const hit of hits) {
		if (hit.to <= done || hit.from >= to) continue;
		add(Math.max(done, hit.from), null);
		add(Math.min(to, hit.to), hit.broken ? 'broken' : 'hit');
	}
	add(to, null);
	return out;
}

interface Line {
	readonly number: number;
	readonly from: number;
	readonly to: number;
}

function linesOf(lines: readonly string[]): readonly Line[] {
	let from = 0;
	return lines.map((text, number) => {
		const line = { number, from, to: from + text.length };
		from = line.to + 1;
		return line;
	});
}

/** Which hits to show text around: for each term its first unbroken, then others in order, none twice. */
function chosen(hits: readonly Occurrence[], limit: number): readonly Occurrence[] {
	const out = new Set<Occurrence>();
	for (const term of new Set(hits.map((hit) => hit.term))) {
		const own = hits.filter((hit) => hit.term === term);
		const best = own.find((hit) => !hit.broken) ?? own[0];
		if (best && out.size < limit) out.add(best);
	}
	for (const hit of hits) if (out.size < limit) out.add(hit);
	return [...out].sort((a, b) => a.from - b.from);
}

function excerptAt(
	text: string,
	line: Line,
	hit: Occurrence,
	hits: readonly Occurrence[],
	before = BEFORE,
): Excerpt {
	const from = wholeChar(text, Math.max(line.from, hit.from - before));
	const to = wholeChar(text, Math.min(line.to, Math.max(hit.from, Math.min(hit.to, line.to)) + BEHIND));
	return {
		line: line.number,
		segments: segmentsOf(text, from, to, hits),
		cutBefore: from > line.from,
		cutAfter: to < line.to,
	};
}

/**
 * Finds the terms in an article as it is shown and takes excerpts at their places.
 *
 * @param lines headline, then paragraphs, in the reader's script
 * @param limit how many excerpts at most
 * @param before characters shown before a hit
 */
export function markText(
	lines: readonly string[],
	terms: readonly Term[],
	limit = 3,
	before = BEFORE,
): MarkedText {
	const text = lines.join('\n');
	const hits = occurrences(text, terms);
	const places = linesOf(lines);
	const [first = { number: 0, from: 0, to: 0 }, second] = places;
	const body = hits.filter((hit) => hit.to > first.to + 1);
	const excerpts: Excerpt[] = [];
	let shownTo = first.to;
	for (const hit of chosen(body, limit)) {
		const line = places.find(({ to }) => to > Math.max(hit.from, first.to));
		if (!line || hit.to <= shownTo) continue;
		excerpts.push(excerptAt(text, line, hit, hits, before));
		shownTo = Math.min(line.to, hit.to + BEHIND);
	}
	if (excerpts.length === 0 && second) {
		const start = { from: second.from, to: second.from, term: 0, broken: false };
		excerpts.push(excerptAt(text, second, start, []));
	}
	return {
		headline: segmentsOf(text, first.from, first.to, hits),
		excerpts,
		hits: hits.length,
		firstLine: body.length > 0 ? (excerpts[0]?.line ?? 0) : 0,
	};
}
