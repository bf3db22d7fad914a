import type { OutletId } from './ids.ts';
import type { Problem } from './problem.ts';
import type { ByteRole, SourceRef } from './source.ts';

/** First and last line of the source file, 1-based, both included. */
export type LineRange = readonly [from: number, to: number];

/** What became of a stretch of source lines. */
export type Fate = 'kept' | 'merged' | 'dropped';

/** What a stretch of source lines is. */
export type LineRole =
	| 'headline'
	| 'kicker'
	| 'subhead'
	| 'section'
	| 'dateline'
	| 'byline'
	| 'editor'
	| 'date'
	| 'outlet'
	| 'body'
	| 'caption'
	| 'debris'
	| 'boilerplate'
	| 'blank'
	| 'markup';

/** One entry of the ledger 整理紀錄. All entries of a source together hold each of its lines exactly once, in order. */
export interface LedgerEntry {
	readonly lines: LineRange;
	readonly fate: Fate;
	readonly as: LineRole;
	/** Name of the rule that decided, e.g. `debris/table-bar` or `outlet/<id>/disclaimer`. */
	readonly rule: string;
	/** For merged lines: the kept lines that say the same. */
	readonly into?: LineRange;
}

/**
 * A text that shares its lines with others which the ledger tells instead: a paragraph of a column, a block of a page
 * without line ends. Neighbours of one rule on one line are one piece.
 */
export interface LedgerPiece extends LedgerEntry {
	/** Texts that it speaks of. */
	readonly count: number;
	/** How the first of them begins. */
	readonly text: string;
}

/**
 * A stretch of bytes with what became of it. All of a record together hold each of its bytes exactly once, in order;
 * offsets are those of the file (the innermost, where it is packed).
 */
export interface ByteSegment {
	readonly from: number;
	/** Offset behind the last byte. */
	readonly to: number;
	readonly fate: Fate;
	/** A role of lines, or `container` for what only holds the record together. */
	readonly as: ByteRole;
	readonly rule: string;
}

export type DatePrecision = 'day' | 'month' | 'year' | 'none';
export type DateKind = 'published' | 'mentioned' | 'captured';

/** A place in the source that speaks for a date. Columns are 0-based code points in the line. */
export interface EvidencePlace {
	readonly line: number;
	readonly column: number;
	readonly text: string;
}

/** A date with what it rests on. */
export interface DateFinding {
	/** `YYYY-MM-DD`, `YYYY-MM`, `YYYY` as precise as known; null when precision is `none`. */
	readonly value: string | null;
	readonly precision: DatePrecision;
	readonly kind: DateKind;
	/** One English sentence that names what the date was read from. */
	readonly evidence: string;
	/** Lines in which the evidence stands; null when there is none. */
	readonly lines: LineRange | null;
	/** True when a part (mostly the year) is only suggested by the text; such a date is never shown as fact. */
	readonly inferred: boolean;
	/** Extended Date/Time Format, level 1 (ISO 8601-2): `2020-07-21?` when inferred, `` when none. */
	readonly edtf: string;
	readonly places: readonly EvidencePlace[];
}

/** Kinds of block a body is made of. */
export type ParagraphKind = 'text' | 'subhead' | 'caption' | 'list' | 'table';

/** One paragraph of the body with the lines it comes from. The cells of a `table` row are divided by tabs. */
export interface Paragraph {
	readonly text: string;
	readonly lines: LineRange;
	readonly kind: ParagraphKind;
	/** Pictures that stand right before it or in it; left out where there is none. */
	readonly pictures?: readonly Picture[];
}

/** A picture that a page shows; the archive does not hold it, and never fetches it. */
export interface Picture {
	/** Address, absolute where the page's own is known. */
	readonly src: string;
	/** What the page says in its place; `` when nothing. */
	readonly alt: string;
}

/** A person named in a byline with the work done. */
export interface Credit {
	readonly name: string;
	/** `reporter` 記者, `correspondent` 通訊員, `photographer` 攝影, `intern` 實習生, `translator` 編譯, `editor` 編輯 … */
	readonly role:
		| 'reporter'
		| 'correspondent'
		| 'photographer'
		| 'intern'
		| 'translator'
		| 'editor'
		| 'author';
	/** News organisation the byline states, or null. */
	readonly affiliation: string | null;
	readonly lines: LineRange;
}

/** The outlet that a source was assigned to, and why. */
export interface OutletMatch {
	readonly id: OutletId;
	/** Name as the outlet file gives it. */
	readonly name: string;
	readonly evidence: string;
}

/** Everything read from one source, in the source's own script. */
export interface Extraction {
	readonly ref: SourceRef;
	/** URL of the capture where known. */
	readonly capturedUrl: string | null;
	readonly outlet: OutletMatch | null;
	/** The original source 來源 that the page credits, or null. */
	readonly creditedSource: string | null;
	readonly section: string | null;
	readonly kicker: string | null;
	/** Empty when the source has none; a Problem says so. */
	readonly headline: string;
	readonly subheads: readonly string[];
	readonly dateline: string | null;
	/** Names of reporters and other authors, in order; editors are never among them. */
	readonly authors: readonly string[];
	readonly editors: readonly string[];
	readonly credits: readonly Credit[];
	readonly date: DateFinding;
	readonly paragraphs: readonly Paragraph[];
	readonly ledger: readonly LedgerEntry[];
	/** What of the lines the ledger does not tell, since it tells each once. */
	readonly pieces: readonly LedgerPiece[];
	/** The ledger to the byte. */
	readonly bytes: readonly ByteSegment[];
	/** The same for the content unpacked, where the record holds it packed; offsets are those in it. */
	readonly unpacked?: readonly ByteSegment[];
	readonly problems: readonly Problem[];
}
