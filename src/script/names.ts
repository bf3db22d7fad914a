import type { FixedSpan } from './fixed-span.ts';
import {
	ADDRESSES,
	AFTER_NAME,
	AFTER_PREPOSITION,
	GIVEN_NAME_FORMS,
	LISTED_SURNAME,
	NEWS_VERBS,
	NO_GIVEN_NAME,
	PLACE_END,
	SURNAMES,
	TITLES,
} from './name-tables.ts';
import { beginsWord, namesBeforeTitles, namesInLists } from './names-elsewhere.ts';
import { PhraseTrie } from './phrase-trie.ts';
import { wordStarts } from './word-boundaries.ts';

/** Gives the Traditional form of one character of a given name. */
export type CharacterForm = (char: string) => string;

const titles = new PhraseTrie(TITLES);
const ANY_SURNAME = new RegExp(`[${[...SURNAMES.keys()].join('')}]`);
/** Given names with a character that has a form of its own there and is hardly a word behind a name, or stands before another. */
const NAME_FORM = /[钟冲征采占松谷涂余岳郁朴范游台斗]|^[后于]./;
const OWN_FORM = /[钟冲征采占松台斗后]/;
const HAN = /\p{Script=Han}/u;
/** A name and what divides it from the next; a comma divides names only where the next one ends plainly. */
const LISTED =
	/^(\p{Script=Han}{2,3})(?:、(?=\p{Script=Han}{2})|[，,](?=\p{Script=Han}{2,3}(?:[、，,。；;（()）]|等|$)))/u;
