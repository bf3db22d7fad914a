import { foldedPattern } from './aligned-fold.ts';
import { AnyPattern } from './any-pattern.ts';
import type { Line } from './lines.ts';
import type { Mark } from './marks.ts';

/** What the label before a line says that it is. */
type LabelKind =
	| 'headline'
	| 'kicker'
	| 'subhead'
	| 'date'
	| 'source'
	| 'section'
	| 'author'
	| 'editor'
	| 'body';

/** Words of labels, Simplified; each kind is read by the rules for `label: value`. */
const WORDS: Readonly<Record<LabelKind, string>> = {
	headline: '(?:新闻|文章|报道)?(?:主|大|正)?标题|题目|题名|主题|正题',
	kicker: '引题|肩题|眉题',
	subhead: '副题|副标题|子题',
	date: '(?:发布|发表|发稿|刊登|出版|更新|新闻|见报)?(?:时间|日期)',
	source: '(?:本文|原文|文章|信息|稿件|新闻|消息)?来源|出处|稿源',
	section: '栏目|版面|频道|分类',
	author: '作者|记者|通讯员|撰文',
	editor: '编辑|责任编辑|责编',
	body: '(?:新闻|文章|报道)?正文|(?:新闻|文章|报道)内容|内容|全文',
};
const KINDS = Object.keys(WORDS) as LabelKind[];
const OPEN = '[【\\[〔〖]';
const CLOSE = '[】\\]〕〗]';
const ANY = KINDS.map((kind) => `(?<${kind}>${WORDS[kind]})`).join('|');
const BRACKETED = `${OPEN} ?(?:${ANY}) ?${CLOSE}[: ]*`;

const BEGINS = new AnyPattern([`${OPEN} ?(?:${Object.values(WORDS).join('|')}) ?${CLOSE}`]);
const AT_BEGIN = foldedPattern(`^${BRACKETED}`);
const ANYWHERE = foldedPattern(BRACKETED, 'ug');
/** The label of the text in its other form, and one of a headline, which shows that it is a label. */
const BODY_COLON = foldedPattern(`^(?:${WORDS.body}): *`);
const HEADLINE_COLON = foldedPattern(`^(?:${WORDS.headline}): *\\S`);
const COLON = new AnyPattern([`(?:${WORDS.body}|${WORDS.headline}):`]);

/** A label that joins the line behind it, where it has nothing on its own line. */
const JOINS: ReadonlySet<LabelKind> = new Set(['headline', 'kicker', 'subhead', 'source', 'section']);
/** So many lines, blank ones counted, lie between such a label and what it labels at most. */
const JOIN_REACH = 2;

const LABEL: Mark = { fate: 'dropped', as: 'markup', rule: 'text/label' };

/** Lines in which labels are told from what they label. */
export interface LabelledLines {
	readonly lines: readonly Line[];
	readonly spans: readonly { readonly index: number; readonly from: number; readonly to: number }[];
	/** What lines are that hold nothing but a label, by index. */
	readonly labels: ReadonlyMap<number, Mark>;
}

/**
 * Reads a text whose parts are labelled (`【标题】…`, `【时间】…`, `【正文】…`, also several on a line; `正文：…` below a labelled
 * headline). Labels in brackets are folded to labels with a colon, position by position, so that the rules for those
 * read them; the label of the text is parted from it. Null where a text has no such labels: of a headline or the text,
 * and of another kind.
 */
