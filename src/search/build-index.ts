import { join } from 'node:path';
import type { Problem } from '../model/problem.ts';
import { createUrls } from '../view/urls.ts';
import { cutChunks } from './chunks.ts';
import { PostingsCollector } from './collect-postings.ts';
import type { SearchDocument } from './document.ts';
import { FORMAT, type Fragment, MANIFEST, type Manifest, SEARCH_FOLDER, shardFiles } from './files.ts';
import { IndexWriter, ShardWriter } from './index-writer.ts';
import { packText } from './pack-text.ts';
import { textsOf } from './pages.ts';
import { ShardColumns } from './shard-meta.ts';

/** Tokens after which a shard may end: at most about 20,000 articles of 700 characters, 0.6 GB of memory. */
const SHARD_TOKENS = 14_000_000;
/** Tokens after which a shard ends with the year, so that a small change of the archive leaves most shards as they are. */
const YEAR_TOKENS = 6_000_000;

export interface BuildSearchOptions {
	/** Folder of the built site; the index goes into its folder `search-index`, which is made anew. */
	readonly outDir: string;
	/** Base path of the site. */
	readonly base: string;
	/** Told after each article, and `indexed` after each shard. */
	readonly onProgress?: (documents: number, stage: 'read' | 'indexed') => void;
}

export interface SearchBuild {
	readonly documents: number;
	readonly files: number;
	readonly bytes: number;
	readonly problems: readonly Problem[];
}

function fragmentOf(document: SearchDocument): Fragment {
	const { story: _, canonical: __, text, ...rest } = document;
	return { ...rest, text: packText(text) };
}

/** One shard in the making. */
class ShardBuild {
	private readonly columns = new ShardColumns();
	private readonly postings = new PostingsCollector();
	private readonly writer: ShardWriter;
	private year = '';

	constructor(writer: IndexWriter, number: number) {
		this.writer = new ShardWriter(writer, number);
	}

	/** Whether the shard should end before this article. */
	fullBefore({ date }: SearchDocument): boolean {
		const { size } = this.postings;
		return size >= SHARD_TOKENS || (size >= YEAR_TOKENS && (date ?? '').slice(0, 4) !== this.year);
	}

	add(document: SearchDocument): void {
		const number = this.columns.add(document);
		this.year = (document.date ?? '').slice(0, 4);
		for (const text of textsOf(document)) this.postings.add(number, text);
		const path = shardFiles.fragment(this.writer.folder, number);
		this.writer.write(path, JSON.stringify(fragmentOf(document)));
	}

	finish(): Manifest['shards'][number] {
		const { articles, positions } = cutChunks(this.postings.tokens());
		const { folder } = this.writer;
		for (const [number, { content }] of articles.entries())
			this.writer.write(shardFiles.articles(folder, number), content);
		for (const [number, { content }] of positions.entries())
			this.writer.write(shardFiles.positions(folder, number), content);
		const starts = (chunks: readonly { from: string }[]) => chunks.map(({ from }) => from);
		const meta = this.columns.meta(starts(articles), starts(positions));
		this.writer.write(shardFiles.meta(folder), JSON.stringify(meta));
		return { folder: this.writer.finish(), documents: this.columns.size, ...this.columns.extent };
	}
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
		fix: 'Make sure that the folder can be written to and the disk is not full, then build once more.',
	};
}

/**
 * Makes the search index of a built site: one for both variants, in shards.
 * The same articles in the same order give the same bytes, and a shard whose articles are the same keeps its folder.
 *
 * @param documents all articles, newest first, so that shards are stretches of time; read once, one at a time
 * @returns the account of what was written; a failure is among the problems
 */
export async function buildSearchIndex(
	documents: Iterable<SearchDocument> | AsyncIterable<SearchDocument>,
	options: BuildSearchOptions,
): Promise<SearchBuild> {
	const { outDir, base, onProgress } = options;
	let writer: IndexWriter | undefined;
	let count = 0;
	try {
		writer = new IndexWriter(join(outDir, SEARCH_FOLDER));
		const shards: Manifest['shards'][number][] = [];
		const stories = new StoryBook();
		let shard: ShardBuild | undefined;
		const finishShard = () => {
			if (shard) shards.push(shard.finish());
			shard = undefined;
			onProgress?.(count, 'indexed');
		};
		for await (const document of documents) {
			if (shard?.fullBefore(document)) finishShard();
			shard ??= new ShardBuild(writer, shards.length);
			shard.add(document);
			stories.add(document, count++);
			onProgress?.(count, 'read');
		}
		finishShard();
		const { root } = createUrls(base);
		const copies = stories.copies();
		const manifest: Manifest = {
			format: FORMAT,
			base: root,
			documents: count,
			stories: stories.size,
			shards,
			copies,
		};
		writer.write(MANIFEST, JSON.stringify(manifest));
		return { documents: count, files: writer.files, bytes: writer.bytes, problems: [] };
	} catch (error) {
		const { files = 0, bytes = 0 } = writer ?? {};
		return { documents: count, files, bytes, problems: [failed(outDir, error)] };
	}
}
