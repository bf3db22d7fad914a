import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	FingerprintIndex,
	MOST_CARRIERS,
	SHARED_OF_SHORT,
	SHARED_OF_SHORTER,
	SHORT_TEXT,
} from '../../src/cluster/fingerprint-index.ts';
import {
	type Fingerprint,
	fingerprintsOf,
	type Pieces,
	readPieces,
	totalLength,
} from '../../src/cluster/fingerprints.ts';
import { hashOf } from '../../src/cluster/hash.ts';
import { clauseTexts } from '../kit/clause-texts.ts';

/** All pairs by comparing all articles with all, as the documentation of the index says it. */
function slowPairs(articles: readonly (readonly Fingerprint[])[]) {
	const carriers = (hash: number) =>
		articles.flatMap((pieces, index) => (pieces.some((piece) => piece.hash === hash) ? [index] : []));
	const lengthOf = (pieces: readonly Fingerprint[]) =>
		pieces.filter(({ length }) => length > 0).reduce((sum, { length }) => sum + length, 0);
	const sharedBy = (pieces: readonly Fingerprint[]) =>
		pieces.reduce((sum, { length }) => sum + Math.abs(length), 0);
	const joins = (hash: number, a: number, b: number) => {
		const list = carriers(hash);
		return list.length <= MOST_CARRIERS || list.indexOf(b) === list.indexOf(a) + 1;
	};
	return articles.flatMap((pieces, a) =>
		articles.flatMap((others, b) => {
			if (b <= a) return [];
			const both = pieces.filter(({ hash }) => others.some((other) => other.hash === hash));
			const shared = sharedBy(both.filter(({ hash }) => joins(hash, a, b)));
			const shorter = Math.min(lengthOf(pieces), lengthOf(others));
			const isEnough = shared >= (shorter <= SHORT_TEXT ? SHARED_OF_SHORT : SHARED_OF_SHORTER) * shorter;
			return shared > 0 && isEnough ? [{ a, b, shared }] : [];
		}),
	);
}

/** Fingerprints as they come from a body. */
function piecesOf(fingerprints: readonly Fingerprint[]): Pieces {
	return {
		hashes: Float64Array.from(fingerprints, ({ hash }) => hash),
		lengths: Int32Array.from(fingerprints, ({ length }) => length),
		count: fingerprints.length,
	};
}

function codesOf(text: string): Uint16Array {
	return Uint16Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
}

/** Pieces with numbers from 0 on for hashes; the length of a piece depends on its number. The last few may be only possible. */
const pieces = fc
	.tuple(fc.uniqueArray(fc.nat(30), { maxLength: 9 }), fc.nat(12))
	.map(([hashes, sure]) =>
		hashes.map((hash, at): Fingerprint => ({ hash, length: (at < sure ? 1 : -1) * (6 + 2 * (hash % 7)) })),
	);

describe('the index of fingerprints', () => {
	it('finds the pairs that comparing all with all finds, few articles or many', () => {
		fc.assert(
			fc.property(fc.array(pieces, { maxLength: 90 }), (articles) => {
				const index = new FingerprintIndex();
				for (const article of articles) index.add(piecesOf(article));
				expect([...index.pairs()]).toEqual(slowPairs(articles));
			}),
			{ numRuns: 60 },
		);
	});

	it('joins all articles of a piece up to the limit, and only neighbours beyond', () => {
		const pairsOf = (count: number) => {
			const index = new FingerprintIndex();
			for (let article = 0; article < count; article++) index.add(piecesOf([{ hash: 7, length: 40 }]));
			return [...index.pairs()].length;
		};
		expect(pairsOf(MOST_CARRIERS)).toBe((MOST_CARRIERS * (MOST_CARRIERS - 1)) / 2);
		expect(pairsOf(MOST_CARRIERS + 1)).toBe(MOST_CARRIERS);
	});

	it('keeps its pieces apart when its table grows', () => {
		const index = new FingerprintIndex();
		for (let hash = 0; hash < 70_000; hash++) index.add(piecesOf([{ hash: hash * 65_537, length: 40 }]));
		index.add(piecesOf([{ hash: 69_999 * 65_537, length: 40 }]));
		expect([...index.pairs()]).toEqual([{ a: 69_999, b: 70_000, shared: 40 }]);
	});

	it('counts as an article’s own only what is not common', () => {
		const index = new FingerprintIndex();
		for (let article = 0; article <= MOST_CARRIERS; article++)
			index.add(
				piecesOf([
					{ hash: 1, length: 10 },
					{ hash: 100 + article, length: 25 },
				]),
			);
		expect(index.ownLength(3)).toBe(25);
	});
});

