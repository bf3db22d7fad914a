import { REGION_WORDS } from './region-words.generated.ts';

interface WordTable {
	/** Every word of a class with the word that stands for the class. */
	readonly words: ReadonlyMap<string, string>;
	/** By the slot of two code units: length of the longest word that may begin with them, 0 for none. */
	readonly longest: Uint8Array;
	/** By code unit: 1 where it is a word of a class by itself. */
	readonly singles: Uint8Array;
}

let table: WordTable | undefined;

function wordTable(): WordTable {
	if (table) return table;
	const words = new Map<string, string>();
	const longest = new Uint8Array(0x1_0000);
	const singles = new Uint8Array(0x1_0000);
	for (const group of REGION_WORDS.split('|')) {
		const [first = '', ...others] = group.split(' ');
		for (const word of [first, ...others]) {
			words.set(word, first);
			if (word.length === 1) singles[word.charCodeAt(0)] = 1;
			else longest[slotOf(word, 0)] = Math.max(longest[slotOf(word, 0)] ?? 0, word.length);
		}
	}
	table = { words, longest, singles };
	return table;
}

function slotOf(text: string, at: number): number {
	return (text.charCodeAt(at) * 0x9e37 + text.charCodeAt(at + 1)) & 0xffff;
}

/**
 * A folded text with one word for each thing that regions call differently (信息 for 資訊, 项目 for 專案), so that a copy
 * from a converter that exchanges words is equal to its original. For comparing only: it also joins words that differ
 * within one region. At each place the longest word counts.
 */
export function foldRegionWords(folded: string): string {
	const { words, longest, singles } = wordTable();
	let out = '';
	let done = 0;
	for (let at = 0; at < folded.length; at++) {
		const limit = (longest[slotOf(folded, at)] as number) || (singles[folded.charCodeAt(at)] as number);
		for (let length = Math.min(limit, folded.length - at); length > 0; length--) {
			const word = folded.slice(at, at + length);
			const first = words.get(word);
			if (first === undefined) continue;
			if (first !== word) {
				out += folded.slice(done, at) + first;
				done = at + length;
			}
			at += length - 1;
			break;
		}
	}
	return done === 0 ? folded : out + folded.slice(done);
}
