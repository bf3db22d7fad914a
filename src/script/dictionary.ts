import { type DictionaryRow, PhraseTrie, unpackDictionary } from './phrase-trie.ts';

/** Length of an Ideographic Description Sequence at an index, or 0: OpenCC never looks into one. */
export function descriptionLength(text: string, at: number): number {
	const code = text.charCodeAt(at);
	if (code < 0x2ff0 || code > 0x2fff) return 0;
	let end = at + 1;
	for (let left = code === 0x2ff2 || code === 0x2ff3 ? 3 : 2; left > 0; left--) {
		if (end >= text.length) return 0;
		end += descriptionLength(text, end) || ((text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1);
	}
	return end - at;
}

/** A trie with one output: what OpenCC calls a dictionary group. Of several rows with one key the first counts. */
export class Dictionary {
	readonly trie: PhraseTrie;
	/** Output of each row of the trie. */
	readonly values: readonly string[];

	constructor(rows: readonly DictionaryRow[]) {
		const byKey = new Map<string, string>();
		for (const [key, value] of rows) if (!byKey.has(key)) byKey.set(key, value);
		this.trie = new PhraseTrie(byKey.keys());
		this.values = this.trie.keys.map((key) => byKey.get(key) ?? key);
	}

	/** Dictionary from the packed strings of opencc-js. */
	static of(packed: readonly string[]): Dictionary {
		return new Dictionary(packed.flatMap(unpackDictionary));
	}

	/** Replaces all matches, longest first from left to right. */
	convert(text: string): string {
		const { trie, values } = this;
		let out = '';
		let done = 0;
		for (let at = 0; at < text.length; ) {
			const unit = text.charCodeAt(at);
			if (!trie.begins(unit)) {
				at += (unit >= 0x2ff0 && unit <= 0x2fff && descriptionLength(text, at)) || 1;
				continue;
			}
			const row = trie.longest(text, at);
			if (row < 0) {
				at++;
				continue;
			}
			const { end } = trie;
			out += text.slice(done, at) + values[row];
			at = end;
			done = end;
		}
		return done === 0 ? text : out + text.slice(done);
	}
}
