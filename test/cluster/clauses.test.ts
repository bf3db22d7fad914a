import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprintsOf } from '../../src/cluster/fingerprints.ts';
import { fold } from '../../src/script/fold.ts';
import { clauseTexts } from '../kit/clause-texts.ts';
import { regionWordClasses } from '../kit/make-region-words.ts';

const FIRST = new Map(
	regionWordClasses().flatMap(([first = '', ...rest]) => [first, ...rest].map((word) => [word, first])),
);
const LONGEST = Math.max(...[...FIRST.keys()].map(({ length }) => length));

function withOneWord(text: string): string {
	let out = '';
	for (let at = 0; at < text.length; ) {
		let length = Math.min(LONGEST, text.length - at);
		while (length > 0 && !FIRST.has(text.slice(at, at + length))) length--;
		out += length > 0 ? FIRST.get(text.slice(at, at + length)) : text.charAt(at);
		at += Math.max(1, length);
	}
	return out;
}

/** Clauses by strings and regular expressions. */
function slowClauses(paragraphs: readonly string[]): string[] {
	return withOneWord(fold(paragraphs.join('\n')))
		.replace(/(?<=[0-9])[:/\-‐‑‒–—―~∼〜−](?=[0-9])/gu, '\ue000-')
		.replace(/(?<=[0-9])\.(?=[0-9])/gu, '\ue000.')
		.replace(/(?<=[0-9]),(?=[0-9])/gu, '')
		.split(/(?<!\ue000)[。!?;…\n\r\u2028\u2029:/\-‐‑‒–—―~∼〜−.,]/u)
		.map((clause) => clause.replace(/(?<!\ue000)[.-]|[^\p{L}\p{M}\p{N}%‰.-]/gu, ''))
		.filter((clause) => clause !== '');
}

const char = fc.oneof(
	{ weight: 6, arbitrary: fc.constantFrom(...'的一是不了人我在有他这中大来上国') },
	{ weight: 2, arbitrary: fc.constantFrom(...'12３.,，:-–、。；「」% …㎡①½\n宏硅é\u0301\ufdd2가😀𠮷\ud840') },
	{ weight: 1, arbitrary: fc.constantFrom(...FIRST.keys()) },
);
const body = fc.array(
	fc.array(char, { maxLength: 60 }).map((chars) => chars.join('')),
	{ maxLength: 3 },
);

describe('reading clauses', () => {
	it('gives what cutting strings by regular expressions gives', () => {
		fc.assert(
			fc.property(body, (paragraphs) => {
				expect(clauseTexts(paragraphs)).toEqual(slowClauses(paragraphs));
			}),
			{ numRuns: 1000, examples: [[['𠮷\u0301']], [['𠮷']]] },
		);
	});

	it('does not mind what was read before', () => {
		fc.assert(
			fc.property(body, body, (one, other) => {
				const before = fingerprintsOf(one);
				fingerprintsOf([...other, '很长的一段'.repeat(9000)]);
				expect(fingerprintsOf(one)).toEqual(before);
			}),
			{ numRuns: 30 },
		);
	});
});
