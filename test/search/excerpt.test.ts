import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/script/fold.ts';
import { type Excerpt, markText, type Segment } from '../../src/search/excerpt.ts';
import { occurrences } from '../../src/search/occurrences.ts';
import { parseQuery, soughtTerms } from '../../src/search/query.ts';
import { streamOf } from '../../src/search/stream.ts';

function shown(segments: readonly Segment[]): string {
	return segments
		.map(({ text, mark }) => (mark === null ? text : mark === 'hit' ? `[${text}]` : `<${text}>`))
		.join('');
}

function lineOf({ segments, cutBefore, cutAfter }: Excerpt): string {
	return `${cutBefore ? '…' : ''}${shown(segments)}${cutAfter ? '…' : ''}`;
}

function mark(lines: readonly string[], query: string) {
	return markText(lines, soughtTerms(parseQuery(query)));
}

describe('an excerpt', () => {
	it('marks the hit in the script of the text, whatever the script of the query', () => {
		const text = mark(['標題', '市領導楊婭輝等參加觀摩活動。'], '杨娅辉');
		expect(text.excerpts.map(lineOf)).toEqual(['市領導[楊婭輝]等參加觀摩活動。']);
	});

	it('marks a hit across punctuation as broken', () => {
		const text = mark(['標題', '落實六穩，六保。'], '六穩六保');
		expect(text.excerpts.map(lineOf)).toEqual(['落實<六穩，六保>。']);
	});

	it('marks hits in the headline and shows the beginning of the body', () => {
		const text = mark(['楊婭輝參加觀摩', '今天天氣很好。'], '觀摩');
		expect(shown(text.headline)).toBe('楊婭輝參加[觀摩]');
		expect(text.excerpts.map(lineOf)).toEqual(['今天天氣很好。']);
		expect(text.firstLine).toBe(0);
	});

	it('shows each term of the query where it stands', () => {
		const filler = '無關的文字'.repeat(40);
		const text = mark(['標題', `甲方${filler}`, `${filler}乙方`], '甲方 乙方');
		expect(text.excerpts.map(({ line }) => line)).toEqual([1, 2]);
		expect(lineOf(text.excerpts[1] as Excerpt)).toMatch(/^….*\[乙方\]$/);
	});

	it('covers a character that folds to several as a whole', () => {
		const text = mark(['標題', '㍿有限'], '會社');
		expect(text.excerpts.map(lineOf)).toEqual(['[㍿]有限']);
	});

	it('never cuts a character in two and never shows text that is not there', () => {
		const char = fc.constantFrom('甲', '乙', '𠮷', '，', '🎉', 'a', '㍿', 'ｶ', 'ﾞ', '\n');
		const text = fc.array(char, { maxLength: 120 }).map((chars) => chars.join(''));
		fc.assert(
			fc.property(fc.array(text, { minLength: 1, maxLength: 3 }), text, (lines, query) => {
				const { headline, excerpts } = mark(lines, query.slice(0, 4));
				expect(headline.map((segment) => segment.text).join('')).toBe(lines[0]);
				for (const excerpt of excerpts) {
					const whole = excerpt.segments.map((segment) => segment.text).join('');
					expect(whole.isWellFormed()).toBe(true);
					expect(lines[excerpt.line]).toContain(whole);
				}
			}),
		);
	});
});

/** Forms whose NFKC is longer than they are, or shorter, among plain neighbours. */
const FORMS = [
	...'㍿℡ﷺ①⑳㈱㌔ﬁﬃ½㎏㋿',
	'ｶﾞ',
	'ﾊﾟ',
	'ｶ',
	'が',
	'か\u3099',
	'𬀩',
	'🎉',
	...'甲乙株式会社tel1fi髮发，。',
];

describe('the marks of forms that stand for several characters', () => {
	it.each([
		['㍿', '株式', '[㍿]'],
		['甲㍿乙', '社乙', '甲[㍿乙]'],
		['℡123', 'tel1', '[℡1]23'],
		['電℡', '電T', '[電℡]'],
		['①②③', '23', '①[②③]'],
		['甲ﷺ乙', 'صلى', '甲[ﷺ]乙'],
		['ﬁx ﬃ', 'fix', '[ﬁx] ﬃ'],
		['oﬃce', 'fic', 'o[ﬃc]e'],
		['ｶﾞｽ', 'ガ', '[ｶﾞ]ｽ'],
		['アｶﾞｽ', 'がス', 'アｶﾞｽ'],
		['アﾊﾟｯﾄ', 'パッ', 'ア[ﾊﾟｯ]ﾄ'],
		['か\u3099く', 'がく', '[か\u3099く]'],
		['10㎏', '0kg', '1[0㎏]'],
	])('%s asked for %s', (text, query, expected) => {
		expect(shown(mark([text], query).headline)).toBe(expected);
	});

	it('hold what was looked for, and no character more', () => {
		let seen = 0;
		const forms = (max: number) =>
			fc.array(fc.constantFrom(...FORMS), { minLength: 1, maxLength: max }).map((parts) => parts.join(''));
		fc.assert(
			fc.property(forms(20), forms(3), (text, query) => {
				const [term] = soughtTerms(parseQuery(query));
				if (!term) return;
				const wanted = String.fromCodePoint(...term.codes);
				const read = (chars: readonly string[]) =>
					String.fromCodePoint(...streamOf(fold(chars.join(''))).codes);
				for (const { from, to } of occurrences(text, [term])) {
					const hit = [...text.slice(from, to)];
					expect(read(hit)).toContain(wanted);
					expect(read(hit.slice(1))).not.toContain(wanted);
					expect(read(hit.slice(0, -1))).not.toContain(wanted);
					seen++;
				}
			}),
			{ numRuns: 3000 },
		);
		expect(seen).toBeGreaterThan(300);
	});
});
