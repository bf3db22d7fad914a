import type { InBothScripts } from '../model/listing.ts';
import type { PackedText } from './pack-text.ts';

/** Folder of the index in a built site. */
export const SEARCH_FOLDER = 'pagefind';

/** Name of the file that is read first, in the folder of the index. */
export const MANIFEST = 'search.json';

/** Changes whenever older files cannot be read by the code any more. */
export const FORMAT = 6;

/** One shard: a stretch of the archive with an index of its own. The folder is named by the digest of its content. */
export interface ShardEntry {
	readonly folder: string;
	readonly documents: number;
	/** Earliest and latest date in the shard; null when all of it is undated. */
	readonly first: string | null;
	readonly last: string | null;
	/**
	 * Name of the file of the people whom its texts name; null where they name nobody. It stands outside of the folder,
	 * because it changes with who is known in other parts of the archive.
	 */
	readonly names: string | null;
}

/** Files that tell which shards hold a pair of characters; see `router-file.ts`. */
export interface Router {
	readonly folder: string;
	readonly files: number;
}

/** The first file: which shards there are. */
export interface Manifest {
	readonly format: number;
	/** Base path of the site, with a slash at both ends. */
	readonly base: string;
	readonly documents: number;
	readonly stories: number;
	/** People whom the texts name. */
	readonly people: number;
	readonly shards: readonly ShardEntry[];
	/** Null in an archive of few shards. */
	readonly router: Router | null;
	/** Characters that are searched wherever they stand, although they fill many files of some shard. */
	readonly scanned: string;
	/** For each story of two or more articles: their numbers in the archive (shards in order), canonical copy first. */
	readonly copies: readonly (readonly number[])[];
}

/** Shards that are opened before anything is asked where a router tells which others are needed. */
const AT_ONCE = 4;

/** The shards whose tables every search begins with: the newest ones, or all where they are few. */
export function shardsAtOnce({ router, shards }: Manifest): readonly ShardEntry[] {
	return router ? shards.slice(0, AT_ONCE) : shards;
}

/** What must be known of a shard before its index can be asked; columns by article. */
export interface ShardMeta {
	/** What the words of Pagefind's files begin at, packed; file `n` is `index/n.pf_index`. */
	readonly chunks: string;
	/** Words of each article: in Pagefind's page the articles stand one behind the other. */
	readonly words: readonly number[];
	/** Words of each article that are its headline. */
	readonly headlines: readonly number[];
	/** Articles whose variants fold to two texts: number, words before the second text, words of its headline. */
	readonly seconds: readonly (readonly [article: number, from: number, headline: number])[];
	/** Dates that occur, latest first. */
	readonly days: readonly string[];
	/** Index into `days` for each article, or -1. */
	readonly dates: readonly number[];
}

/** Values by which results can be narrowed; columns by article. Loaded when results are shown. */
export interface ShardFacets {
	readonly outlets: FacetColumn;
	readonly sections: FacetColumn;
	/** Each article's authors. */
	readonly authors: readonly (readonly number[])[];
	readonly authorSlugs: readonly string[];
	readonly authorNames: readonly (InBothScripts | null)[];
}

/** People whom the texts of a shard name; loaded when they are asked for. */
export interface ShardNames {
	/** Each article's people: indexes into `names`. */
	readonly articles: readonly (readonly number[])[];
	readonly names: readonly InBothScripts[];
}

/** One value for each article. */
export interface FacetColumn {
	/** Index into `slugs` for each article, or -1. */
	readonly values: readonly number[];
	readonly slugs: readonly string[];
	readonly names: readonly (InBothScripts | null)[];
}

/** The file of one article: its text, for results and excerpts. */
export interface Fragment extends PackedText {
	readonly id: string;
	/** Lines between headline and first paragraph (kicker, subheads). */
	readonly front: number;
	/** Present where the date is only inferred. */
	readonly inferred?: true;
}

/** Path of a file of a shard, relative to the folder of the index. All are compressed with gzip. */
export const shardFiles = {
	meta: (folder: string) => `${folder}/shard.pf_meta`,
	facets: (folder: string) => `${folder}/facets.pf_meta`,
	names: (name: string) => `names/${name}.pf_meta`,
	router: (folder: string, file: number) => `${folder}/${file}.pf_router`,
	index: (folder: string, chunk: number) => `${folder}/index/${chunk}.pf_index`,
	/** A hundred to a folder, so that no folder holds too many. */
	fragment: (folder: string, article: number) =>
		`${folder}/fragment/${Math.floor(article / 100)}/${article % 100}.pf_fragment`,
};
