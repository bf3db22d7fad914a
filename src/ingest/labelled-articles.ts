import type { Problem } from '../model/problem.ts';
import type { SplitRule } from './reader.ts';
import type { SourceFile } from './source-file.ts';

/** Labels by what they say, in both scripts. */
const KINDS = {
	headline: '(?:新闻|新聞|文章|报道|報道|報導)?(?:标题|標題)|题目|題目|题名|題名',
	kicker: '引题|引題|肩题|肩題|眉题|眉題',
	text: '(?:新闻|新聞|文章|报道|報道|報導)?(?:正文|内容|內容)|全文',
	date: '(?:发布|發布|發佈|发表|發表|刊登|出版|见报|見報)?(?:时间|時間|日期)',
	other:
		'(?:新闻|新聞|文章|消息)?(?:来源|來源)|作者|记者|記者|栏目|欄目|版面|编号|編號|序号|序號|id|链接|連結|鏈接|网址|網址|url',
} as const;
type Kind = keyof typeof KINDS;
const NAMES = Object.keys(KINDS) as Kind[];
const GROUPS = NAMES.map((kind) => `(?<${kind}>${KINDS[kind]})`).join('|');
const SPACE = '[ \\t\\u3000]*';
const BRACKET = new RegExp(`^${SPACE}[【［\\[〔〖]${SPACE}(?:${GROUPS})${SPACE}[】］\\]〕〗]`, 'iu');
const COLON = new RegExp(`^${SPACE}(?:${GROUPS})${SPACE}[:：]`, 'iu');
/** How a line that is a label begins; most lines do not. */
const MAY_LABEL = /^[ \t\u3000]*[【［[〔〖\p{Script=Han}iu]/iu;
const HEADLINE_WORD = /[标標]题|[标標]題|[题題][目名]/u;

/** Where the articles of a text begin that labels them, or why that is not sure. */
export interface LabelledArticles {
	/** The label that begins an article, as it stands. */
	readonly label: string;
	/** Lines that begin an article, counted from 0. */
	readonly starts: readonly number[];
	/** Whether each is an article beyond doubt. */
	readonly sure: boolean;
}

/** Share of the articles that must have a label of text or date beside that of the headline. */
const WHOLE_SHARE = 0.8;

/**
 * The articles of a text that repeats a label of headlines; null where it does not. It is sure where two or more, and
 * most, have a label of their own for headline and for text or date. An article begins at its headline, or above it at
 * what the first one begins with, and at its kicker.
 */
export function labelledArticles(text: string): LabelledArticles | null {
	const first = text.search(HEADLINE_WORD);
	if (first < 0 || text.slice(first + 2).search(HEADLINE_WORD) < 0) return null;
	const lines = text.split('\n');
	const labels = lines.flatMap((line, at) => {
		const kind = kindOf(line);
		return kind ? [{ at, kind }] : [];
	});
	const heads = labels.filter(({ kind }) => kind === 'headline');
	const [opening] = labels;
	const [head] = heads;
	if (heads.length < 2 || !opening || !head) return null;
	const starts = heads.map(({ at }) => beginOf(labels, at, opening.kind));
	const whole = starts.filter((from, place) => {
		const to = starts[place + 1] ?? lines.length;
		return labels.some(({ at, kind }) => at >= from && at < to && (kind === 'text' || kind === 'date'));
	}).length;
	return {
		label: (labelOf(lines[head.at] ?? '')?.[0] ?? '').trim(),
		starts,
		sure: whole >= 2 && whole >= WHOLE_SHARE * heads.length,
	};
}

function labelOf(line: string): RegExpExecArray | null {
	return MAY_LABEL.test(line) ? (BRACKET.exec(line) ?? COLON.exec(line)) : null;
}

function kindOf(line: string): Kind | null {
	const groups = labelOf(line)?.groups;
	return NAMES.find((kind) => groups?.[kind] !== undefined) ?? null;
}

/** The line at which an article begins whose headline stands on a line. */
function beginOf(labels: readonly { at: number; kind: Kind }[], head: number, opening: Kind): number {
	let place = labels.findIndex(({ at }) => at === head);
	let begin = head;
	while (place > 0) {
		const above = labels[place - 1] as { at: number; kind: Kind };
		if (above.kind === 'headline' || above.kind === 'text') break;
		if (above.at < begin - GAP && above.kind !== opening) break;
		if (above.kind === 'kicker' || above.kind === opening) begin = above.at;
		place--;
	}
	return begin;
}

/** Blank lines that may lie between the labels of one article. */
const GAP = 2;

/** The rule that cuts at these articles; it must be asked for every line of the file once, in order. */
export function splitAt({ label, starts }: LabelledArticles): SplitRule {
	const begins = new Set(starts);
	let line = -1;
	return { file: label, before: () => begins.has(++line) };
}

/** Tells the keeper that a text was cut, or may have to be. */
export function toldSplit(
	{ path: file, packed }: SourceFile,
	{ label, starts, sure }: LabelledArticles,
): Problem {
	const rule = `split: { before: ${JSON.stringify(`^${label.replace(/[[\]]/g, '\\$&')}`)} }`;
	const glob = `sources: [${JSON.stringify(packed?.path ?? file)}]`;
	return sure
		? {
				code: 'split-at-labels',
				severity: 'notice',
				file,
				line: (starts[0] ?? 0) + 1,
				what: `${starts.length} articles stand in this text, each with its own ${label}; it was cut there.`,
				fix: `If this is wrong, say in an outlet file how it is cut: ${glob} with a "split" of its own; docs/outlets.md tells how.`,
			}
		: {
				code: 'split-suggested',
				severity: 'warning',
				file,
				line: (starts[1] ?? 0) + 1,
				what: `${label} stands ${starts.length} times in this text, which was read as one article; it may hold several.`,
				fix: `If it does, write into the file of its outlet: ${glob} and ${rule}`,
			};
}
