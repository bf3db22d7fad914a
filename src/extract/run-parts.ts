import type { BytePart, RawSource } from '../model/source.ts';
import type { Mark } from './marks.ts';

/** A stretch of text between two tags of a page with what became of it. Offsets are code units of the record's text. */
export interface TextRun {
	readonly from: number;
	readonly to: number;
	readonly mark: Mark;
}

/** A stretch of a record's bytes with what became of it. */
export interface ToldPart extends BytePart {
	/** Of what says the same as kept lines: these. */
	readonly into?: Mark['into'];
}

/** Text of a page that belongs to no block: the title in its head, what it hides, choices of a form. */
const UNSEEN: Mark = { fate: 'dropped', as: 'debris', rule: 'html/not-shown' };
const MARKUP: Mark = { fate: 'dropped', as: 'markup', rule: 'html/markup' };
/** Markup that is a part of what stands around it, where that is dropped as a whole. */
const JOINING: ReadonlySet<string> = new Set(['html/markup', 'html/comment']);

/** Text between two tags: where it stands, and what became of it; null for space between two blocks. */
export interface Gap {
	readonly from: number;
	readonly to: number;
	readonly bytes: readonly [from: number, to: number];
	readonly blank: boolean;
	mark: Mark | null;
	/** Length of the run that decided; where runs overlap, the shortest does. */
	by: number;
}

/**
 * The bytes of a page by what became of the text that stands in them: each stretch between two tags is what its own
 * block is, also where many stand on one line; tags among text that is dropped by one rule are dropped with it. The
 * parts that hold tags and text by turns, in order; the record's own where it does not say where its tags stand in the
 * text.
 */
export function runParts(
	{ text, parts = [], span, textAt = 0, lineBytes = [] }: RawSource,
	runs: readonly TextRun[],
): readonly BytePart[] {
	const markup = parts.filter(({ as, units }) => as === 'markup' && units);
	const others = parts.filter(({ as }) => as !== 'markup');
	if (markup.length === 0 || markup.length + others.length !== parts.length) return parts;
	const end = textAt + lineBytes.reduce((sum, bytes) => sum + bytes, 0);
	const gaps = gapsBetween(markup, text, { from: textAt, to: Math.min(end, span.length) });
	paintGaps(gaps, runs);
	return [...others, ...joinedParts(markup, gaps)].sort((a, b) => a.from - b.from);
}

function gapsBetween(
	markup: readonly BytePart[],
	text: string,
	{ from, to }: { readonly from: number; readonly to: number },
): Gap[] {
	const gaps: Gap[] = [];
	let unit = 0;
	let byte = from;
	const add = (units: number, bytes: number) => {
		if (units > unit && bytes > byte) {
			const own = text.slice(unit, units);
			const blank = own.trim() === '';
			// A line end belongs to its line, as what is said of lines has it.
			if (blank && /[\r\n]/.test(own)) return;
			gaps.push({
				from: unit,
				to: units,
				bytes: [byte, bytes],
				blank,
				mark: null,
				by: Number.POSITIVE_INFINITY,
			});
		}
	};
	for (const part of markup) {
		const [first, last] = part.units ?? [0, 0];
		add(first, part.from);
		unit = last;
		byte = part.to;
	}
	add(text.length, to);
	return gaps;
}

/** Tells each gap what the runs over it are. */
export function paintGaps(gaps: readonly Gap[], runs: readonly TextRun[]): void {
	for (const { from, to, mark } of runs) {
		let low = 0;
		let high = gaps.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((gaps[middle]?.to ?? 0) <= from) low = middle + 1;
			else high = middle;
		}
		for (let at = low; at < gaps.length; at++) {
			const gap = gaps[at] as Gap;
			if (gap.from >= to) break;
			if (gap.blank || to - from >= gap.by) continue;
			gap.mark = mark;
			gap.by = to - from;
		}
	}
	for (const gap of gaps) if (!gap.blank) gap.mark ??= UNSEEN;
}

/** Tags and text in their order; what joins two stretches that one rule dropped is dropped by it. */
export function joinedParts(markup: readonly BytePart[], gaps: readonly Gap[]): ToldPart[] {
	const parts: ToldPart[] = [];
	let before: Mark | null = null;
	let waiting: ToldPart[] = [];
	let next = 0;
	const text = ({ bytes: [from, to], mark }: Gap) => {
		if (mark === null) {
			waiting.push(partOf(from, to, MARKUP));
			return;
		}
		const same = before?.fate === 'dropped' && before.rule === mark.rule && before.as === mark.as;
		for (const tag of waiting)
			parts.push(same && JOINING.has(tag.rule) ? partOf(tag.from, tag.to, mark) : tag);
		waiting = [];
		parts.push(partOf(from, to, mark));
		before = mark;
	};
	for (const { units: _, ...tag } of markup) {
		for (; next < gaps.length && (gaps[next] as Gap).bytes[1] <= tag.from; next++) text(gaps[next] as Gap);
		waiting.push(tag);
	}
	for (; next < gaps.length; next++) text(gaps[next] as Gap);
	return [...parts, ...waiting];
}

/** A stretch of bytes that is what a decision says. */
export function partOf(from: number, to: number, { fate, as, rule, into }: Mark): ToldPart {
	return into ? { from, to, as, fate, rule, into } : { from, to, as, fate, rule };
}
