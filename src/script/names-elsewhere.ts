import {
	ADDRESSES,
	AFTER_NAME,
	AFTER_PREPOSITION,
	LISTED_SURNAME,
	NAME_LIKE,
	NEWS_VERBS,
	NO_GIVEN_NAME,
	NO_NAMES,
	SURNAMES,
	TITLES_BEHIND,
} from './name-tables.ts';
import { PhraseTrie } from './phrase-trie.ts';
import { wordStarts } from './word-boundaries.ts';

/** Where a name stands: index and number of units, surname included. */
export type NamePlace = [at: number, length: number];

const behind = new PhraseTrie(TITLES_BEHIND);
const ANY_SURNAME = new RegExp(`[${[...SURNAMES.keys()].join('')}]`, 'g');
const HAN = /\p{Script=Han}/u;
/** What may stand before a name inside a sentence; a preposition 于 has other words before it. */
const BEFORE_NAME = /[和与及对向给让请被的是]$/;
/** 某地, 某日: no person. */
const NO_PERSON = /^某(?=[地日年个種种次处些天一月时方公单企村市县省国大小酒项类家座位条段])/;
/** What persons do: who stands before it at the head of a sentence is one. */
const ACTS =
	/^(?:介绍|表示|说|告诉|认为|指出|坦言|透露|称|回忆|解释|强调|感慨|补充|提醒|现身|出席|主演|饰演|出演|执导|主持|夺冠|夺得|夺金|出任|担任|当选|出生|去世|逝世|病逝|毕业|自幼|从小|宣布|会见|写道|撰文|率团|率队|笑着|哽咽|摄影报道)/;
/** Surnames that are mostly no surnames: only the plainest places count. */
const RARE = /[于干]/;

/**
 * Whether a word begins where the name would. One character more makes a name of some all the same:
 * 谷雨 is a day of the year, 谷雨生 a person.
 */
export function beginsWord(surname: string, rest: string, given: number): boolean {
	const common = NO_NAMES.get(surname)?.split(' ') ?? [];
	const word = common.find((one) => one !== '' && rest.startsWith(one));
	const inName = NAME_LIKE.test(rest) && given >= 2 && AFTER_NAME.test(rest.slice(2));
	return word !== undefined && !inName;
}

/**
 * Units of the name whose surname stands at an index and which a title, an address, 某 or a verb
 * of saying follows; 0 where none does.
 */
function lengthBefore(text: string, at: number): number {
	const surname = text[at] ?? '';
	const before = text[at - 1] ?? '';
	const next = text[at + 1] ?? '';
	if (before === '姓' || next === '姓') return 1;
	const free = !HAN.test(before) || (!RARE.test(surname) && BEFORE_NAME.test(before));
	if (!free && next !== '某') return 0;
	const rest = text.slice(at + 1, at + 10);
	const anonymous = /^某{1,2}/.exec(rest);
	if (
		anonymous &&
		!NO_PERSON.test(rest) &&
		(surname !== '于' || AFTER_NAME.test(rest.slice(anonymous[0].length)))
	)
		return 1 + anonymous[0].length;
	if (!free || (surname === '于' && AFTER_PREPOSITION.test(rest))) return 0;
	if (ADDRESSES.test(rest)) return 1;
	for (const given of [2, 1]) {
		const name = rest.slice(0, given);
		if ([...name].length < given || /[^\p{Script=Han}]/u.test(name)) continue;
		if ([...name].some((char) => NO_GIVEN_NAME.test(char)) || beginsWord(surname, rest, given)) continue;
		if (behind.longest(text, at + 1 + given) >= 0) return 1 + given;
		const speaks = given === 2 && !HAN.test(before) && !RARE.test(surname);
		if (speaks && ACTS.test(rest.slice(given))) return 1 + given;
	}
	return 0;
}

/** Names that begin with an ambiguous surname and stand before a title: 胡衡华市长, 余先生, 钟某. */
export function namesBeforeTitles(text: string): NamePlace[] {
	return [...text.matchAll(ANY_SURNAME)].flatMap(({ index }): NamePlace[] => {
		const length = lengthBefore(text, index);
		return length > 0 ? [[index, length]] : [];
	});
}

/** Items of two or three characters, divided by 、, behind what may be the end of a sentence's words and a name. */
const LIST = /(?<!\p{Script=Han})(\p{Script=Han}{2,})((?:、\p{Script=Han}{2,3})*)、(?=\p{Script=Han}{2})/gu;

/** Units at the end of a run of words that a name and the word before it may have. */
const RUN_END = 8;

/** The name that ends a run of words before the first 、, where a word begins: 林丹 in 派出林丹、于洋, none in 规范经营、. */
function nameAtEnd(run: string): string | null {
	if (run.length <= 3) return LISTED_SURNAME.test(run) ? run : null;
	const ends = [run.slice(-3), run.slice(-2)].filter((end) => LISTED_SURNAME.test(end));
	if (ends.length === 0) return null;
	const near = run.slice(-RUN_END);
	const starts = wordStarts(near);
	return ends.find((end) => starts[near.length - end.length] === 1) ?? null;
}

/** Whether items that all begin with ambiguous surnames are names all the same: of each the surname is a word. */
function areNames(items: readonly string[]): boolean {
	if (!items.some((item) => item.length === 3)) return false;
	return items.every((item) => {
		const [surname = '', ...given] = item;
		return wordStarts(item)[1] === 1 && !beginsWord(surname, given.join(''), given.length);
	});
}

/**
 * Names in a list of names that no title leads: every item begins with a surname, not all with the same one, and at
 * least one surname is nothing else than that.
 */
export function namesInLists(text: string): NamePlace[] {
	if (!text.includes('、')) return [];
	return [...text.matchAll(LIST)].flatMap((match): NamePlace[] => {
		const [, run = '', more = ''] = match;
		const head = nameAtEnd(run);
		const end = match.index + match[0].length;
		const rest = text.slice(end, end + 12);
		const last = [3, 2].find((length) => {
			const behind = rest.slice(length);
			if (NO_GIVEN_NAME.test(rest.slice(1, length))) return false;
			return HAN.test(rest[length - 1] ?? '') && (AFTER_NAME.test(behind) || NEWS_VERBS.test(behind));
		});
		const items = [
			...(head === null ? [] : [head]),
			...more.split('、').filter((item) => item !== ''),
			...(last === undefined ? [] : [rest.slice(0, last)]),
		];
		const surnames = new Set(items.map((item) => item[0] ?? ''));
		const isList =
			items.length > 1 &&
			surnames.size > 1 &&
			items.every((item) => LISTED_SURNAME.test(item)) &&
			([...surnames].some((surname) => !SURNAMES.has(surname)) || areNames(items));
		if (!isList) return [];
		let at = match.index + run.length - (head?.length ?? -1);
		return items.flatMap((item): NamePlace[] => {
			const place: NamePlace = [at, item.length];
			at += item.length + 1;
			const [surname = '', ...given] = item;
			return SURNAMES.has(surname) && !beginsWord(surname, given.join(''), given.length) ? [place] : [];
		});
	});
}
