import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprintsOf } from '../../src/cluster/fingerprints.ts';
import { relateArticles } from '../../src/cluster/relate.ts';
import { relateOne } from '../../src/cluster/relate-one.ts';
import { SentenceStore } from '../../src/loader/sentence-store.ts';
import { archiveOf, bulletins, type ClusterArticle, factOf, reports } from '../kit/cluster-archive.ts';
import { EDIT_KINDS, edited } from '../kit/edits.ts';

function storeOf(articles: readonly ClusterArticle[]): SentenceStore {
	const byId = new Map(articles.map((article) => [article.id, article]));
	const get = (id: string) => byId.get(id) as ClusterArticle;
	const store = new SentenceStore(new DatabaseSync(':memory:'), {
		fact: (id) => factOf(get(id)),
		paragraphs: (id) => get(id).paragraphs,
	});
	for (const { id, paragraphs } of articles) store.add(id, fingerprintsOf(paragraphs));
	return store;
}

/** Edits that leave no body equal to another: relating an archive at once names only the first of equal ones. */
const CHANGING = EDIT_KINDS.filter((kind) => ['wrapper', 'half', 'quarter', 'new-paragraph'].includes(kind));

describe('one more article', () => {
	const originals = [...reports(6), ...bulletins(6)];
	const pool = [
		...originals,
		...originals.flatMap((each, seed) =>
			CHANGING.map(
				(kind): ClusterArticle => ({ ...each, ...edited(each, kind, seed), id: `${each.id}-${kind}` }),
			),
		),
	];

	it('is tried on bodies of which no two are equal', () => {
		expect(new Set(pool.map((article) => factOf(article).bodyKey)).size).toBe(pool.length);
	});

	it('relates to an archive on disk as it would if all were related at once', () => {
		fc.assert(
			fc.property(fc.uniqueArray(fc.nat(pool.length - 1), { minLength: 1, maxLength: 16 }), (picks) => {
				const articles = picks.map((pick) => pool[pick] as ClusterArticle);
				const [one, ...others] = articles as [ClusterArticle, ...ClusterArticle[]];
				const { facts, bodies } = archiveOf(articles);
				const expected = relateArticles(facts, bodies)
					.links.filter(({ a, b }) => (a as string) === one.id || (b as string) === one.id)
					.map(({ a, b, relation }) => `${a} ${b} ${relation}`);
				const found = relateOne(factOf(one), one.paragraphs, storeOf(others));
				expect(found.map(({ a, b, relation }) => `${a} ${b} ${relation}`)).toEqual(expected);
			}),
			{ numRuns: 40 },
		);
	});

	it('meets only its neighbours in a piece that more articles have than a formula', () => {
		const [report] = reports(1) as [ClusterArticle];
		const copies = Array.from({ length: 40 }, (_, number) => ({ ...report, id: `copy-${number + 10}` }));
		const links = relateOne(
			{ ...factOf(report), id: 'copy-205' as never },
			report.paragraphs,
			storeOf(copies),
		);
		expect(links.map(({ a, b }) => [a, b])).toEqual([
			['copy-20', 'copy-205'],
			['copy-205', 'copy-21'],
		]);
	});
});
