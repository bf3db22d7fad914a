import type { Credit } from '../model/extraction.ts';
import { foldedPattern } from './aligned-fold.ts';
import { AnyPattern } from './any-pattern.ts';
import { ACTION, CREDIT_WORDS, ORGANISATION, ORGANISATION_ENDS, RANK } from './credit-rules.ts';
import { namesBetween } from './name-segment.ts';
import { hasSurname, splitNames } from './names.ts';
import { PLACES } from './places.ts';

/** A credit without its place in the file. */
export type NamedCredit = Omit<Credit, 'lines'>;

/** What stands before the word of a role, organisation and rank, is shorter than this, word and all. */
const WORD_REACH = 100;
const WORDS = CREDIT_WORDS.map(({ role, words }) => ({
	role,
	within: new AnyPattern([words.replaceAll(RANK, '')]),
	before: foldedPattern(`(?:(?<org>${ORGANISATION}) ?)?(?<rank>${words})(?<mark>[ :/、|]*)`, 'uy'),
}));
const ALL_WORDS = CREDIT_WORDS.map(({ words }) => words);
/** The words of all roles, without ranks. */
export const CREDIT_WORD = new AnyPattern(ALL_WORDS.map((words) => words.replaceAll(RANK, '')));
const WORD_OR_RANK = new AnyPattern(ALL_WORDS);
const ORGANISATION_END = new AnyPattern([ORGANISATION_ENDS]);
/** Within so many characters the end of an organisation begins. */
const ORGANISATION_REACH = 32;
const WITH_ORGANISATION = new AnyPattern([`(?:(?:${ORGANISATION}) ?)?(?:${ALL_WORDS.join('|')})`]);

/** `半月谈记者`: any short name of an organisation before 记者, told only by the mark and the surname after it. */
const ANY_ORG = foldedPattern(
	'(?<org>[《]?[\\p{L}·]{2,10}?[》]?) ?(?<rank>(?:首席|特派|资深|见习|实习|专栏|职工|本报)?(?:记者|通讯员|实习生|评论员))(?<mark>[ :/]*)',
	'uy',
);
/** Labels that stand before a role of their own: 采写:南都记者 张三; 文/观察者网专栏作者 王文. */
const LONELY =
	'(?:采写|撰文|文|作者|图文|文图|整理|供稿|来源)[ ]?[:/|](?=[ ]?[《]?\\p{L}{0,12}[》]?(?:记者|作者|通讯员|评论员))';

const ANY_WORD = foldedPattern(
	`[ 、,/;|](?:${ORGANISATION})? ?(?:${ALL_WORDS.join('|')})[ :/|]*|[ ](?:出自|来源|稿源|时间|日期|发布|点击|浏览|阅读|评论|编号|分享|字号|字体|打印|收藏|举报|复制|订阅|纠错|扫码|关注|人气|热度)`,
	'u',
);
const OWN = foldedPattern('^(?:本报|本网|本台|本刊|本社)', 'u');
const NAMES_END = /[()【】〔〕[\]。<>《》]|\|(?=[^|]{0,12}[|:])/u;
const LOOSE_ACTION = foldedPattern(
	`(?:(?:发自)?(?:${PLACES}|\\p{L}{2,4})(?:\\d{1,2}日)?[ /]?)?${ACTION}(?=$|[\\s|()【】〔〕])`,
	'uy',
);
/**
 * Pieces of a byline that name no person: a label before a role of its own, a place or an organisation before the
 * reporter, a photograph that was given.
 */
