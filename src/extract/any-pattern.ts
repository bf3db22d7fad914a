import { foldedPattern } from './aligned-fold.ts';
import { firstCharacters } from './first-characters.ts';

/** Beginnings of named groups; a name may stand only once in a pattern. */
const NAMED = /\(\?<[a-z]\w*>/giu;

/**
 * Whether one of several patterns matches in a text, or at a place of it: one look that spares most lines the look of
 * each pattern. A table of the characters with which a match can begin comes first.
 */
export class AnyPattern {
	readonly #sticky: RegExp;
	/** 1 for every code unit with which a match can begin. */
	readonly #begins = new Uint8Array(0x1_0000);

	/** @param sources of regular expressions without backward references, in either script; see `foldedPattern` */
	constructor(sources: readonly string[]) {
		const joined = sources.map((source) => `(?:${source.replace(NAMED, '(?:')})`).join('|');
		this.#sticky = foldedPattern(joined, 'uy');
		const units = firstCharacters(this.#sticky.source);
		if (units) for (const unit of units) this.#begins[unit] = 1;
		else this.#begins.fill(1);
	}

	/** Whether a match begins at a place of folded text. */
	at(folded: string, at: number): boolean {
		if (at < folded.length && this.#begins[folded.charCodeAt(at)] === 0) return false;
		this.#sticky.lastIndex = at;
		return this.#sticky.test(folded);
	}

	/** Whether a match begins anywhere in a stretch of folded text, wherever it ends. */
	within(folded: string, from = 0, to = folded.length): boolean {
		const end = Math.min(to, folded.length);
		for (let at = from; at < end; at++) if (this.at(folded, at)) return true;
		return false;
	}
}