describe('the fingerprints of a body', () => {
	it('are equal for copies in other scripts, widths, punctuation and regional words', () => {
		const original = fingerprintsOf([
			'记者从信息产业部了解到,该项目总投资8,629.5亿元。',
			'网络软件“明显改善”;',
		]);
		expect(original.length).toBeGreaterThan(2);
		const copy = ['記者從資訊產業部了解到，該專案總投資８６２９.５億元｡網路軟體「明顯改善」'];
		expect(fingerprintsOf(copy)).toEqual(original);
	});

	it('cover every clause of six characters or more, each piece once', () => {
		fc.assert(
			fc.property(
				fc.array(fc.string({ unit: fc.constantFrom(...'的一是不了人我在有他这中大来上国') })),
				(clauses) => {
					const lengths = clauseTexts([clauses.join('，')])
						.map(({ length }) => length)
						.filter((length) => length >= 6);
					const found = fingerprintsOf([clauses.join('，')]);
					expect(new Set(found.map(({ hash }) => hash)).size).toBe(found.length);
					const total = lengths.reduce((sum, length) => sum + length, 0);
					expect(totalLength(found)).toBeLessThanOrEqual(total);
					expect(found.length > 0).toBe(lengths.length > 0);
				},
			),
		);
	});

	it('of a short body are all that it may have in common with a text that it was cut out of', () => {
		fc.assert(
			fc.property(
				fc.array(fc.string({ unit: fc.constantFrom(...'的一是不了人我在有他这中大来上国'), maxLength: 40 })),
				fc.nat(200),
				fc.integer({ min: 1, max: 64 }),
				(clauses, from, length) => {
					const text = clauses.join('，');
					const part = text.slice(from, from + length);
					const found = new Set(fingerprintsOf([part]).map(({ hash }) => hash));
					const whole = readPieces([text]);
					let at = 0;
					// Pieces follow one another but for short rests and commas: each is looked for behind the one before.
					for (let piece = 0; piece < whole.count; piece++) {
						const size = whole.lengths[piece] ?? 0;
						if (size < 0) break;
						while (hashOf(codesOf(text), at, at + size) !== whole.hashes[piece]) at++;
						if (at >= from && at + size <= from + part.length) expect(found).toContain(whole.hashes[piece]);
						at += size;
					}
				},
			),
			{ numRuns: 300 },
		);
		const sure = fingerprintsOf(['今天上午水厂开工，工程计划用两年时间']).filter(({ length }) => length > 0);
		expect(sure.map(({ length }) => length)).toEqual([8, 9]);
	});

	it('share pieces with a clause that was cut in the middle', () => {
		const clause =
			'全市重点项目建设暨产业转型攻坚观摩评价活动在十个县区和城乡一体化示范区同时举行并取得圆满成功';
		const whole = new Set(fingerprintsOf([clause]).map(({ hash }) => hash));
		const part = fingerprintsOf([clause.slice(5)]);
		expect(part.some(({ hash }) => whole.has(hash))).toBe(true);
	});
});

describe('the hash of a piece', () => {
	it('is a whole number below two to the power of 53, and differs for different texts', () => {
		const texts = Array.from({ length: 20_000 }, (_, number) => `第${number}号公告`);
		const hashes = texts.map((text) => hashOf(codesOf(text), 0, text.length));
		expect(hashes.every((hash) => Number.isSafeInteger(hash) && hash >= 0)).toBe(true);
		expect(new Set(hashes).size).toBe(texts.length);
	});
});
