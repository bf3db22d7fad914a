import { AFTER_NAME, NO_GIVEN_NAME, TITLES, TITLES_BEHIND } from '../script/name-tables.ts';
import { PhraseTrie } from '../script/phrase-trie.ts';
import { COMPOUND_FAMILY_NAMES, FAMILY_NAMES, SOUND_CHARACTERS } from './family-names.ts';

/** A name that a text gives a person, in Simplified, and how plainly. */
export interface NamedPerson {
	readonly name: string;
	/** True where an office leads the name and a mark or a verb of what officials do ends it. */
	readonly plainly: boolean;
}

const titles = new PhraseTrie(TITLES);
const OFFICES = new Set([...TITLES_BEHIND, '国务卿', '外长', '防长', '财长', '总干事', '特使', '发言人']);
const HAN = /\p{Script=Han}/u;
/** The points that divide the parts of a foreign name. */
const POINT = /[·•・‧]/;
const SOUND = `[${SOUND_CHARACTERS}]`;
const PARTS = new RegExp(`^${SOUND}{1,8}(?:[·•・‧]${SOUND}{1,8})+`, 'u');
const SOUNDS = new RegExp(`^(?![来让于因比])${SOUND}{2,6}(?![·•・‧])`, 'u');
/** Sound characters that are a word of their own behind a name. */
const WORD_BEHIND = /[来让于因比]$/;
const PLAIN_END =
	/^(?:$|[^\p{Script=Han}]|出席|主持|表示|会见|会谈|指出|强调|介绍|等(?![\p{Script=Han}])|在|说)/u;

/** Number of units of the family name that stands at an index; 0 for none. */
function familyName(text: string, at: number): number {
	if (COMPOUND_FAMILY_NAMES.has(text.slice(at, at + 2))) return 2;
	return FAMILY_NAMES.has(text[at] ?? '') ? 1 : 0;
}

/** Number of units of a name of a known family name that ends where a name may end; 0 where none stands. */
function chineseName(text: string, at: number): number {
	const family = familyName(text, at);
	if (family === 0) return 0;
	const rest = text.slice(at + family, at + family + 12);
	let given = 0;
	while (given < 2 && HAN.test(rest[given] ?? '') && !NO_GIVEN_NAME.test(rest[given] ?? '')) given++;
	for (let length = given; length > 0; length--) {
		const behind = rest.slice(length);
		if (AFTER_NAME.test(behind) && !POINT.test(behind[0] ?? '')) return family + length;
	}
	return 0;
}

/** Number of units of a foreign name, in parts (弗拉基米尔·普京) or behind an office alone (普京); 0 where none stands. */
function foreignName(text: string, at: number, office: boolean): number {
	const near = text.slice(at, at + 40);
	const inParts = PARTS.exec(near)?.[0];
	const run = inParts ?? (office ? (SOUNDS.exec(near)?.[0] ?? '') : '');
	const length = WORD_BEHIND.test(run) ? run.length - 1 : run.length;
	if (inParts !== undefined) return length;
	return length > 1 && AFTER_NAME.test(text.slice(at + length, at + length + 12)) ? length : 0;
}

/** Number of units of the name that stands at an index; 0 where none does. */
function nameAt(text: string, at: number, office: boolean): number {
	const foreign = foreignName(text, at, office);
	const chinese = chineseName(text, at);
	return POINT.test(text.slice(at, at + foreign)) || chinese === 0 ? foreign : chinese;
}

/** Whether a name stands directly before an index: what follows there belongs to it, as 总书记 in 习近平总书记关于. */
function standsBehindName(text: string, at: number): boolean {
	return [3, 2, 4].some((length) => {
		const before = at >= length ? text.slice(at - length, at) : '';
		return isName(before) && !isOneWord(before.slice(familyName(before, 0)));
	});
}

const words = new Intl.Segmenter('zh-Hans', { granularity: 'word' });

/** Whether the first word of a text is its family name alone, so that no other word begins there. */
export function isName(text: string): boolean {
	const family = familyName(text, 0);
	if (family === 0 || text.length <= family || !/^\p{Script=Han}+$/u.test(text)) return false;
	const [first] = words.segment(text);
	return first?.segment.length === family;
}

/** Characters around a place that the segmenter is shown. */
const AROUND = 8;

/** Whether a word begins at an index: no name does inside 师傅, whose 老师 before it is no office. */
function beginsWord(text: string, at: number): boolean {
	const from = Math.max(0, at - AROUND);
	for (const { index } of words.segment(text.slice(from, at + AROUND))) {
		if (from + index >= at) return from + index === at;
	}
	return false;
}

/** Whether a text is written with characters for the sounds of foreign names. */
export function isOfSounds(text: string): boolean {
	return SOUNDS.exec(text)?.[0].length === text.length;
}

/** Whether a text is one word of the segmenter's dictionary. */
export function isOneWord(text: string): boolean {
	const [first] = words.segment(text);
	return first?.segment.length === text.length;
}

/**
 * People whom a text names with an office or calling before the name (市长胡衡华, 航天员陈冬、刘洋), each place where one
 * stands. What stands there may be no name at all; {@link knownPeople} weighs the evidence of a whole archive.
 * @param text in Simplified
 */
export function peopleNamed(text: string): NamedPerson[] {
	const found: NamedPerson[] = [];
	for (let at = 0; at < text.length; at++) {
		if (titles.longest(text, at) < 0) continue;
		const title = text.slice(at, titles.end);
		let next = titles.end + (text[titles.end] === ' ' ? 1 : 0);
		if (standsBehindName(text, at)) continue;
		for (;;) {
			const length = nameAt(text, next, OFFICES.has(title));
			if (length === 0 || !beginsWord(text, next)) break;
			const plainly = OFFICES.has(title) && PLAIN_END.test(text.slice(next + length, next + length + 3));
			found.push({ name: text.slice(next, next + length), plainly });
			next += length;
			if (text[next] !== '、') break;
			next++;
		}
	}
	return found;
}
