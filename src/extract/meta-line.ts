import { foldedPattern } from './aligned-fold.ts';
import { AnyPattern } from './any-pattern.ts';
import type { NamedCredit } from './credits.ts';
import { readCreditsAt } from './credits.ts';
import { dateAt, type WrittenDate } from './date-patterns.ts';
import { DATE_LABEL, META_RULES } from './meta-rules.ts';
import { cleanSource, namedBehindSource } from './source-name.ts';

/** What a line that stands beside the text says. */
export interface MetaReading {
	readonly dates: readonly (WrittenDate & { readonly labelled: boolean })[];
	readonly credits: readonly NamedCredit[];
	readonly source: string | null;
	readonly section: string | null;
	/** True when nothing but counters and tools stands there. */
	readonly toolsOnly: boolean;
	/** What a label with no person behind it makes of the line: 作者:佚名, 责任编辑:NN123. */
	readonly nameless?: 'byline' | 'editor' | undefined;
}

/** Longer lines are text. */
const LONGEST = 160;

const SEPARATOR = /[\s|·•,、;:()【】〔〕[\]<>〈〉《》/_—–\-□■●◎▲△★☆◆◇○*#=~.。&]/u;
const LABEL = foldedPattern(`${DATE_LABEL}[: ]*`, 'uy');
const ANY_LABEL = new AnyPattern([DATE_LABEL]);
const CLOCK =
	/(?:(?:上午|下午|凌晨|晚上?|早上)? ?\d{1,2}(?::\d{2}){1,2}(?: ?[ap]m)?|\d{1,2}[时点]\d{1,2}分(?:\d{1,2}秒)?|t\d{2}:\d{2}(?::\d{2})?(?:[.\d]*)(?:z|[+-]\d{2}:?\d{2})?)/uy;
/** A time of day that stands before its day: 15:312018/09/16, 08:30 | 2020-07-21. */
const CLOCK_FIRST = /\d{1,2}:\d{2}(?::\d{2})?[ ,|]*(?=(?:19|20)\d\d ?[-/.年])/uy;
const WEEKDAY = /(?:星期|周|礼拜)[一二三四五六日天]/uy;
const AFTER_DATE = /(?:发布|更新|发表|刊登|刊发|出版|电|讯)(?=$|[\s|()])/uy;
const ANY_RULE = new AnyPattern(META_RULES.map(({ match }) => match));
const RULES = META_RULES.map((rule) => ({ ...rule, pattern: foldedPattern(rule.match, 'uy') }));

/**
 * Reads a line that holds only dates, credits, source, section, counters and tools, in any order with any marks
 * between; null as soon as anything else stands there.
 */
export function readMetaLine(text: string, folded: string): MetaReading | null {
	if (folded.length > LONGEST || folded.length < 2) return null;
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
		const credit = readCreditsAt(text, folded, at);
		if (credit) {
			credits.push(...credit.credits);
			nameless ??= credit.nameless;
			at = credit.end;
			continue;
		}
		if (!SEPARATOR.test(folded.charAt(at))) return null;
		at++;
	}
	const said = dates.length > 0 || credits.length > 0 || source !== null || section !== null;
	return said || tools || nameless
		? { dates, credits, source, section, toolsOnly: !said && !nameless, nameless }
		: null;
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
			matchAt(CLOCK, folded, next) ?? matchAt(WEEKDAY, folded, next) ?? matchAt(AFTER_DATE, folded, next);
		if (!more) break;
		end = next + more[0].length;
	}
	return { ...date, labelled: label !== null, end };
}
