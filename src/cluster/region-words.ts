import { REGION_WORDS } from './region-words.generated.ts';

/** A word that regions call differently, and the word that stands for its class; both in code units. */
export interface RegionWord {
	readonly units: Uint16Array;
	readonly form: Uint16Array;
}

interface WordTable {
	/** By {@link regionWordSlot} of two code units: number of the list of words that may begin with them, 0 for none. */
	readonly lists: Uint16Array;
	/** The same with 1 for a list. */
	readonly mayBegin: Uint8Array;
	/** Words of two units and more, in each list the longest first. */
	readonly words: readonly (readonly RegionWord[])[];
	/** Words of one code unit. */
	readonly singles: ReadonlyMap<number, RegionWord>;
}

let table: WordTable | undefined;

function wordTable(): WordTable {
	if (table) return table;
	const lists = new Uint16Array(0x1_0000);
	const words: RegionWord[][] = [[]];
	const mayBegin = new Uint8Array(0x1_0000);
	const singles = new Map<number, RegionWord>();
	for (const group of REGION_WORDS.split('|')) {
		const [first = '', ...others] = group.split(' ');
		const form = unitsOfText(first);
		for (const word of [first, ...others]) {
			const entry = { units: unitsOfText(word), form };
			const begin = word.charCodeAt(0);
			if (word.length === 1) {
				singles.set(begin, entry);
				continue;
			}
			const slot = regionWordSlot(begin, word.charCodeAt(1));
			mayBegin[slot] = 1;
			if (lists[slot] === 0) lists[slot] = words.push([]) - 1;
			words[lists[slot] as number]?.push(entry);
		}
	}
	for (const list of words) list.sort((a, b) => b.units.length - a.units.length);
	table = { lists, mayBegin, words, singles };
	return table;
}

function unitsOfText(text: string): Uint16Array {
	return Uint16Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
}

/** Place of two neighbouring code units of a folded text in {@link regionWordBegins}. */
export function regionWordSlot(first: number, second: number): number {
	return (first * 0x9e37 + second) & 0xffff;
}

/** By {@link regionWordSlot}: 1 where a word of two code units and more may begin, 0 where none does. */
export function regionWordBegins(): Uint8Array {
	return wordTable().mayBegin;
}

/** Code units that are a word by themselves. */
export function regionWordsOfOne(): Iterable<number> {
	return wordTable().singles.keys();
}

/** Code units with which a word of two and more begins. */
export function regionWordStarts(): Iterable<number> {
	return wordTable().words.flatMap((words) => words.map(({ units }) => units[0] as number));
}

/**
 * The longest word at a place of a folded text that regions call differently (信息 for 資訊, 项目 for 專案). With the one
 * form of its class in its place a copy from a converter that exchanges words is equal to its original. For comparing
 * only: it also joins words that differ within one region.
 *
 * @param end index behind the text
 */
export function regionWordAt(folded: Uint16Array, at: number, end: number): RegionWord | undefined {
	const { lists, words, singles } = wordTable();
	const unit = folded[at] as number;
	const list = at + 1 < end ? (lists[regionWordSlot(unit, folded[at + 1] as number)] as number) : 0;
	return longestAt(words[list] as readonly RegionWord[], folded, at, end) ?? singles.get(unit);
}

function longestAt(
	words: readonly RegionWord[],
	folded: Uint16Array,
	at: number,
	end: number,
): RegionWord | undefined {
	for (let index = 0; index < words.length; index++) {
		const word = words[index] as RegionWord;
		if (standsAt(word.units, folded, at, end)) return word;
	}
	return undefined;
}

function standsAt(word: Uint16Array, folded: Uint16Array, at: number, end: number): boolean {
	if (at + word.length > end) return false;
	for (let unit = 0; unit < word.length; unit++) if (word[unit] !== folded[at + unit]) return false;
	return true;
}
