/** A folded text as it is searched: its characters without what a search looks past. */
export interface Stream {
	/** Code points, in order. */
	readonly codes: readonly number[];
	/** `broken[i]`: punctuation or space was left out between characters `i - 1` and `i`. One longer than `codes`. */
	readonly broken: readonly boolean[];
	/** `at[i]` is the UTF-16 index of character `i` in the folded text. */
	readonly at: readonly number[];
	/** `ends[i]` is the UTF-16 index just after character `i`. */
	readonly ends: readonly number[];
}

const GAP = /[\s\p{P}]/u;
/** Default-ignorable, control characters, and halves of surrogate pairs. */
const IGNORABLE = /[\p{DI}\p{Cc}\p{Cs}]/u;
const HAN = /\p{Script=Han}/u;

/** What a character is to a search: Han, a gap (space or punctuation), invisible, or any other. */
type CharKind = 'han' | 'gap' | 'ignorable' | 'other';

const kinds = new Map<number, CharKind>();

function classify(code: number): CharKind {
	const char = String.fromCodePoint(code);
	if (HAN.test(char)) return 'han';
	if (GAP.test(char)) return 'gap';
	return IGNORABLE.test(char) ? 'ignorable' : 'other';
}

/** Kind of a code point; remembered, because a text repeats its characters. */
export function kindOf(code: number): CharKind {
	let kind = kinds.get(code);
	if (kind === undefined) {
		kind = classify(code);
		kinds.set(code, kind);
	}
	return kind;
}

const SPACE = 0x20;

/** Collects the characters of a stream. */
class StreamBuilder implements Stream {
	readonly codes: number[] = [];
	readonly broken: boolean[] = [];
	readonly at: number[] = [];
	readonly ends: number[] = [];
	private gap: { code: number; at: number; end: number }[] = [];

	hold(code: number, at: number, end: number): void {
		this.gap.push({ code, at, end });
	}

	add(code: number, at: number, end: number): void {
		this.codes.push(code);
		this.broken.push(false);
		this.at.push(at);
		this.ends.push(end);
	}

	/** Ends a gap before a character of the kind `next` (null at the end of the text). */
	closeGap(next: CharKind | null): void {
		if (this.gap.length === 0) return;
		const last = this.codes.at(-1);
		const before = last === undefined ? null : kindOf(last);
		const between = (before ?? 'han') === 'han' && (next ?? 'han') === 'han';
		const gap = this.gap;
		this.gap = [];
		if (between) return;
		for (const [index, { code, at, end }] of gap.entries()) {
			const space = /\s/.test(String.fromCodePoint(code));
			const afterSpace = index > 0 && /\s/.test(String.fromCodePoint(gap[index - 1]?.code ?? 0));
			if (!(space && afterSpace)) this.add(space ? SPACE : code, at, end);
		}
	}
}

/**
 * Reads a folded text as a search sees it: punctuation and spaces between two Han characters are left out
 * (and remembered as a break), beside any other character they stay, a run of spaces as one.
 * Invisible characters (zero-width, variation selectors, controls) are always left out.
 */
export function streamOf(folded: string): Stream {
	const out = new StreamBuilder();
	let skipped = false;
	for (let index = 0; index < folded.length; ) {
		const code = folded.codePointAt(index) ?? 0;
		const end = index + (code > 0xffff ? 2 : 1);
		const kind = kindOf(code);
		if (kind === 'gap') {
			out.hold(code, index, end);
			skipped = true;
		} else if (kind !== 'ignorable') {
			const count = out.codes.length;
			out.closeGap(kind);
			out.add(code, index, end);
			if (skipped && out.codes.length === count + 1 && count > 0) out.broken[count] = true;
			skipped = false;
		}
		index = end;
	}
	out.closeGap(null);
	out.broken.push(false);
	return out;
}
