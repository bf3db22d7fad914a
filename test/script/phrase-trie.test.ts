import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Dictionary } from '../../src/script/dictionary.ts';
import { PhraseTrie, unpackDictionary } from '../../src/script/phrase-trie.ts';

const word = fc.string({ unit: fc.constantFrom('一', '二', '𠮷', 'a'), minLength: 1, maxLength: 5 });
const words = fc.array(word, { maxLength: 20 });
const text = fc.string({ unit: fc.constantFrom('一', '二', '𠮷', 'a', '。'), maxLength: 30 });

describe('PhraseTrie', () => {
	it('finds at each place what a look at every key finds', () => {
		fc.assert(
			fc.property(words, text, (keys, input) => {
				const trie = new PhraseTrie(keys);
				for (let at = 0; at < input.length; at++) {
					const fitting = [...new Set(keys)].filter((key) => input.startsWith(key, at));
					fitting.sort((a, b) => a.length - b.length);
					expect(trie.all(input, at).map((row) => trie.keys[row])).toEqual(fitting);
					const longest = trie.longest(input, at);
					expect(longest < 0 ? undefined : trie.keys[longest]).toBe(fitting.at(-1));
					if (longest >= 0) expect(trie.end).toBe(at + (fitting.at(-1)?.length ?? 0));
					expect(trie.begins(input.charCodeAt(at)) || fitting.length === 0).toBe(true);
				}
			}),
			{ numRuns: 200 },
		);
	});

	it('keeps its keys once, in ascending order', () => {
		expect(new PhraseTrie(['b', 'a', 'b', '']).keys).toEqual(['a', 'b']);
	});
});

describe('Dictionary', () => {
	it('replaces the longest match from left to right; of two rows with one key the first counts', () => {
		const dictionary = new Dictionary([
			['一二', 'X'],
			['一', 'Y'],
			['一', 'Z'],
		]);
		expect(dictionary.convert('一二一三')).toBe('XY三');
	});

	it('does not look into Ideographic Description Sequences', () => {
		expect(new Dictionary([['一', 'Y']]).convert('⿰一一一⿰')).toBe('⿰一一Y⿰');
	});

	it('reads the packed form', () => {
		expect(unpackDictionary('a b|cd ef')).toEqual([
			['a', 'b'],
			['cd', 'ef'],
		]);
	});
});