const NO_NAMES = [
	LONELY,
	`(?:${PLACES})[ ]?[/|][ ]?(?=记者|编译|特派)`,
	`[《[]?[\\p{L}\\p{N}·]{2,12}[》\\]]?[ ]?[/|、\\]][ ]?(?=(?:特派|驻地)?(?:记者|编译)[ /]?\\p{L}{2})`,
	'(?:图片?|照片|影片|视频|摄影|资料|供图)[:/ ]+[\\p{L}\\p{N}·、 ]{2,16}?(?:提供|翻摄|授权|资料照片?|脸书|官网|来源)(?=$|[\\s|()【】])',
	'文[ ]?(?:图由)?\\p{L}{2,8}(?:供图|提供)(?=$|[\\s|()])',
	'整合(?= )',
	'(?:责任编辑|责编|编辑)[: ]+[a-z]{1,4}\\d{2,8}(?=$|[\\s|()\\]])',
];
const EACH_NO_NAMES = NO_NAMES.map((source) => foldedPattern(source, 'uy'));
const ANY_NO_NAMES = new AnyPattern(NO_NAMES);
/** 张三/文; 林四／台北報導; 警政某報 王五 / 台北報導. */
const NAMES_FIRST = foldedPattern(
	'(?:(?<org>[\\p{L}\\p{N}]{2,8}?(?:报|社|网|台|新闻|传媒|时报|周刊)) )?(?<names>[^()【】|:]{2,30}?)(?:记者)?(?:[ ]?/[ ]?|[ ])(?<what>文/图|图/文|摄影|摄|文|图|编辑|编译|[\\p{L}]{0,8}报[道导])(?=$|[\\s|()【】〔〕,;])',
	'uy',
);
/** What must stand near a place for one of the longer patterns to match there. */
const REPORTER = foldedPattern('记者|通讯员|实习生|评论员');
const WHAT_DONE = foldedPattern('[文图摄编报]');
const PARTED = /[^()【】|: /]*[ /]/y;
const LOOSE_END = /[\s|()【】〔〕]/u;
/** `LOOSE_ACTION` is shorter than this. */
const LOOSE_REACH = 24;
/** `民视新闻 王小明、李大同台北报道`: an outlet, then names that run into the place of the report. */
const OUTLET_FIRST = foldedPattern(
	'(?<org>\\p{L}{1,6}?(?:新闻网?|电视|社|报|网|台|周刊)) ?(?=[^()【】|:。]{2,30}报[道导](?:$|[()【】]))',
	'uy',
);
const AT_PLACE = foldedPattern(`^(?:${PLACES})`, 'u');
const WHAT: Readonly<Record<string, Credit['role']>> = {
	摄影: 'photographer',
	摄: 'photographer',
	图: 'photographer',
	编辑: 'editor',
	编译: 'translator',
};

/**
 * Reads credits that begin at a place: role and names (`记者 张三、李四 通讯员 王五 摄`), or names and what they did
 * (`张三/文`). Null when none begins there, or when what follows the role is no list of names.
 */
export function readCreditsAt(
	text: string,
	folded: string,
	at: number,
): { readonly credits: readonly NamedCredit[]; readonly end: number } | null {
	const near = folded.slice(at, at + WORD_REACH);
	return (
		noNames(folded, at) ??
		(beginsWithRole(folded, at) ? roleFirst(text, folded, at) : null) ??
		(REPORTER.test(near) ? anyOrganisation(text, folded, at) : null) ??
		(WHAT_DONE.test(near) && isParted(folded, at) ? namesFirst(text, folded, at) : null) ??
		(WHAT_DONE.test(near) ? outletFirst(text, folded, at) : null) ??
		(at + LOOSE_REACH >= folded.length || LOOSE_END.test(near.slice(0, LOOSE_REACH))
			? lonely(LOOSE_ACTION, folded, at)
			: null)
	);
}

/** Whether the word of a role stands at a place, behind a rank or an organisation or without. */
function beginsWithRole(folded: string, at: number): boolean {
	return (
		(WORD_OR_RANK.at(folded, at) || ORGANISATION_END.within(folded, at, at + ORGANISATION_REACH)) &&
		CREDIT_WORD.within(folded, at, at + WORD_REACH) &&
		WITH_ORGANISATION.at(folded, at)
	);
}

/** Whether a space or a slash stands behind a place, with nothing between that ends a list of names. */
function isParted(folded: string, at: number): boolean {
	PARTED.lastIndex = at;
	return PARTED.test(folded);
}

/** A piece of a byline that names no person. */
function noNames(folded: string, at: number) {
	if (!ANY_NO_NAMES.at(folded, at)) return null;
	for (const pattern of EACH_NO_NAMES) {
		const found = lonely(pattern, folded, at);
		if (found) return found;
	}
	return null;
}

