import { foldedPattern } from './aligned-fold.ts';
import { AnyPattern } from './any-pattern.ts';
import { OFFICES, ORGANISATION_ENDS } from './credit-rules.ts';
import type { NamedCredit } from './credits.ts';
import { readCreditsAt } from './credits.ts';
import type { MetaDate } from './date.ts';
import { dateAt, type WrittenDate } from './date-patterns.ts';
import { DATE_LABEL, META_RULES, UPDATE_LABEL } from './meta-rules.ts';
import { isLoneName } from './names.ts';
import { readPaperLine } from './paper-line.ts';
import { cleanSource, namedBehindSource } from './source-name.ts';
import { toldByline } from './told-byline.ts';

/** What a line that stands beside the text says. */
export interface MetaReading {
	readonly dates: readonly (WrittenDate & Pick<MetaDate, 'labelled' | 'updated'>)[];
	readonly credits: readonly NamedCredit[];
	readonly source: string | null;
	/** What reads like the name of an outlet, where nothing labels a source. */
	readonly likelySource?: string | null;
	readonly section: string | null;
	/** True when nothing but counters and tools stands there. */
	readonly toolsOnly: boolean;
	/** What a label with no person behind it makes of the line: 作者:佚名, 责任编辑:NN123. */
	readonly nameless?: 'byline' | 'editor' | undefined;
}

/** Longer lines are text. */
const LONGEST = 160;

