import { CHARACTER_RULES, ruledForm } from './character-rules.ts';
import type { Dictionary } from './dictionary.ts';
import type { FixedSpan, TraditionalRegion } from './fixed-span.ts';
import type { ConversionLayers } from './layers.ts';
import { leavesPlane } from './one-plane.ts';
import { OWN_PHRASES, PHRASES_ACROSS_WORDS } from './own-phrases.ts';
import { isRuledOut } from './phrase-exceptions.ts';
import { PhraseTrie, unpackDictionary } from './phrase-trie.ts';
import { straddlesWords, wordStarts } from './word-boundaries.ts';

/** Dictionaries that the conversion is made from. */
export interface TraditionalDictionaries {
	/** Simplified to OpenCC's standard forms: phrases and characters, in the packed form of opencc-js. */
	readonly standard: readonly string[];
	/** Standard forms to those of a region. */
	readonly region: Readonly<Record<TraditionalRegion, Dictionary>>;
	/** House style over the forms of a region; used with layer `houseStyle`. */
	readonly style: Readonly<Record<TraditionalRegion, Dictionary>>;
}

/** How a text was cut: `from`, `to` and a row for each segment, flat. */
export interface Analysis {
	readonly text: string;
	readonly segments: readonly number[];
	readonly fixed: readonly FixedSpan[];
	/** Word starts of the runs of Han characters that had to be cut into words, by where each run begins. */
	readonly words: ReadonlyMap<number, Uint8Array>;
}

/** Instead of a row: a stretch to be converted character by character. */
export const CHARACTERS = -1;
/** Instead of a row: fixed span number `FIRST_FIXED - row`. */
const FIRST_FIXED = -2;

/** Code units before a character that a phrase which holds it may begin at. */
const LONGEST_PHRASE = 8;

const HAN_RUNS = /[\p{Script=Han}〇]+/gu;
/** 十里, 两只: with a numeral these count, whatever word the numeral's other half belongs to. */
const COUNTED = /^[一二三四五六七八九十百千万亿两几数][里只]/;

/**
 * Simplified to Traditional: one trie of phrases and characters, one segmentation of a text, and from it
 * the text in the forms of any region.
 */
export class TraditionalConverter {
	readonly #dictionaries: TraditionalDictionaries;
	readonly #layers: ConversionLayers;
	readonly #trie: PhraseTrie;
	/** Standard form of each row. */
	readonly #values: readonly string[];
	/** Regional form of each row where it differs from the standard form. */
	readonly #regional: Readonly<Record<TraditionalRegion, ReadonlyMap<number, string>>>;
	/** Standard form of each character that has another one. */
	readonly #characters: ReadonlyMap<string, string>;
	/** The same for code units of the basic plane that lead to it; 0 where the map or a rule has to be asked. */
	readonly #units = new Uint16Array(0x1_0000).map((_, unit) => (unit >= 0xd800 && unit <= 0xdfff ? 0 : unit));
	/** Rows that hold also across word boundaries. */
	readonly #acrossWords: ReadonlySet<number>;
	/** Keys that convert otherwise than their characters do one by one. */
	readonly #telling: PhraseTrie;

