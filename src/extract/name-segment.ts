import { foldAligned, foldedPattern } from './aligned-fold.ts';
import { ACTION, ALL_CREDIT_WORDS, OFFICES, ORGANISATION } from './credit-rules.ts';
import { hasSurname, isName, splitNames } from './names.ts';
import { PLACES } from './places.ts';

const DAY = '(?:\\d{1,2}月)?(?:\\d{1,2}日)?';
const SENT = '(?:(?:综合|专题|联合|现场|采访)?报[道导]|[专外急]?电|讯)';

/**
 * What stands behind the names of a byline and ends them, the longest first: `／南市報導`, `發自北京`,
 * ` 山東冠縣報道`, `台北21日電`, `/文`.
 */
const TAILS: readonly RegExp[] = [
	`[ /|]*摄影报[道导]$`,
	`[ ]*[/|][ ]*(?:${PLACES})摄影$`,
	`[ ]*[/|][ ]*(?:发自)?[\\p{L}·]{0,10}?${DAY}${SENT}$`,
	`[ ]*[/|][ ]*综合(?:外电|报[道导])?$`,
	`[ ]*(?:发自|自)[ ]?[\\p{L}·]{2,10}?(?:报[道导])?$`,
	`[ /](?:${PLACES})[\\p{L}]{0,8}?${DAY}${SENT}$`,
	`[ /]\\p{L}{2,8}[省市县区州镇乡村港]${DAY}${SENT}$`,
	`(?<=\\p{L}{2})(?:${PLACES})${DAY} ?(?:综合)?${SENT}$`,
	`[ /](?:${PLACES})$`,
	`[ ]*[/|][ ]*(?:文|图|摄|文图|图文|摄影|编辑整理|整理|综合|图片由.{2,12}提供)$`,
	`[/|]文 ?\\p{L}{2,6}供图$`,
	`(?:[ /]|(?<=\\p{L}{2}))${DAY}${SENT}$`,
	`(?:[ /]|(?<=\\p{L}{2}))(?:翻摄|拍摄|摄影|摄)$`,
	`[ /]${ACTION}$`,
	'[ _]?[a-z]{1,4}\\d{2,8}$',
].map((source) => foldedPattern(source, 'u'));

/** How the tails begin, those with a space or a mark, or end, the others: what has neither ends without one. */
const MAY_TAIL = foldedPattern('[ /|_自]|[电讯道导摄影\\d]$');
/** How a day, or what was sent, ends. */
const ENDS_SENT = foldedPattern('[电讯道导]$');

/** A name that runs into an unknown place before the day or the report: 戴雅真名古屋6日電. */
const JOINED = foldedPattern(`^(?<run>\\p{Script=Han}{4,10})${DAY}${SENT}$`, 'u');
/** What follows the name of someone who is no reporter: an office, a place of work. */
const OFFICE = foldedPattern(`(?:${OFFICES}|编剧|导演|系列|博主)`);

/** The names in a stretch of a byline without place, day and action behind them; null when it holds anything else. */
export function namesBetween(text: string, folded: string, from: number, to: number): string[] | null {
	const segment = folded.slice(from, to).trimEnd();
	const lead = segment.length - segment.trimStart().length;
	for (const tail of MAY_TAIL.test(segment) ? TAILS : []) {
		const match = tail.exec(segment);
		if (!match || match.index <= lead + 1) continue;
		const names = splitNames(text.slice(from, from + match.index));
		if (names?.every(isWhole)) return withoutPlace(names, match[0]);
	}
	return (
		joinedNames(text.slice(from, to)) ??
		namesWithOffice(text, folded, from, to) ??
		splitNames(text.slice(from, to))
	);
}

/** Names without the unknown place that the report was sent from: 王小明 李芳 溪口報導. */
function withoutPlace(names: string[], tail: string): string[] {
	const last = names.at(-1) ?? '';
	const isPlace = names.length > 1 && REPORTED.test(tail) && !hasSurname(last);
	return isPlace && names.slice(0, -1).every(hasSurname) ? names.slice(0, -1) : names;
}

const REPORTED = foldedPattern(`^${DAY}${SENT}$`, 'u');

/** A part of four characters or more without a mark is more than a name, unless it is one of two names. */
function isWhole(name: string): boolean {
	return !/^\p{Script=Han}{4,}$/u.test(name) || hasSurname(name);
}