const SEPARATOR = /[\s|·•,、;:()【】〔〕[\]<>〈〉《》/_—–\-□■●◎▲△★☆◆◇○*#=~.。&]/u;
const BRACKETED = /^(?<opens>\s*[(【〔[]\s*)[^()【】〔〕[\]]+(?<closes>\s*[)】〕\]][\s。.]*)$/u;
/** The office or the place of work of the person named right before, in brackets: 作者:张三(某大学教授). */
const OFFICE_BEHIND = foldedPattern(`\\([^()]{2,40}(?:${OFFICES}|硕士|单位)[^()]{0,20}\\)`, 'uy');
const LABEL = foldedPattern(`${DATE_LABEL}[: ]*`, 'uy');
const ANY_LABEL = new AnyPattern([DATE_LABEL]);
const CLOCK =
	/(?:(?:上午|下午|凌晨|晚上?|早上)? ?\d{1,2}(?::\d{2}){1,2}(?: ?[ap]m)?|\d{1,2}[时点]\d{1,2}分(?:\d{1,2}秒)?|t\d{2}:\d{2}(?::\d{2})?(?:[.\d]*)(?:z|[+-]\d{2}:?\d{2})?)/uy;
/** A time of day that stands before its day: 15:312018/09/16, 08:30 | 2020-07-21. */
const CLOCK_FIRST = /\d{1,2}:\d{2}(?::\d{2})?[ ,|]*(?=(?:19|20)\d\d ?[-/.年])/uy;
const WEEKDAY = /(?:星期|周|礼拜)[一二三四五六日天]/uy;
const AFTER_DATE = /(?:发布|更新|发表|刊登|刊发|出版|电|讯)(?=$|[\s|()])/uy;
/** A field with a label that no rule knows, behind the source: 责任处室:某某科. */
const FIELD = /\p{Script=Han}{2,5}:[^\s|:。]{1,12}(?=$|[\s|])/uy;
/** The later day and clock of the same line: 2023/8/23 20:31(8/23 21:19 更新). */
const UPDATED = /\d{1,2}\/\d{1,2} \d{1,2}:\d{2} ?(?:更新|修改)/uy;
const ANY_RULE = new AnyPattern(META_RULES.map(({ match }) => match));
const RULES = META_RULES.map((rule) => ({ ...rule, pattern: foldedPattern(rule.match, 'uy') }));

/**
 * Reads a line that holds only dates, credits, source, section, counters and tools, in any order with any marks
 * between; null as soon as anything else stands there.
 * @param bracketed whether the text stands in brackets
 */
export function readMetaLine(text: string, folded: string, bracketed = false): MetaReading | null {
	if (folded.length > LONGEST || folded.length < 2) return null;
	const told = toldLine(text, folded, bracketed) ?? outletAndName(text, folded);
	if (told) return { dates: [], credits: told, source: null, section: null, toolsOnly: false };
	const paper = readPaperLine(text, folded);
	if (paper)
		return {
			dates: [{ ...paper.date, labelled: false }],
			credits: [],
			source: null,
			likelySource: paper.source,
			section: null,
			toolsOnly: false,
		};
	const dates: MetaReading['dates'][number][] = [];
	const credits: NamedCredit[] = [];
	let source: string | null = null;
	let section: string | null = null;
	let tools = false;
	let nameless: MetaReading['nameless'];
	let at = 0;
	while (at < folded.length) {
		if (isDigit(folded, at)) at += matchAt(CLOCK_FIRST, folded, at)?.[0].length ?? 0;
		const date = dateWithLabel(folded, at);
		if (date) {
			dates.push(date);
			at = date.end;
			continue;
		}
		const rule = ruleAt(folded, at);
		if (rule) {
			const value = rule.match.groups?.value;
			const shown = value
				? text.slice(folded.indexOf(value, at), folded.indexOf(value, at) + value.length).trim()
				: null;
			if (rule.entry.kind === 'source') {
				source ??= shown && cleanSource(shown);
				credits.push(...namedBehindSource(shown ?? ''));
			} else if (rule.entry.kind === 'section') section ??= shown;
			else tools = true;
			at += rule.match[0].length;
			continue;
		}
		const rest =
			dates.length > 0 && credits.length === 0 ? toldByline(text.slice(at), folded.slice(at), false) : null;
		if (rest) {
			credits.push(...rest);
			break;
		}
		const credit = readCreditsAt(text, folded, at);
		if (credit) {
			credits.push(...credit.credits);
			nameless ??= credit.nameless;
			at = credit.end;
			continue;
		}
		const office = credits.length > 0 ? matchAt(OFFICE_BEHIND, folded, at) : null;
		const field = source === null ? null : matchAt(FIELD, folded, at);
		if (office || field) {
			at += (office ?? field)?.[0].length ?? 1;
			continue;
		}
		if (!SEPARATOR.test(folded.charAt(at))) {
			const name = dates.length > 0 ? lastName(text, folded, at) : null;
			if (!name) return null;
			credits.push({ name, role: 'author', affiliation: null });
			break;
		}
		at++;
	}
	const said = dates.length > 0 || credits.length > 0 || source !== null || section !== null;
	return said || tools || nameless
		? { dates, credits, source, section, toolsOnly: !said && !nameless, nameless }
		: null;
}

const LAST_NAME = foldedPattern(
	`^(?:\\p{L}{1,8}(?:${ORGANISATION_ENDS})[ |]+)?(?<name>\\p{Script=Han}{2,3})\\s*$`,
	'u',
);

/** The name that ends a line behind a day, with nothing that says whose it is: 来源：某报 2015-1-11 张三. */
function lastName(text: string, folded: string, at: number): string | null {
	const found = LAST_NAME.exec(folded.slice(at))?.groups?.name;
	if (!found || !/[\s|]/u.test(folded.charAt(at - 1))) return null;
	const name = text.slice(folded.lastIndexOf(found)).trim();
	return isLoneName(name) ? name : null;
}

/** An outlet and a name, with nothing else on the line: 某某周刊 张三. */
function outletAndName(text: string, folded: string): readonly NamedCredit[] | null {
	const { org, name } = OUTLET_AND_NAME.exec(folded)?.groups ?? {};
	if (!org || !name || !isLoneName(name)) return null;
	return [{ name: text.slice(-name.length), role: 'author', affiliation: text.slice(0, org.length) }];
}

const OUTLET_AND_NAME = foldedPattern(
	`^(?<org>\\p{L}{1,10}(?:${ORGANISATION_ENDS}|杂志))[ _]+(?<name>\\p{Script=Han}{2,3})$`,
	'u',
);

/** The people of a line that is a byline and nothing else, in brackets or without. */
function toldLine(text: string, folded: string, bracketed: boolean): readonly NamedCredit[] | null {
	const inside = BRACKETED.exec(folded);
	if (!inside) return toldByline(text, folded, bracketed);
	const [from, to] = [
		inside.groups?.opens?.length ?? 0,
		folded.length - (inside.groups?.closes?.length ?? 0),
	];
	return toldByline(text.slice(from, to), folded.slice(from, to), true);
}

/** The first rule that fits at a place. */
function ruleAt(folded: string, at: number) {
	if (!ANY_RULE.at(folded, at)) return null;
	for (const entry of RULES) {
		const match = matchAt(entry.pattern, folded, at);
		if (match) return { entry, match };
	}
	return null;
}

function isDigit(text: string, at: number): boolean {
	const unit = text.charCodeAt(at);
	return unit >= 0x30 && unit <= 0x39;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
	pattern.lastIndex = at;
	return pattern.exec(text);
}

/** A full date at a place, with the label before and the clock after it. */
function dateWithLabel(folded: string, at: number) {
	const label = ANY_LABEL.at(folded, at) ? matchAt(LABEL, folded, at) : null;
	const from = at + (label?.[0].length ?? 0);
	const date = dateAt(folded, from) ?? null;
	if (date?.year == null || date.month === null) return null;
	let end = from + date.length;
	for (;;) {
		const space = matchAt(/[\s,()]+/uy, folded, end);
		const next = end + (space?.[0].length ?? 0);
		const more =
			matchAt(UPDATED, folded, next) ??
			matchAt(CLOCK, folded, next) ??
			matchAt(WEEKDAY, folded, next) ??
			matchAt(AFTER_DATE, folded, next);
		if (!more) break;
		end = next + more[0].length;
	}
	return { ...date, labelled: label !== null, updated: UPDATE_LABEL.test(label?.[0] ?? ''), end };
}