function roleFirst(text: string, folded: string, at: number) {
	for (const { role, within, before } of WORDS) {
		if (!within.within(folded, at, at + WORD_REACH)) continue;
		before.lastIndex = at;
		const match = before.exec(folded);
		if (!match) continue;
		const from = at + match[0].length;
		const segment = namesSegment(folded, from);
		const names = namesBetween(text, folded, from, segment);
		if (!names) continue;
		if (!mayStand(match, names)) continue;
		const org = match.groups?.org;
		const own = OWN.exec(match.groups?.rank ?? '')?.[0];
		const affiliation = org ? text.slice(at, at + org.length) : own ? text.slice(at, at + own.length) : null;
		const done = doneBy(folded.slice(from, segment), role);
		return { credits: names.map((name) => ({ name, role: done, affiliation })), end: segment };
	}
	return null;
}

/** A role of one or two characters needs a mark after it; `文化`, `图书` are no credits. */
function mayStand(match: RegExpExecArray, names: readonly string[]): boolean {
	if ((match.groups?.mark ?? '') !== '') return true;
	return (match.groups?.rank ?? '').length >= 2 && namePersons(names);
}

/** Whether names are those of persons: each has a surname, or stands in a list with one that has and is as short. */
function namePersons(names: readonly string[]): boolean {
	return names.some(hasSurname) && names.every((name) => hasSurname(name) || SHORT_NAME.test(name));
}

const SHORT_NAME = /^\p{Script=Han}{2,3}$/u;

/** `记者 张三 摄` is a photographer, whatever stands before. */
function doneBy(segment: string, role: Credit['role']): Credit['role'] {
	return role !== 'editor' &&
		/(?:^|\P{L}|\p{L}{2})(?:摄|摄影)$/u.test(segment) &&
		!/文[/、]?[图摄]|摄影报道/u.test(segment)
		? 'photographer'
		: role;
}

/** Where the names after a role end: a bracket, the next role, the end. */
function namesSegment(folded: string, from: number): number {
	const rest = folded.slice(from);
	const end = rest.search(NAMES_END);
	const cut = end < 0 ? rest : rest.slice(0, end);
	const next = cut.search(ANY_WORD);
	return from + (next > 0 ? next : cut.length);
}

function namesFirst(text: string, folded: string, at: number) {
	NAMES_FIRST.lastIndex = at;
	const match = NAMES_FIRST.exec(folded);
	const length = match?.groups?.names?.length ?? 0;
	if (!match || length === 0) return null;
	const from = at + (match.groups?.org ? match.groups.org.length + 1 : 0);
	const names = splitNames(text.slice(from, from + length));
	if (!names?.every((name) => hasSurname(name) && !AT_PLACE.test(folded.slice(text.indexOf(name, from)))))
		return null;
	const what = match.groups?.what ?? '';
	const role = WHAT[what] ?? (/报[道导]$/u.test(what) ? 'reporter' : 'author');
	return { credits: names.map((name) => ({ name, role, affiliation: null })), end: at + match[0].length };
}

function outletFirst(text: string, folded: string, at: number) {
	OUTLET_FIRST.lastIndex = at;
	const org = OUTLET_FIRST.exec(folded)?.groups?.org;
	if (!org) return null;
	const from = at + org.length;
	const end = namesSegment(folded, from);
	const names = namesBetween(text, folded, from, end);
	if (!names?.every((name) => hasSurname(name) && SHORT_NAME.test(name))) return null;
	const affiliation = text.slice(at, from);
	return { credits: names.map((name) => ({ name, role: 'reporter' as const, affiliation })), end };
}

function anyOrganisation(text: string, folded: string, at: number) {
	ANY_ORG.lastIndex = at;
	const match = ANY_ORG.exec(folded);
	if (!match) return null;
	const from = at + match[0].length;
	const segment = namesSegment(folded, from);
	const names = namesBetween(text, folded, from, segment);
	if (!names || !namePersons(names)) return null;
	const rank = match.groups?.rank ?? '';
	const role: Credit['role'] = rank.endsWith('通讯员')
		? 'correspondent'
		: /实习|见习/u.test(rank)
			? 'intern'
			: rank.endsWith('员')
				? 'author'
				: 'reporter';
	const affiliation = text.slice(at, at + (match.groups?.org?.length ?? 0));
	return {
		credits: names.map((name) => ({ name, role: doneBy(folded.slice(from, segment), role), affiliation })),
		end: segment,
	};
}

/** `台北报道`, `摄影`, `综合报道`, `文/`: says nothing of a person, but belongs to a byline. */
function lonely(pattern: RegExp, folded: string, at: number) {
	pattern.lastIndex = at;
	const match = pattern.exec(folded);
	return match ? { credits: [], end: at + match[0].length } : null;
}