export function labelledLines(lines: readonly Line[], firstLine: number): LabelledLines | null {
	if (!isLabelled(lines)) return null;
	const made: Line[] = [];
	const spans: LabelledLines['spans'][number][] = [];
	const labels = new Map<number, Mark>();
	const add = (line: Line, to = line.number) => {
		spans.push({ index: made.length, from: line.number - firstLine + 1, to: to - firstLine + 1 });
		made.push(line);
	};
	const addLabel = (line: Line) => {
		labels.set(made.length, LABEL);
		add(line);
	};
	const pieces = lines.flatMap((line) => cutAtLabels(line).map(partBody)).flat();
	for (let at = 0; at < pieces.length; at++) {
		const { line, kind } = pieces[at] as Piece;
		const lonely = kind !== null && valueIn(line) === '';
		if (!lonely) {
			add(kind === null || kind === 'body' ? line : { ...line, folded: asColon(line.folded) });
			continue;
		}
		const next = JOINS.has(kind) ? valueBehind(pieces, at) : null;
		if (next === null) {
			// The rules for a role or a day on two lines read these.
			if (kind === 'author' || kind === 'editor' || kind === 'date')
				add({ ...line, folded: asColon(line.folded) });
			else addLabel(line);
			continue;
		}
		const value = (pieces[next] as Piece).line;
		const joined = { ...line, text: line.text + value.text, folded: asColon(line.folded) + value.folded };
		add(joined, value.number);
		at = next;
	}
	return { lines: made, spans, labels };
}

interface Piece {
	readonly line: Line;
	readonly kind: LabelKind | null;
}

function isLabelled(lines: readonly Line[]): boolean {
	const kinds = new Set<LabelKind>();
	let colons = 0;
	for (const { folded } of lines) {
		if (BEGINS.at(folded, 0)) {
			for (const match of folded.matchAll(ANYWHERE)) kinds.add(kindOf(match) ?? 'body');
		} else if (COLON.at(folded, 0)) {
			if (HEADLINE_COLON.test(folded)) colons |= 1;
			else if (BODY_COLON.test(folded)) colons |= 2;
		}
	}
	return colons === 3 || (kinds.size > 1 && (kinds.has('headline') || kinds.has('body')));
}

function kindOf(match: RegExpExecArray | RegExpMatchArray | null): LabelKind | null {
	return KINDS.find((kind) => match?.groups?.[kind] !== undefined) ?? null;
}

/** A line that begins with a label, cut before each further one. */
function cutAtLabels(line: Line): Piece[] {
	if (!BEGINS.at(line.folded, 0)) {
		const kind = BODY_COLON.test(line.folded) ? 'body' : null;
		return [{ line, kind }];
	}
	const found = [...line.folded.matchAll(ANYWHERE)];
	// Behind the label of the text, brackets belong to it.
	const body = found.findIndex((match) => kindOf(match) === 'body');
	const cuts = body < 0 ? found : found.slice(0, body + 1);
	return cuts.map((match, place) => ({
		line: part(line, match.index, cuts[place + 1]?.index ?? line.folded.length),
		kind: kindOf(match),
	}));
}

function part(line: Line, from: number, to: number): Line {
	const text = line.text.slice(from, to);
	return {
		...line,
		text: text.trim(),
		folded: line.folded
			.slice(from, to)
			.slice(text.length - text.trimStart().length)
			.slice(0, text.trim().length),
		indent: line.indent + from,
	};
}

/** The label of the text and the text, where both stand on one line. */
function partBody(piece: Piece): Piece[] {
	if (piece.kind !== 'body') return [piece];
	const { line } = piece;
	const length = (AT_BEGIN.exec(line.folded) ?? BODY_COLON.exec(line.folded))?.[0].length ?? 0;
	const label: Piece = { line: part(line, 0, length), kind: 'body' };
	return length >= line.folded.length
		? [label]
		: [label, { line: part(line, length, line.folded.length), kind: null }];
}

function valueIn({ folded }: Line): string {
	const label = AT_BEGIN.exec(folded) ?? BODY_COLON.exec(folded);
	return folded.slice(label?.[0].length ?? 0).trim();
}

function asColon(folded: string): string {
	return folded.replace(AT_BEGIN, (label) => label.replace(/^./u, ' ').replace(new RegExp(CLOSE, 'u'), ':'));
}

/** Place of the line that a label without a value labels; null where another label, or nothing, follows. */
function valueBehind(pieces: readonly Piece[], at: number): number | null {
	for (let next = at + 1; next <= at + JOIN_REACH && next < pieces.length; next++) {
		const { line, kind } = pieces[next] as Piece;
		if (line.text === '') continue;
		return kind === null ? next : null;
	}
	return null;
}
