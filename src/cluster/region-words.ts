import { REGION_WORDS } from './region-words.generated.ts';

/**
 * Words that regions call differently (信息 and 資訊, 项目 and 專案), laid out for being found quickly. With the one form of
 * its class in its place a copy from a converter that exchanges words is equal to its original. For comparing only: it
 * also joins words that differ within one region.
 */
export interface RegionWords {
	/** By {@link regionWordSlot} of the first two code units: where the words that may begin with them stand in `words`; 0 for none. */
	readonly lists: Uint16Array;
	/** One bit for each slot, 32 in a number: whether there is a list. Small enough to stay in the cache nearest to the processor. */
	readonly isList: Int32Array;
	/**
	 * Records of length of the word, length of its form, code units of the word, code units of the form. In each list the
	 * longest word comes first, and a zero ends it.
	 */
	readonly words: Uint16Array;
	/** By code unit: where the list of words of this one unit stands, 0 for none. */
	readonly singles: Uint16Array;
}

/** Place of two neighbouring code units in the table. */
export function regionWordSlot(first: number, second: number): number {
	return (Math.imul(first, 0x9e37) + second) & 0xffff;
}

/** Code units that are words by themselves. */
export function singleRegionWords(): number[] {
	return REGION_WORDS.split(/[ |]/)
		.filter((word) => word.length === 1)
		.map((word) => word.charCodeAt(0));
}

/**
 * Lays the words out.
 * @param slotUnits by code unit of a folded text: what stands for it when slots are asked
 */
export function regionWords(slotUnits: Uint16Array): RegionWords {
	const bySlot = new Map<number, { word: string; form: string }[]>();
	const bySingle = new Map<number, { word: string; form: string }[]>();
	for (const group of REGION_WORDS.split('|')) {
		const [form = '', ...others] = group.split(' ');
		for (const word of [form, ...others]) {
			const [first, second] = [word.charCodeAt(0), word.charCodeAt(1)];
			const slot = regionWordSlot(slotUnits[first] as number, slotUnits[second] ?? 0);
			const [lists, key] = word.length === 1 ? [bySingle, first] : [bySlot, slot];
			const list = lists.get(key);
			if (list) list.push({ word, form });
			else lists.set(key, [{ word, form }]);
		}
	}
	const units: number[] = [0];
	const layOut = (lists: Map<number, { word: string; form: string }[]>) => {
		const places = new Uint16Array(0x1_0000);
		for (const [key, list] of lists) {
			places[key] = units.length;
			for (const { word, form } of list.sort((a, b) => b.word.length - a.word.length)) {
				units.push(word.length, form.length);
				for (let at = 0; at < word.length; at++) units.push(word.charCodeAt(at));
				for (let at = 0; at < form.length; at++) units.push(form.charCodeAt(at));
			}
			units.push(0);
		}
		return places;
	};
	const [lists, singles] = [layOut(bySlot), layOut(bySingle)];
	const isList = new Int32Array(0x1_0000 / 32);
	for (const slot of bySlot.keys()) isList[slot >> 5] = (isList[slot >> 5] as number) | (1 << (slot & 31));
	return { lists, isList, singles, words: Uint16Array.from(units) };
}

/**
 * The longest word of a list that stands at a place of a text.
 *
 * @param text code units, with a zero behind the last
 * @param folds by code unit: what it folds to
 * @param list where the list stands in `words`; 0 for none
 * @returns where its record stands in `words`; 0 for none
 */
export function regionWordAt(
	words: Uint16Array,
	list: number,
	text: Uint16Array,
	folds: Uint16Array,
	at: number,
): number {
	let record = list;
	while (true) {
		const length = words[record] as number;
		if (length === 0) return 0;
		const from = record + 2;
		let unit = 0;
		while (unit < length && words[from + unit] === folds[text[at + unit] as number]) unit++;
		if (unit === length) return record;
		record = from + length + (words[record + 1] as number);
	}
}