function joinedNames(text: string): string[] | null {
	if (!ENDS_SENT.test(foldAligned(text.trim()))) return null;
	const parts = text.trim().split(/(?<=\p{Script=Han}{2,3})[、,，\s]+(?=\p{Script=Han})/u);
	const last = parts.pop() ?? '';
	const run = JOINED.exec(foldAligned(last))?.groups?.run;
	if (!run || !hasSurname(last)) return null;
	const before = parts.length > 0 ? splitNames(parts.join('、')) : [];
	const length = run.length >= 5 ? 3 : 2;
	const name = last.slice(0, length);
	return before && isName(name) ? [...before, name] : null;
}

/** `方敏，北京大學教授`, `方敏北京大學教授` and `北京大學教授方敏`: the name alone. */
function namesWithOffice(text: string, folded: string, from: number, to: number): string[] | null {
	const segment = folded.slice(from, to).trim();
	if (!OFFICE.test(segment)) return null;
	const start = from + folded.slice(from, to).indexOf(segment);
	const mark = segment.search(/[,:\s(]/u);
	if (mark >= 2 && mark <= 4) {
		const name = text.slice(start, start + mark);
		return isName(name) && hasSurname(name) ? [name] : null;
	}
	for (const length of [2, 3]) {
		const name = text.slice(start, start + length);
		if (hasSurname(name) && isName(name) && AT_PLACE.test(segment.slice(length))) return [name];
	}
	return namesBehindOffices(text.slice(start, start + segment.length), segment);
}

/** The name that ends each part of a list, behind an office or a place of work: 某大學張三教授、某研究所李四. */
function namesBehindOffices(text: string, segment: string): string[] | null {
	const names: string[] = [];
	for (const { 0: part, index } of segment.matchAll(/[^、,;]+/gu)) {
		const whole = part.trim();
		const untitled = whole.replace(TITLE_BEHIND, '');
		const last = NAMED_LAST.exec(untitled)?.groups?.name;
		const from = index + part.indexOf(whole) + untitled.length - (last?.length ?? 0);
		const name = last ? text.slice(from, from + last.length) : '';
		const isNamed = last !== undefined && hasSurname(name) && isName(name);
		// An office more of the one who is named behind it.
		if (!isNamed && whole.length <= LONGEST_NAME) return null;
		if (isNamed) names.push(name);
	}
	return names.length > 0 ? names : null;
}

const LONGEST_NAME = 4;
const TITLE_BEHIND = foldedPattern('(?:院士|副?研究员|副?教授|博士|先生|女士|副?主任|院长|所长|校长)$');

/** A name that stands last, right behind the office of its bearer. */
const NAMED_LAST = foldedPattern(
	'(?:教授|讲师|研究员|院长|校长|所长|主任|部长|秘书长|会长|书记|博士|律师|学者|作家|评论员|专家|大学|学院|研究所|研究院|中心|医院|公司)[ ]?(?<name>\\p{Script=Han}{2,3})$',
	'u',
);

const AT_PLACE = foldedPattern(
	`^(?:${PLACES}|中国|国家|清华|复旦|浙江|江苏|广东|山东|河南|湖北|湖南|四川)`,
	'u',
);

/** What ends the names behind a role: the next role, or the label of something else. */
const ANY_WORD = foldedPattern(
	`[ 、,/;|](?:${ORGANISATION})? ?(?:${ALL_CREDIT_WORDS.join('|')})[ :/|]*|[ ](?:出自|来源|稿源|时间|日期|发布|点击|浏览|阅读|评论|编号|分享|字号|字体|打印|收藏|举报|复制|订阅|纠错|扫码|关注|人气|热度|电子|邮箱|e-?mail|(?:19|20)\\d\\d ?[-/.年]|有[\\d,万 ]*人)|[ ,]\\p{Script=Han}{2,6} ?:|(?<=\\p{Script=Han}{2})(?<!责任|文字|图片|美术|本文)(?:责任编辑|责编|编辑|校对|摄影):`,
	'u',
);
const NAMES_END = /[()【】〔〕[\]。<>《》]|\|(?=[^|]{0,12}[|:])/u;

/** Where the names after a role end: a bracket, the next role, the end. */
export function endOfNames(folded: string, from: number): number {
	const rest = folded.slice(from);
	const end = rest.search(NAMES_END);
	const cut = end < 0 ? rest : rest.slice(0, end);
	const next = cut.search(ANY_WORD);
	return from + (next > 0 ? next : cut.length);
}