	constructor(dictionaries: TraditionalDictionaries, layers: ConversionLayers) {
		this.#dictionaries = dictionaries;
		this.#layers = layers;
		const plain = !Object.values(layers).some(Boolean);
		const rows = new Map<string, string>(layers.phrases ? OWN_PHRASES : []);
		for (const packed of dictionaries.standard) {
			for (const [key, value] of unpackDictionary(packed)) {
				if (!rows.has(key) && (plain || !leavesPlane(key, value))) rows.set(key, value);
			}
		}
		this.#trie = new PhraseTrie(rows.keys());
		const { keys } = this.#trie;
		this.#values = keys.map((key) => rows.get(key) ?? key);
		this.#characters = new Map([...rows].filter(([key]) => [...key].length === 1));
		for (const [char, form] of this.#characters) {
			if (char.length === 1) this.#units[char.charCodeAt(0)] = form.length === 1 ? form.charCodeAt(0) : 0;
		}
		if (layers.phrases) for (const char of CHARACTER_RULES.keys()) this.#units[char.charCodeAt(0)] = 0;
		this.#acrossWords = new Set([...keys.keys()].filter((row) => PHRASES_ACROSS_WORDS.has(keys[row] ?? '')));
		const telling = keys.filter((key, row) => key.length > 1 && this.#byCharacter(key) !== this.#values[row]);
		this.#telling = new PhraseTrie(telling);
		const regional = (region: Dictionary) => {
			const forms = this.#values.map((value) => region.convert(value));
			return new Map([...forms.entries()].filter(([row, form]) => form !== this.#values[row]));
		};
		this.#regional = { TW: regional(dictionaries.region.TW), HK: regional(dictionaries.region.HK) };
	}

	#byCharacter(text: string): string {
		let out = '';
		for (const char of text) out += this.#characters.get(char) ?? char;
		return out;
	}

	/** Cuts a text into phrases, fixed spans and stretches of single characters. */
	analyse(text: string, fixed: readonly FixedSpan[] = []): Analysis {
		const segments: number[] = [];
		const words = new Map<number, Uint8Array>();
		let done = 0;
		fixed.forEach(({ from, to }, index) => {
			this.#cut(text, done, from, segments, words);
			segments.push(from, to, FIRST_FIXED - index);
			done = to;
		});
		this.#cut(text, done, text.length, segments, words);
		return { text, segments, fixed, words };
	}

	/** Cuts one stretch between fixed spans. */
	#cut(text: string, from: number, to: number, segments: number[], words: Map<number, Uint8Array>): void {
		if (from >= to) return;
		const part = from === 0 && to === text.length ? text : text.slice(from, to);
		if (!this.#layers.boundaries) {
			this.#match(text, part, from, null, segments);
			return;
		}
		let done = 0;
		for (const run of part.matchAll(HAN_RUNS)) {
			const [han] = run;
			if (run.index > done) segments.push(from + done, from + run.index, CHARACTERS);
			done = run.index + han.length;
			// Where no phrase tells more than its characters, words need not be known.
			if (this.#tells(text, han, from + run.index)) {
				const starts = wordStarts(han);
				words.set(from + run.index, starts);
				this.#match(text, han, from + run.index, starts, segments);
			} else segments.push(from + run.index, from + done, CHARACTERS);
		}
		if (done < part.length) segments.push(from + done, to, CHARACTERS);
	}

	/** Whether a phrase, or a rule for a character that a phrase could shield, says more than the characters of a run. */
	#tells(whole: string, run: string, offset: number): boolean {
		for (let at = 0; at < run.length; at++) {
			if (this.#telling.longest(run, at) >= 0) return true;
			if (this.#units[run.charCodeAt(at)] !== 0) continue;
			const char = run[at] ?? '';
			const ruled = this.#layers.phrases ? ruledForm(whole, offset + at) : null;
			if (ruled !== null && ruled !== (this.#characters.get(char) ?? char)) return true;
		}
		return false;
	}

	/** Longest acceptable phrase at each place, from left to right. */
	#match(whole: string, text: string, offset: number, starts: Uint8Array | null, segments: number[]): void {
		const trie = this.#trie;
		let loose = 0;
		const fits = (row: number, from: number) => {
			const key = trie.keys[row] ?? '';
			if (this.#layers.phrases && isRuledOut(whole, offset + from, key)) return false;
			return starts === null || this.#fits(key, starts, from, row);
		};
		for (let at = 0; at < text.length; ) {
			let row = trie.longest(text, at);
			let { end } = trie;
			if (row >= 0 && !fits(row, at)) {
				const shorter = trie.all(text, at).slice(0, -1).reverse();
				row = shorter.find((other) => fits(other, at)) ?? -1;
				end = at + (trie.keys[row] ?? '').length;
			}
			if (row < 0 || end - at <= (text.charCodeAt(at) >= 0xd800 && text.charCodeAt(at) < 0xdc00 ? 2 : 1)) {
				at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
				continue;
			}
			if (loose < at) segments.push(offset + loose, offset + at, CHARACTERS);
			segments.push(offset + at, offset + end, row);
			at = end;
			loose = end;
		}
		if (loose < text.length) segments.push(offset + loose, offset + text.length, CHARACTERS);
	}

	#fits(key: string, starts: Uint8Array, from: number, row: number): boolean {
		return (
			!straddlesWords(starts, from, from + key.length) || this.#acrossWords.has(row) || COUNTED.test(key)
		);
	}

	/** Writes an analysed text in the forms of a region, in its house style unless that is switched off. */
	write(
		{ text, segments, fixed }: Analysis,
		region: TraditionalRegion,
		{ houseStyle }: Pick<ConversionLayers, 'houseStyle'> = this.#layers,
	): string {
		const { region: regions, style } = this.#dictionaries;
		const dress = (part: string) => (houseStyle ? style[region].convert(part) : part);
		let out = '';
		let part = '';
		for (let index = 0; index < segments.length; index += 3) {
			const from = segments[index] as number;
			const to = segments[index + 1] as number;
			const row = segments[index + 2] as number;
			if (row >= 0) part += this.#regional[region].get(row) ?? this.#values[row];
			else if (row === CHARACTERS) part += regions[region].convert(this.#characterForms(text, from, to));
			else {
				const form = fixed[FIRST_FIXED - row]?.forms?.[region];
				if (form === undefined) part += regions[region].convert(this.#byCharacter(text.slice(from, to)));
				else {
					out += dress(part) + form;
					part = '';
				}
			}
		}
		return out + dress(part);
	}

	/** Standard forms of single characters, by the rules for those that depend on their neighbours. */
	#characterForms(text: string, from: number, to: number): string {
		let out = '';
		let done = from;
		for (let at = from; at < to; at++) {
			const unit = text.charCodeAt(at);
			const known = this.#units[unit] as number;
			if (known === unit) continue;
			const asked = known === 0 ? String.fromCodePoint(text.codePointAt(at) ?? 0) : '';
			const form = known === 0 ? this.#askedForm(text, at, asked) : String.fromCharCode(known);
			out += text.slice(done, at) + form;
			at += Math.max(0, asked.length - 1);
			done = at + 1;
		}
		return done === from ? text.slice(from, to) : out + text.slice(done, to);
	}

	#askedForm(text: string, at: number, char: string): string {
		const ruled = this.#layers.phrases ? ruledForm(text, at) : null;
		return ruled ?? this.#characters.get(char) ?? char;
	}

	/** Phrases of the dictionaries that hold the character at an index: where they begin and end. */
	phrasesAt(text: string, at: number): [from: number, to: number][] {
		const found: [number, number][] = [];
		for (let from = Math.max(0, at - LONGEST_PHRASE); from <= at; from++) {
			for (const row of this.#trie.all(text, from)) {
				const to = from + (this.#trie.keys[row] ?? '').length;
				if (to > at && to - from > 1) found.push([from, to]);
			}
		}
		return found;
	}

	/** Taiwan's form of a single character, whatever its neighbours. */
	characterForm(char: string): string {
		return this.#dictionaries.region.TW.convert(this.#byCharacter(char));
	}
}
