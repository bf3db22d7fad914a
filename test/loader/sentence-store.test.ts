import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BodySource } from '../../src/cluster/body-source.ts';
import { linkAll } from '../../src/cluster/relate.ts';
import { changesOf, ownLengthIn, updateLinks } from '../../src/cluster/update-links.ts';
import { linkFrom } from '../../src/loader/link-from-store.ts';
import { SentenceStore } from '../../src/loader/sentence-store.ts';
import { archiveOf, bulletins, type ClusterArticle, reports } from '../kit/cluster-archive.ts';
import { EDIT_KINDS, edited } from '../kit/edits.ts';
import { makeScratch, type Scratch } from '../kit/scratch.ts';

let scratch: Scratch;
beforeEach(() => {
	scratch = makeScratch();
});
afterEach(() => scratch.remove());

function inOrder(articles: readonly ClusterArticle[]) {
	const { facts, bodies } = archiveOf([...articles].sort((a, b) => (a.id < b.id ? -1 : 1)));
	return { facts, bodies };
}

/** Brings a store up to each archive in turn, and says whether it holds each time what comparing all at once finds. */
function follow(store: SentenceStore, archives: readonly (readonly ClusterArticle[])[]): void {
	for (const articles of archives) {
		const { facts, bodies } = inOrder(articles);
		const digested = facts.map((fact) => ({
			fact,
			digest: JSON.stringify([fact, bodies.paragraphs(fact.id)]),
		}));
		updateLinks(digested, changesOf(digested, store), bodies, store);
		const all = linkAll(facts, bodies);
		expect(store.links()).toEqual(all.links);
		for (const { id } of facts) expect(ownLengthIn(store, id)).toBe(all.ownLength(id));
	}
}

describe('the store of links', () => {
	const originals = [...reports(6), ...bulletins(6)];
	const pool = [
		...originals,
		...originals.flatMap((each, seed) =>
			EDIT_KINDS.map(
				(kind): ClusterArticle => ({ ...each, ...edited(each, kind, seed), id: `${each.id}-${kind}` }),
			),
		),
	];
	const archive = fc
		.uniqueArray(fc.nat(pool.length - 1), { maxLength: 14 })
		.map((picks) => picks.map((pick) => pool[pick] as ClusterArticle));

	it('holds what comparing all at once finds, whatever comes and goes', () => {
		fc.assert(
			fc.property(fc.array(archive, { minLength: 1, maxLength: 4 }), (archives) => {
				const store = new SentenceStore(':memory:', '1');
				follow(store, archives);
				store.abandon();
			}),
			{ numRuns: 40 },
		);
	});

	it('holds it too where a piece becomes a formula, and stops being one', () => {
		const [report] = reports(1) as [ClusterArticle];
		const copies = Array.from({ length: 32 }, (_, number) => ({
			...report,
			id: `copy-${((number * 7) % 32) + 10}`,
			paragraphs: [...report.paragraphs.slice(0, 2), `第${number}份抄件由通讯员抄送各处存档备查。`],
		}));
		const store = new SentenceStore(':memory:', '1');
		const sizes = [24, 25, 26, 27, 32, 31, 27, 25, 24, 26];
		follow(
			store,
			sizes.map((size) => copies.slice(0, size)),
		);
		store.abandon();
	});

	it('takes an article anew when its headline or text changed', () => {
		const [one, other] = reports(2) as [ClusterArticle, ClusterArticle];
		const copy = { ...one, id: 'copy', paragraphs: [...one.paragraphs, '记者随后离开了现场。'] };
		const changed = { ...copy, paragraphs: other.paragraphs.slice(0, -1) };
		const store = new SentenceStore(':memory:', '1');
		follow(store, [
			[one, other, copy],
			[one, other, { ...copy, headline: '另一个标题' }],
			[one, other, changed],
		]);
		store.abandon();
	});

	it('lasts until the rules change', () => {
		const file = join(scratch.path, 'links.sqlite');
		const { facts, bodies } = inOrder(pool);
		const read = new Set<string>();
		const counted: BodySource = {
			paragraphs(id) {
				read.add(id);
				return bodies.paragraphs(id);
			},
		};
		const build = (version: string) => {
			read.clear();
			const store = new SentenceStore(file, version);
			const { links } = linkFrom(store, facts, counted);
			store.finish();
			return { links, read: read.size };
		};
		const first = build('1');
		expect(first.links.length).toBeGreaterThan(20);
		expect(first.read).toBe(pool.length);
		expect(build('1')).toEqual({ links: first.links, read: 0 });
		expect(build('2')).toEqual(first);
	});

	it('reads only a new article and those it is compared with', () => {
		const store = new SentenceStore(':memory:', '1');
		const { facts, bodies } = inOrder(pool);
		linkFrom(store, facts.slice(1), bodies);
		const read = new Set<string>();
		const { links } = linkFrom(store, facts, {
			paragraphs(id) {
				read.add(id);
				return bodies.paragraphs(id);
			},
		});
		expect(links).toEqual(linkAll(facts, bodies).links);
		expect(read.has(facts[0]?.id ?? '')).toBe(true);
		expect(read.size).toBeLessThan(pool.length / 2);
		store.abandon();
	});

	it('forgets what was changed when a build breaks off', () => {
		const file = join(scratch.path, 'links.sqlite');
		const { facts, bodies } = inOrder(pool);
		const store = new SentenceStore(file, '1');
		linkFrom(store, facts, bodies);
		store.abandon();
		const again = new SentenceStore(file, '1');
		expect(again.known().size).toBe(0);
		again.abandon();
	});
});
