import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyUnitsOf } from '../../src/cluster/body-units.ts';
import { compareUnits } from '../../src/cluster/compare.ts';
import { editScript } from '../../src/cluster/edit-script.ts';
import { TokenRun, UNIT_END } from '../../src/cluster/tokens.ts';
import { clauseTexts } from '../kit/clause-texts.ts';
import { bulletins, reports } from '../kit/cluster-archive.ts';
import { EDIT_KINDS, edited } from '../kit/edits.ts';

const NUMBER = '[0-9〇零一二三四五六七八九十百千万亿两][0-9〇零一二三四五六七八九十百千万亿两.%‰-]*';

/** Numbers whole, all else by code unit, an empty text at the end of each clause. */
function slowTokens(clauses: readonly string[]): string[] {
	return clauses.flatMap((clause) => [...(clause.match(new RegExp(`${NUMBER}|[\\s\\S]`, 'g')) ?? []), '']);
}

/** Characters in runs of four and more that two lists of clauses have in common, and their changes, by strings and sets. */
function slowAlignment(a: readonly string[], b: readonly string[]) {
	const [one, other] = [a.join('\n'), b.join('\n')];
	const isFirst = one.length < other.length || (one.length === other.length && one < other);
	const [first, second] = (isFirst ? [a, b] : [b, a]).map(slowTokens) as [string[], string[]];
	const pairs = (tokens: readonly string[]) => tokens.slice(1).map((token, at) => `${tokens[at]}\t${token}`);
	const known = new Set(pairs(second));
	const share = pairs(first).filter((pair) => known.has(pair)).length / Math.max(1, first.length - 1);
	const limit = Math.min(250, Math.floor(first.length + second.length - 2 * 0.4 * first.length));
	const codes = new Map<string, number>();
	const encode = (tokens: readonly string[]) =>
		tokens.map((token) => codes.get(token) ?? codes.set(token, codes.size).size - 1);
	const stretches = share < 0.25 ? null : editScript(encode(first), encode(second), limit, 0.3);
	if (!stretches) return null;
	const lone = (from: number, to: number) => to - from === 1 && first[from] !== '';
	const inner = stretches.map(
		({ isEqual, fromA, toA }, at) => isEqual && at > 0 && at < stretches.length - 1 && lone(fromA, toA),
	);
	const equal = stretches
		.filter(({ isEqual }, at) => isEqual && !inner[at])
		.map(({ fromA, toA }) => first.slice(fromA, toA).join('').length)
		.filter((length) => length >= 4);
	return equal.reduce((sum, length) => sum + length, 0);
}

const char = fc.oneof(
	{ weight: 5, arbitrary: fc.constantFrom(...'甲乙丙丁戊己庚辛') },
	{ weight: 2, arbitrary: fc.constantFrom(...'12345二十，，。', '2026', '12345678', '三万五千六百七十八') },
);
const body = fc.array(char, { maxLength: 50 }).map((chars) => chars.join(''));

describe('the tokens of a body', () => {
	it('are those that a regular expression finds, with equal codes for equal tokens only', () => {
		fc.assert(
			fc.property(body, body, (one, other) => {
				const codes = new Map<string, number>();
				for (const paragraph of [one, other]) {
					const units = bodyUnitsOf([paragraph]);
					const run = new TokenRun();
					run.read({ body: units, clauses: [...new Array(units.count).keys()], count: units.count });
					const texts = Array.from({ length: run.count }, (_, token) => run.textAt(token));
					expect(texts).toEqual(slowTokens([...new Set(clauseTexts([paragraph]))]));
					const tokens = run.codes();
					expect(tokens).toHaveLength(texts.length);
					for (const [at, text] of texts.entries()) {
						expect(tokens[at] === UNIT_END).toBe(text === '');
						expect(codes.get(text) ?? tokens[at]).toBe(tokens[at]);
						codes.set(text, tokens[at] as number);
					}
				}
				expect(new Set(codes.values()).size).toBe(codes.size);
			}),
			{ numRuns: 500 },
		);
	});
});

describe('laying two bodies side by side', () => {
	const sample = [...reports(4), ...bulletins(8)];
	const edits = sample.flatMap((each, seed) => EDIT_KINDS.map((kind) => edited(each, kind, seed).paragraphs));
	const paragraphs = fc.oneof(
		fc.constantFrom(...sample.map((each) => each.paragraphs), ...edits),
		fc.array(body, { maxLength: 3 }),
	);

	it('finds in common what comparing texts clause by clause and token by token finds', () => {
		fc.assert(
			fc.property(paragraphs, paragraphs, (one, other) => {
				const found = compareUnits(bodyUnitsOf(one), bodyUnitsOf(other));
				const [a, b] = [one, other].map((each) => [...new Set(clauseTexts(each))]) as [string[], string[]];
				const [restA, restB] = [a.filter((text) => !b.includes(text)), b.filter((text) => !a.includes(text))];
				const length = (texts: readonly string[]) => texts.join('').length;
				expect(found.lengthA).toBe(length(a));
				expect(found.lengthB).toBe(length(b));
				expect(found.shared).toBe(length(a) - length(restA));
				if (found.onlyAddedOrCut) return;
				const equal = restA.length === 0 || restB.length === 0 ? 0 : slowAlignment(restA, restB);
				expect(found.aligned).toBe(equal !== null);
				expect(found.foundA).toBe(found.shared + (equal ?? 0));
				expect(found.foundB).toBe(found.shared + (equal ?? 0));
			}),
			{ numRuns: 600 },
		);
	});
});
