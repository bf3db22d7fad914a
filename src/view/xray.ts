import type { Article } from '../model/article.ts';
import type { Fate, LedgerEntry, LedgerPiece, LineRange, LineRole } from '../model/extraction.ts';
import type { ArticleVariant } from '../model/variant.ts';

/** Lines of one ledger entry that are shown at most; the raw file has the rest. */
const LINES_SHOWN = 12;
/** Code points of one line that are shown at most. */
const CHARACTERS_SHOWN = 3000;
/** Entries shown at most; a source of a million ruled lines still makes a page that opens. */
const ENTRIES_SHOWN = 4000;

/** A source line as the X-ray shows it. */
export interface XrayLine {
	/** 1-based. */
	readonly number: number;
	readonly text: string;
	/** Code points left out at its end. */
	readonly hidden: number;
}

/** Texts within a line that are shown at most. */
const PIECES_SHOWN = 40;

/** What a stretch of source lines became. */
export interface XrayRow {
	readonly lines: readonly XrayLine[];
	/** Lines of the same entry that are not shown. */
	readonly hiddenLines: number;
	readonly fate: Fate;
	readonly as: LineRole;
	readonly rule: string;
	/** Texts on these lines that became something else. */
	readonly pieces: readonly LedgerPiece[];
	readonly hiddenPieces: number;
	readonly into: LineRange | null;
	/** What stands in the article for it, in the variant's script. */
	readonly became: readonly { readonly text: string; readonly paragraph: number | null }[];
}

/** The source beside the article. */
export interface Xray {
	readonly rows: readonly XrayRow[];
	/** Ledger entries that are not shown. */
	readonly hiddenRows: number;
}

/**
 * Sets each ledger entry beside what it became.
 * @param lines the lines of the article's record in its source, without line ends
 */
export function xray(article: Article, variant: ArticleVariant, lines: readonly string[]): Xray {
	const paragraphs = paragraphsByLine(article);
	// Lines are numbered as in the file; a record further down in it begins where its ledger begins.
	const first = article.ledger[0]?.lines[0] ?? 1;
	const textOf = (line: number) => lines[line - first] ?? '';
	const shown = article.ledger.slice(0, ENTRIES_SHOWN);
	const piecesOf = piecesByLine(article.pieces);
	return {
		rows: shown.map((entry) => row(entry, article, variant, paragraphs, textOf, piecesOf)),
		hiddenRows: article.ledger.length - shown.length,
	};
}

function row(
	entry: LedgerEntry,
	article: Article,
	variant: ArticleVariant,
	paragraphs: ReadonlyMap<number, readonly number[]>,
	textOf: (line: number) => string,
	piecesOf: (lines: LineRange) => readonly LedgerPiece[],
): XrayRow {
	const [from, to] = entry.lines;
	const total = to - from + 1;
	const pieces = piecesOf(entry.lines);
	// A list of one line more than the limit is shown whole: the note would take that line's place.
	const limit = total <= LINES_SHOWN + 1 ? total : LINES_SHOWN;
	return {
		lines: Array.from({ length: limit }, (_, at) => cut(from + at, textOf(from + at))),
		hiddenLines: total - limit,
		fate: entry.fate,
		as: entry.as,
		rule: entry.rule,
		pieces: pieces.slice(0, PIECES_SHOWN),
		hiddenPieces: Math.max(0, pieces.length - PIECES_SHOWN),
		into: entry.into ?? null,
		became: entry.fate === 'kept' ? became(entry, article, variant, paragraphs) : [],
	};
}

/** The texts that begin within a range of lines. */
function piecesByLine(pieces: readonly LedgerPiece[]): (lines: LineRange) => readonly LedgerPiece[] {
	const byLine = Map.groupBy(pieces, ({ lines }) => lines[0]);
	const begins = [...byLine.keys()].sort((a, b) => a - b);
	let next = 0;
	return ([from, to]) => {
		// Ledger entries are asked for in order.
		while (next < begins.length && (begins[next] ?? 0) < from) next++;
		const found: LedgerPiece[] = [];
		for (; next < begins.length && (begins[next] ?? 0) <= to; next++)
			found.push(...(byLine.get(begins[next] ?? 0) ?? []));
		return found;
	};
}

function cut(number: number, text: string): XrayLine {
	if (text.length <= CHARACTERS_SHOWN) return { number, text, hidden: 0 };
	let end = 0;
	let characters = 0;
	for (const character of text) if (characters++ < CHARACTERS_SHOWN) end += character.length;
	return { number, text: text.slice(0, end), hidden: Math.max(0, characters - CHARACTERS_SHOWN) };
}

/** Indexes of the paragraphs that stand on a line, by line. */
function paragraphsByLine(article: Article): ReadonlyMap<number, readonly number[]> {
	const map = new Map<number, number[]>();
	article.paragraphs.forEach(({ lines: [from, to] }, index) => {
		for (let line = from; line <= to; line++) map.set(line, [...(map.get(line) ?? []), index]);
	});
	return map;
}

function became(
	{ as, lines: [from, to] }: LedgerEntry,
	article: Article,
	variant: ArticleVariant,
	paragraphs: ReadonlyMap<number, readonly number[]>,
): XrayRow['became'] {
	const whole = (...texts: (string | null)[]) =>
		texts
			.filter((text) => text !== null && text !== '')
			.map((text) => ({ text: text ?? '', paragraph: null }));
	const indexes = new Set<number>();
	for (let line = from; line <= to; line++)
		for (const index of paragraphs.get(line) ?? []) indexes.add(index);
	const body = [...indexes].map((index) => ({
		text: variant.paragraphs[index]?.text ?? '',
		paragraph: index + 1,
	}));
	switch (as) {
		case 'headline':
			return whole(variant.headline);
		case 'kicker':
			return whole(variant.kicker);
		case 'subhead':
			return body.length > 0 ? body : whole(...variant.subheads);
		case 'section':
			return whole(variant.section);
		case 'outlet':
			return whole(variant.creditedSource ?? variant.outlet);
		case 'date':
			return whole(article.date.kind === 'mentioned' ? null : article.date.edtf);
		case 'byline':
			return body.length > 0 ? body : whole(variant.authors.join('、'));
		case 'editor':
			return whole(variant.editors.join('、'));
		default:
			return body;
	}
}
