import { join } from 'node:path';
import type { Problem } from '../model/problem.ts';
import { createUrls } from '../view/urls.ts';
import { CharacterCount } from './character-count.ts';
import type { SearchDocument } from './document.ts';
import { FORMAT, MANIFEST, type Manifest, SEARCH_FOLDER, type ShardEntry } from './files.ts';
import { IndexWriter, ShardWriter } from './index-writer.ts';
import { KeptChunks } from './kept-chunks.ts';
import { RouterBuild } from './router-build.ts';
import { SHARD_LIMITS, ShardBuild, type ShardLimits } from './shard-build.ts';
import { Turnstile } from './turnstile.ts';

/** Words that Pagefind indexes at one time: two shards where they are small enough to keep below 2 GB together. */
const WORDS_AT_A_TIME = 7_000_000;

export interface BuildSearchOptions {
	/** Folder of the built site; the index goes into its folder `pagefind`, which is made anew. */
	readonly outDir: string;
	/** Base path of the site. */
	readonly base: string;
	/** Told after each article, and `indexed` after each shard. */
	readonly onProgress?: (documents: number, stage: 'read' | 'indexed') => void;
	/** Folder that keeps what did not change for the next build; without one everything is indexed anew. */
	readonly keep?: string;
	/** Default: {@link SHARD_LIMITS}. */
	readonly limits?: ShardLimits;
}

export interface SearchBuild {
	readonly documents: number;
	readonly files: number;
	readonly bytes: number;
	readonly problems: readonly Problem[];
}

/** Numbers of the articles of each story that has several, the canonical copy first. */
class StoryBook {
	private readonly members = new Map<string, number[]>();

	add(document: SearchDocument, number: number): void {
		const known = this.members.get(document.story);
		if (!known) this.members.set(document.story, [number]);
		else if (document.canonical) known.unshift(number);
		else known.push(number);
	}

	get size(): number {
		return this.members.size;
	}

	copies(): number[][] {
		return [...this.members.values()].filter(({ length }) => length > 1);
	}
}

function failed(outDir: string, error: unknown): Problem {
	return {
		code: 'search-index-failed',
		severity: 'error',
		file: join(outDir, SEARCH_FOLDER),
		line: null,
		what: `The search index could not be made: ${error instanceof Error ? error.message : String(error)}.`,
		fix: 'Make sure that `npx pagefind --version` runs here and the disk is not full, then build once more.',
	};
}

/**
 * Makes the search index of a built site: one for both variants, in shards, through Pagefind's Node API.
 * The same articles in the same order give the same bytes, and a shard whose articles are the same keeps its folder.
 *
 * @param documents all articles, newest first, so that shards are stretches of time; read once, one at a time
 * @returns the account of what was written; a failure is among the problems
 */
export async function buildSearchIndex(
	documents: Iterable<SearchDocument> | AsyncIterable<SearchDocument>,
	options: BuildSearchOptions,
): Promise<SearchBuild> {
	const { outDir, base, keep, onProgress, limits = SHARD_LIMITS } = options;
	let writer: IndexWriter | undefined;
	let count = 0;
	let words = 0;
	try {
		writer = new IndexWriter(join(outDir, SEARCH_FOLDER));
		const shards: Promise<ShardEntry>[] = [];
		const turnstile = new Turnstile(WORDS_AT_A_TIME);
		const characters = new CharacterCount();
		const router = new RouterBuild();
		const stories = new StoryBook();
		const people = new Set<string>();
		const kept = keep === undefined ? null : new KeptChunks(keep);
		let shard: ShardBuild | undefined;
		let began = 0;
		const finishShard = async () => {
			if (!shard) return;
			const indexing = (await shard.finish(turnstile)).shard;
			shard = undefined;
			indexing.then(
				() => onProgress?.(count, 'indexed'),
				() => {},
			);
			shards.push(indexing);
		};
		for await (const document of documents) {
			if (shard?.fullBefore(document)) await finishShard();
			shard ??= new ShardBuild(writer, { number: began++, begin: words, limits, characters, router, kept });
			words += shard.add(document);
			stories.add(document, count++);
			for (const name of document.names) people.add(name['zh-Hans']);
			onProgress?.(count, 'read');
		}
		await finishShard();
		const { root } = createUrls(base);
		const copies = stories.copies();
		const entries = await Promise.all(shards);
		kept?.prune();
		const manifest: Manifest = {
			format: FORMAT,
			base: root,
			documents: count,
			stories: stories.size,
			people: people.size,
			shards: entries,
			router: began < limits.routedFrom ? null : router.write(new ShardWriter(writer, began)),
			scanned: characters.scanned(count),
			copies,
		};
		writer.write(MANIFEST, JSON.stringify(manifest));
		return { documents: count, files: writer.files, bytes: writer.bytes, problems: [] };
	} catch (error) {
		const { files = 0, bytes = 0 } = writer ?? {};
		return { documents: count, files, bytes, problems: [failed(outDir, error)] };
	}
}
