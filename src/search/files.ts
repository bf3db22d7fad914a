import type { InBothScripts } from '../model/listing.ts';
import type { PackedText } from './pack-text.ts';

/** Folder of the index in a built site. */
export const SEARCH_FOLDER = 'search-index';

/** Name of the file that is read first, in the folder of the index. */
export const MANIFEST = 'search.json';

/** Changes whenever older files cannot be read by the code any more. */
export const FORMAT = 2;

/** One shard: a stretch of the archive with an index of its own. The folder is named by the digest of its content. */
export interface ShardEntry {
	readonly folder: string;
	readonly documents: number;
	/** Earliest and latest date in the shard; null when all of it is undated. */
	readonly first: string | null;
	readonly last: string | null;
}

/** The first file: which shards there are. */
export interface Manifest {
	readonly format: number;
	/** Base path of the site, with a slash at both ends. */
	readonly base: string;
	readonly documents: number;
	readonly stories: number;
	readonly shards: readonly ShardEntry[];
	/** For each story of two or more articles: their numbers in the archive (shards in order), canonical copy first. */
	readonly copies: readonly (readonly number[])[];
}

/** What is known of all articles of a shard before any text is read; columns by article. */
export interface ShardMeta {
	/** First token of each file of articles, in order; file `n` is `articles/n`. */
	readonly articleChunks: readonly string[];
	/** First token of each file of positions, in order; file `n` is `positions/n`. */
	readonly positionChunks: readonly string[];
	/** Dates that occur, latest first. */
	readonly days: readonly string[];
	/** Index into `days` for each article, or -1. */
	readonly dates: readonly number[];
	/** Index into `outletSlugs` for each article, or -1. */
	readonly outlets: readonly number[];
	readonly outletSlugs: readonly string[];
	readonly outletNames: readonly (InBothScripts | null)[];
	/** Index into `sectionSlugs` for each article, or -1. */
	readonly sections: readonly number[];
	readonly sectionSlugs: readonly string[];
	readonly sectionNames: readonly (InBothScripts | null)[];
}

/** The file of one article: what a result shows, and the text for excerpts. */
export interface Fragment {
	readonly id: string;
	readonly date: string | null;
	readonly outlet: string | null;
	readonly outletName: InBothScripts | null;
	readonly section: string | null;
	readonly sectionName: InBothScripts | null;
	readonly authors: readonly string[];
	/** Lines between headline and first paragraph (kicker, subheads). */
	readonly front: number;
	readonly text: PackedText;
}

/** Path of a file of a shard, relative to the folder of the index. All are compressed with gzip. */
export const shardFiles = {
	meta: (folder: string) => `${folder}/shard.bin`,
	articles: (folder: string, chunk: number) => `${folder}/articles/${chunk}.bin`,
	positions: (folder: string, chunk: number) => `${folder}/positions/${chunk}.bin`,
	/** A hundred to a folder, so that no folder holds too many. */
	fragment: (folder: string, article: number) =>
		`${folder}/text/${Math.floor(article / 100)}/${article % 100}.bin`,
};