/** A name as bylines give it. */
const WHOLE_NAME = /^\p{Script=Han}{2,4}$/u;
/** Units between a title and a name: a space, a colon, an opening bracket. */
const GAP = /^[\s：:（(]?/;

/** Of {@link PLACE_END} those that no given name has. */
const NO_NAME_END = /[场赛期间届]$/;

/** Whether two units are one word that ends as places and times do: 主场. */
function isPlace(word: string): boolean {
	return NO_NAME_END.test(word) || (PLACE_END.test(word) && wordStarts(word)[1] === 0);
}

/** Whether a given name of so many units may end there: what follows a name does, and 于主场战胜 is no name. */
function endsName(rest: string, length: number): boolean {
	const behind = rest.slice(length);
	if (AFTER_NAME.test(behind)) return true;
	return NEWS_VERBS.test(behind) && !PLACE_END.test(rest.slice(0, length));
}

/**
 * Three when a name of three units stands at an index whose surname is nothing else, but whose given name has a
 * character with a form of its own in names: 金钟民, 王后军. The surname has to be a word by itself there.
 */
function plainNameLength(text: string, at: number): number {
	const name = text.slice(at, at + 3);
	const given = name.slice(1);
	if (!LISTED_SURNAME.test(name) || SURNAMES.has(name[0] ?? '') || !NAME_FORM.test(given)) return 0;
	const rest = text.slice(at + 1, at + 12);
	if (!WHOLE_NAME.test(name) || [...given].some((char) => NO_GIVEN_NAME.test(char))) return 0;
	if (!AFTER_NAME.test(rest.slice(2))) return 0;
	const starts = wordStarts(text.slice(at, at + 6));
	return starts[1] === 1 && starts[3] === 1 ? 3 : 0;
}

/** Number of units that a name has at an index, surname included; 0 where none stands. */
function nameLength(text: string, at: number): number {
	const surname = text[at] ?? '';
	if (!SURNAMES.has(surname)) return 0;
	const rest = text.slice(at + 1, at + 12);
	if (surname === '于' && (AFTER_PREPOSITION.test(rest) || isPlace(rest.slice(0, 2)))) return 0;
	if (ADDRESSES.test(rest)) return 1;
	// 和 joins two names more often than it begins a given one.
	if (/^和\p{Script=Han}/u.test(rest) && AFTER_NAME.test(rest.slice(2)) && !/^和平/.test(rest)) return 3;
	let given = 0;
	while (given < 3 && HAN.test(rest[given] ?? '') && !NO_GIVEN_NAME.test(rest[given] ?? '')) given++;
	if (given === 0 || beginsWord(surname, rest, given)) return 0;
	for (const length of [2, 1, 3]) {
		if (length <= given && endsName(rest, length)) return 1 + length;
	}
	return surname === '于' || surname === '干' ? 0 : 1 + Math.min(given, 2);
}

/** Where names stand directly behind a title, and in the list that may follow: index and length. */
function namesAfterTitles(text: string): [at: number, length: number][] {
	const found: [number, number][] = [];
	if (!ANY_SURNAME.test(text) && !OWN_FORM.test(text)) return found;
	for (let at = 0; at < text.length; at++) {
		if (titles.longest(text, at) < 0) continue;
		let next = titles.end + (GAP.exec(text.slice(titles.end))?.[0].length ?? 0);
		for (;;) {
			const length = nameLength(text, next) || plainNameLength(text, next);
			if (length > 0) found.push([next, length]);
			const item = LISTED.exec(text.slice(next));
			if (!item || !LISTED_SURNAME.test(item[1] ?? '')) break;
			next += item[0].length;
		}
	}
	return found;
}

function formOf(name: string, ofCharacter: CharacterForm): string {
	const [surname = '', ...given] = name;
	const inName = (char: string) => GIVEN_NAME_FORMS.get(char) ?? ofCharacter(char);
	return `${SURNAMES.get(surname) ?? inName(surname)}${given.map(inName).join('')}`;
}

/** Whether a name has a character whose form in names is not left to the dictionaries. */
function hasNameForm(name: string): boolean {
	return SURNAMES.has(name[0] ?? '') || [...name].some((char) => GIVEN_NAME_FORMS.has(char));
}

/** Where a full name stands in a text; one of two characters, which could be words, only between marks: （于洋）. */
function placesOf(name: string, text: string): number[] {
	const alone = name.length === 2;
	const places: number[] = [];
	for (let place = text.indexOf(name); place >= 0; place = text.indexOf(name, place + name.length)) {
		const beside = `${text[place - 1] ?? ''}${text[place + name.length] ?? ''}`;
		if (!alone || !HAN.test(beside)) places.push(place);
	}
	return places;
}

/**
 * Finds names that begin with an ambiguous surname and stand behind a title, in all texts of an article;
 * a full name of three characters that was seen once holds wherever it stands in the article, and so does one of two
 * that a byline gives, where it stands by itself.
 * @param ofCharacter form of a character of the given name
 * @param whole places of the texts that are nothing but a name, as bylines give it
 * @returns spans for each text
 */
export function findNames(
	texts: readonly string[],
	ofCharacter: CharacterForm,
	whole: readonly number[] = [],
): FixedSpan[][] {
	const isName = (text: string, index: number) =>
		whole.includes(index) && WHOLE_NAME.test(text) && hasNameForm(text);
	const places = texts.map((text, index): [at: number, length: number][] =>
		isName(text, index)
			? [[0, text.length]]
			: [...namesAfterTitles(text), ...namesBeforeTitles(text), ...namesInLists(text)],
	);
	const full = new Set<string>(texts.filter(isName));
	places.forEach((found, index) => {
		for (const [at, length] of found) if (length >= 3) full.add((texts[index] ?? '').slice(at, at + length));
	});
	return texts.map((text, index) => {
		const at = new Map(places[index]);
		for (const name of full) {
			for (const place of placesOf(name, text)) at.set(place, Math.max(name.length, at.get(place) ?? 0));
		}
		return [...at]
			.sort(([a], [b]) => a - b)
			.map(([from, length]) => {
				const form = formOf(text.slice(from, from + length), ofCharacter);
				return { from, to: from + length, forms: { TW: form, HK: form }, by: 'name' };
			});
	});
}
