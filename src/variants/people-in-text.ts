import type { InBothScripts } from '../model/listing.ts';
import { PhraseTrie } from '../script/phrase-trie.ts';

/** Finds the people of an archive in its texts: wherever a name stands, and of names that overlap the longest. */
export class PeopleInText {
	readonly #names: PhraseTrie;

	/** @param names in Simplified, as `knownPeople` gives them */
	constructor(names: Iterable<string>) {
		this.#names = new PhraseTrie(names);
	}

	/**
	 * The people that a text names, each once, in the order in which they first stand there, as each script writes them.
	 * @param hans the pieces of the text in Simplified
	 * @param hant the same in Traditional, code point for code point
	 */
	in(hans: readonly string[], hant: readonly string[]): InBothScripts[] {
		const found = new Map<string, InBothScripts>();
		hans.forEach((text, piece) => {
			for (let at = 0; at < text.length; at++) {
				const row = this.#names.longest(text, at);
				if (row < 0) continue;
				const name = this.#names.keys[row] ?? '';
				if (!found.has(name))
					found.set(name, { 'zh-Hans': name, 'zh-Hant': sameStretch(text, at, name, hant[piece] ?? '') });
				at = this.#names.end - 1;
			}
		});
		return [...found.values()];
	}
}

/** The stretch of another text that has as many code points before it and in it. */
function sameStretch(text: string, at: number, name: string, other: string): string {
	if (text.length === other.length) return other.slice(at, at + name.length);
	const from = [...text.slice(0, at)].length;
	return [...other].slice(from, from + [...name].length).join('');
}
