import { fold } from '../script/fold.ts';
import { LISTED_SURNAME, TITLES } from '../script/name-tables.ts';
import type { Substitution } from './substitutions.ts';
import { isNumber } from './tokens.ts';

/** Day and month, in digits or Han numerals, in a folded text. */
const DATE = /(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:\d{1,2}|[一二三四五六七八九十]{1,3})日/g;

/** Dates of the year that a text names; those of events, for the most part, or of the day after them. */
export function eventDates(text: string): Set<string> {
	return new Set(text.match(DATE));
}

/** Callings whose bearers make reports and are not told of: reprints put their own people in the place of others. */
const MAKERS = new Set(
	'记者 通讯员 编辑 责编 编审 主编 总编 总编辑 摄影 摄影家 摄影师 摄像 作者 笔者 译者 撰稿 实习生 编导 策划 监制 配音 制片 制片人'
		.split(' ')
		.map(fold),
);
const LONGEST_TITLE = Math.max(...TITLES.map(({ length }) => length));
const TOLD_OF = new Set(TITLES.map(fold).filter((title) => !MAKERS.has(title)));

/** Letters of a name. */
const SHORTEST_NAME = 2;
const LONGEST_NAME = 4;

/** What names of places end with, where no other word begins with it: 市场, 区域, 村民. */
const PLACE_END = /^[省市县区州盟旗镇乡村庄岛](?![场民值面价政域间块屿口体])/u;
/** What stands before the place where something happens. */
const PLACE_BEFORE = /[在于到赴往至达抵]$/u;
/** 我省, 本市, 全县, 该村: the place that all is about, in other words. */
const SAME_PLACE = /^[我本全该各此这]/u;

/** Names of persons that stand in place of one another: whole ones, behind an office or a calling. */
export function nameExchanges(substitutions: readonly Substitution[]): [string, string][] {
	return pairsAmong(
		substitutions,
		({ lead }, a, b) =>
			[a, b].every(
				(name) => name.length >= SHORTEST_NAME && name.length <= LONGEST_NAME && LISTED_SURNAME.test(name),
			) &&
			a[0] !== b[0] &&
			endsWithTitle(lead),
	);
}

/** Names of places where something happens (在…镇) that stand in place of one another, two letters of each at least. */
export function placeExchanges(substitutions: readonly Substitution[]): [string, string][] {
	return pairsAmong(
		substitutions,
		({ lead, trail }, a, b) =>
			PLACE_BEFORE.test(lead) &&
			[a, b].every(
				(place) =>
					place.length >= SHORTEST_NAME &&
					place.length <= 2 * LONGEST_NAME &&
					!SAME_PLACE.test(place) &&
					(PLACE_END.test(trail) || PLACE_END.test(place.slice(-1) + trail)),
			),
	);
}

function pairsAmong(
	substitutions: readonly Substitution[],
	is: (substitution: Substitution, a: string, b: string) => boolean,
): [string, string][] {
	return substitutions
		.filter(({ a, b }) => !a.some(isNumber) && !b.some(isNumber))
		.map((each) => [each, each.a.join(''), each.b.join('')] as const)
		.filter(([each, a, b]) => is(each, a, b))
		.map(([, a, b]) => [a, b]);
}

function endsWithTitle(lead: string): boolean {
	for (let length = Math.min(LONGEST_TITLE, lead.length); length > 0; length--) {
		const end = lead.slice(-length);
		if (MAKERS.has(end)) return false;
		if (TOLD_OF.has(end)) return true;
	}
	return false;
}
