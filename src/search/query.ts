import { fold } from '../script/fold.ts';
import { type Stream, streamOf } from './stream.ts';

/** One thing to find: characters that must stand side by side. */
export interface Term {
	/** As typed, without operators. */
	readonly typed: string;
	/** True for "quoted": the text must be broken by punctuation or space exactly where the term is. */
	readonly strict: boolean;
	/** Code points of the folded term. */
	readonly codes: readonly number[];
	/** `broken[i]`: the term itself has punctuation or space before character `i`. */
	readonly broken: readonly boolean[];
}

/** Something in a query that was not done as it was typed. */
export type QueryNote =
	/** A quotation that is not closed was read to the end. */
	| { readonly code: 'unclosed-quote' }
	/** `OR` without a word on both sides was left out. */
	| { readonly code: 'stray-or' }
	/** A word of punctuation only cannot be searched. */
	| { readonly code: 'nothing-in-word'; readonly word: string }
	/** Words to exclude need at least one word to find. */
	| { readonly code: 'only-excluded' };

/** A query, understood. Empty `all` finds nothing. */
export interface Query {
	readonly typed: string;
	/** Every group must be satisfied; a group is satisfied by any of its terms. */
	readonly all: readonly (readonly Term[])[];
	/** No article with any of these. */
	readonly none: readonly Term[];
	readonly notes: readonly QueryNote[];
}

/** Quotation marks of the operator. All others are punctuation like any other. */
const QUOTE = /["＂]/;
/** Marks that hold words together although there is a space between them: each beside the one that ends it. */
const PAIRS = '“”‘’「」『』《》〈〉【】（）()';
/** Sentence marks, quotation marks and brackets: no part of what is looked for at the edge of a word, unless quoted. */
const EDGE = /[\s.。,，、;；:：!！?？…“”‘’"＂'「」『』《》〈〉【】（）()[\]{}—·•]/u;

/** Spaces and what takes no room, at the ends of a quotation. */
const IDLE_ENDS = /^[\s\p{DI}\p{Cc}\p{Cs}]+|[\s\p{DI}\p{Cc}\p{Cs}]+$/gu;

interface Piece {
	readonly text: string;
	readonly quoted: boolean;
	readonly excluded: boolean;
	readonly closed: boolean;
}

/** End of the piece that begins at `from`: at a space or a quote outside of paired marks. */
function wordEnd(chars: readonly string[], from: number): number {
	let at = from;
	while (at < chars.length) {
		const char = chars[at] ?? '';
		const pair = PAIRS.indexOf(char);
		const end = pair % 2 === 0 ? chars.indexOf(PAIRS[pair + 1] ?? '', at + 1) : -1;
		if (end > 0) at = end;
		else if (/\s/.test(char) || QUOTE.test(char)) break;
		at++;
	}
	return at;
}

/** Cuts a query into words and quotations. */
function pieces(typed: string): readonly Piece[] {
	const chars = [...typed];
	const out: Piece[] = [];
	for (let at = 0; at < chars.length; ) {
		if (/\s/.test(chars[at] ?? '')) {
			at++;
			continue;
		}
		const excluded =
			/[-－−]/.test(chars[at] ?? '') && at + 1 < chars.length && !/\s/.test(chars[at + 1] ?? '');
		if (excluded) at++;
		const quoted = QUOTE.test(chars[at] ?? '');
		if (quoted) at++;
		const close = quoted
			? chars.findIndex((char, index) => index >= at && QUOTE.test(char))
			: wordEnd(chars, at);
		const end = close < 0 ? chars.length : close;
		out.push({ text: chars.slice(at, end).join(''), quoted, excluded, closed: close >= 0 });
		at = quoted ? end + 1 : end;
	}
	return out;
}

function isOr({ text, quoted, excluded }: Piece): boolean {
	return /^(OR|ＯＲ)$/.test(text) && !quoted && !excluded;
}

/** A piece, or the pieces in its brackets where there is `OR` between them. `-(…)` excludes each of these. */
function opened(piece: Piece): readonly Piece[] {
	const inside = piece.quoted ? null : /^[(（](.+)[)）]$/s.exec(piece.text);
	const within = pieces(inside?.[1] ?? '');
	if (!within.some(isOr)) return [piece];
	return piece.excluded ? within.flatMap((one) => (isOr(one) ? [] : { ...one, excluded: true })) : within;
}

/** Without the marks at both ends that no one means to search for. */
function trimMarks(text: string): string {
	const chars = [...text];
	let from = 0;
	let to = chars.length;
	while (from < to && EDGE.test(chars[from] ?? '')) from++;
	while (to > from && EDGE.test(chars[to - 1] ?? '')) to--;
	return chars.slice(from, to).join('');
}

function termOf(text: string, strict: boolean): Term {
	const trimmed = strict ? text.replace(IDLE_ENDS, '') : trimMarks(text);
	const stream: Stream = streamOf(fold(trimmed));
	return { typed: trimmed, strict, codes: stream.codes, broken: stream.broken };
}

/**
 * Understands a query. A space means that all words must be found, `"…"` that the text stands there unbroken,
 * `-word` that it must not be found, `OR` between two that either will do; `(… OR …)` is one such choice.
 * What is typed twice is one term, the same object. Total: any text is a query.
 */
export function parseQuery(typed: string): Query {
	const all: Term[][] = [];
	const none: Term[] = [];
	const notes: QueryNote[] = [];
	const known = new Map<string, Term>();
	let joining = false;
	for (const piece of pieces(typed).flatMap(opened)) {
		if (isOr(piece)) {
			if (joining || all.length === 0) notes.push({ code: 'stray-or' });
			joining = all.length > 0;
			continue;
		}
		if (!piece.closed) notes.push({ code: 'unclosed-quote' });
		const read = termOf(piece.text, piece.quoted);
		if (read.codes.length === 0) {
			notes.push({ code: 'nothing-in-word', word: piece.text.trim() === '' ? '""' : piece.text });
			continue;
		}
		const key = `${[read.strict, read.codes, read.broken]}`;
		const term = known.get(key) ?? read;
		known.set(key, term);
		if (piece.excluded) none.push(term);
		else if (joining) all.at(-1)?.push(term);
		else all.push([term]);
		joining = joining && piece.excluded;
	}
	if (joining) notes.push({ code: 'stray-or' });
	if (all.length === 0 && none.length > 0) notes.push({ code: 'only-excluded' });
	return { typed, all, none, notes };
}

/** All terms of a query that a text may show, each once: those to find, not those to exclude. */
export function soughtTerms(query: Query): readonly Term[] {
	return [...new Set(query.all.flat())];
}
