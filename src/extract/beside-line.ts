import { foldedPattern } from './aligned-fold.ts';
import { AnyPattern } from './any-pattern.ts';
import { tellsOrigin } from './closing-date.ts';
import { type NamedCredit, readCreditsAt } from './credits.ts';
import type { MetaDate } from './date.ts';
import { findDates } from './date-patterns.ts';
import type { Line } from './lines.ts';
import { readMetaLine } from './meta-line.ts';
import { CLOCK_LINE, DATE_LABEL, SOURCE_END, UPDATE_LABEL } from './meta-rules.ts';
import { hasSurname, isName } from './names.ts';
import { readsAsOutlet } from './outlet-name.ts';
import { isQuotedByline } from './quoted-byline.ts';
import { cleanSource } from './source-name.ts';

/** What one line beside the text says; all may be empty. */
export interface BesideLine {
	readonly dates: readonly MetaDate[];
	readonly credits: readonly NamedCredit[];
	readonly source: string | null;
	/** A part of the line that reads like the name of an outlet, where nothing labels a source. */
	readonly likelySource?: string | null;
	readonly section: string | null;
	/** True when the whole line is understood; else it only holds what was found. */
	readonly whole: boolean;
}

/** Longer blocks are not searched. */
const LONGEST = 200;

const SOURCE = foldedPattern(
	`(?<![“"「『]|注明)(?:本文|原文|文章|信息|稿件|新闻|内容|消息)?(?:来源|出处|稿源|转自)(?:于)?(?:[: ]{1,3}|(?<=\\| ?来源)(?=[\\p{L}\\p{N}]{2,12} ?\\|))(?<value>[^|:]{2,40}?)${SOURCE_END}`,
	'u',
);
const MAY_TELL_SOURCE = new AnyPattern(['来源|出处|稿源|转自']);
const MAY_BE_LABELLED = new AnyPattern([
	'作者|记者|撰文|撰稿|采写|编辑|责编|责任编辑|通讯员|编译|文[: ]*[:/]',
]);
const LABELLED = foldedPattern(
	'(?<=^|[\\s|(·,])(?:作者|记者|撰文|编辑|责编|责任编辑|通讯员|编译)|(?:作者|记者|撰文|撰稿|采写|文|编辑|责编|责任编辑|通讯员|编译)[: ]*[:/]',
	'ug',
);
const CLOCK = foldedPattern(CLOCK_LINE, 'u');
const LABEL_BEFORE = foldedPattern(`${DATE_LABEL}[: ]*$`, 'u');

/** Reads a line beside the text: wholly where it can be, else by the labels in it. */
export function readBesideLine(line: Line): BesideLine | null {
	if (line.folded.length > LONGEST || CLOCK.test(line.folded)) return null;
	const whole = readMetaLine(line.text, line.folded);
	if (whole) return { ...whole, dates: whole.dates.map((date) => ({ ...date, line })), whole: true };
	const dates = findDates(line.folded)
		.filter((date) => date.year !== null && date.month !== null && !tellsOrigin(line.folded, date))
		.map((date) => {
			const label = LABEL_BEFORE.exec(line.folded.slice(0, date.at))?.[0];
			return { ...date, labelled: label !== undefined, updated: UPDATE_LABEL.test(label ?? ''), line };
		});
	const value = MAY_TELL_SOURCE.within(line.folded) ? SOURCE.exec(line.folded) : null;
	const at = value ? value.index + value[0].length - (value.groups?.value?.length ?? 0) : 0;
	const source = value?.groups?.value
		? cleanSource(line.text.slice(at, at + value.groups.value.length))
		: null;
	const labels = MAY_BE_LABELLED.within(line.folded) ? line.folded.matchAll(LABELLED) : [];
	const credits = [...labels].flatMap(({ index }) =>
		isQuotedByline(line.folded, index, index + 1) ? [] : creditsFrom(line, index),
	);
	credits.push(...creditsBehindDay(line, dates[0]?.at ?? 0));
	const bracketed = dates.length > 0 ? BRACKETED_NAME.exec(line.folded)?.groups?.name : undefined;
	if (bracketed && hasSurname(bracketed) && isName(bracketed))
		credits.push({ name: bracketed, role: 'author', affiliation: null });
	const likelySource = source === null && dates.length > 0 ? unlabelledSource(line) : null;
	if (dates.length + credits.length === 0 && !source) return null;
	return { dates, credits, source, likelySource, section: null, whole: false };
}

/** The credits at a place, or behind a label there that names nobody itself: 撰稿/某报记者张三. */
function creditsFrom({ text, folded }: Line, at: number): readonly NamedCredit[] {
	const first = readCreditsAt(text, folded, at);
	if (!first || first.credits.length > 0 || first.nameless) return first?.credits ?? [];
	return readCreditsAt(text, folded, first.end)?.credits ?? [];
}

/** So much can stand before the day of a line as the name of an outlet: 某某网2014.10.24 王小明/高雄报道. */
const OUTLET_LONGEST = 16;

function creditsBehindDay({ text, folded }: Line, at: number): readonly NamedCredit[] {
	if (at === 0 || at > OUTLET_LONGEST || !/^[\p{L}\p{N} |·/:-]+$/u.test(folded.slice(0, at))) return [];
	return readMetaLine(text.slice(at), folded.slice(at))?.credits ?? [];
}

/** A name in brackets between date and source: 2004年7月16日08:19 [ 张三 ] 来源. */
const BRACKETED_NAME = foldedPattern('\\[ ?(?<name>\\p{Script=Han}{2,3}) ?\\] {0,3}(?=来源)', 'u');
/** Days and clocks, which pages set right before a name. */
const TIMES = /(?:19|20)\d\d ?[年/.-] ?\d{1,2} ?[月/.-] ?\d{1,2}日?|\d{1,2}:\d{2}(?::\d{2})?/gu;
const CHUNK = /[^\s|·•()【】[\]<>,:/]+/gu;
const PART = /[^-]+/gu;

/** A part of a line with a date that is the name of a news organisation: `2018年12月28日 19:55 某某报`. */
function unlabelledSource({ text, folded }: Line): string | null {
	const plain = folded.replace(TIMES, (time) => ' '.repeat(time.length));
	for (const { 0: chunk, index: from } of plain.matchAll(CHUNK)) {
		const parts = [...chunk.matchAll(PART)];
		// A site names itself and the paper whose text it shows, joined by a dash: both are the source.
		if (parts.length === 2 && parts.every(([part]) => readsAsOutlet(part)))
			return text.slice(from, from + chunk.length);
		const named = parts.find(([part]) => readsAsOutlet(part));
		if (named) return text.slice(from + named.index, from + named.index + named[0].length);
	}
	return null;
}
