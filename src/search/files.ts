import type { InBothScripts } from '../model/listing.ts';
import type { PackedText } from './pack-text.ts';

/** Folder of the index in a built site. */
export const SEARCH_FOLDER = 'pagefind';

/** Name of the file that is read first, in the folder of the index. */
export const MANIFEST = 'search.json';

/** Changes whenever older files cannot be read by the code any more. */
export const FORMAT = 7;

/** One shard: a stretch of the archive with an index of its own. The folder is named by the digest of its content. */
export interface ShardEntry {
	readonly folder: string;
	readonly documents: number;
	/** Earliest and latest date in the shard; null when all of it is undated. */
	readonly first: string | null;
	readonly last: string | null;
	/** Whether some of it is undated. */
	readonly undated: boolean;
	/**
	 * Name of the file of the people whom its texts name; null where they name nobody. It stands outside of the folder,
	 * because it changes with who is known in other parts of the archive.
	 */
	readonly names: string | null;
}

/** Files that tell which shards hold a pair of characters, and where; see `router-file.ts`. */
export interface Router {
	readonly folder: string;
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

/** Shards that are asked before a router tells which others are needed, so that first results are there early. */
const AT_ONCE = 2;

/** How many shards have tables of words of their own loaded: the newest ones, or all where they are few. */
export function shardsAtOnce({ router, shards }: Manifest): number {
	return router ? AT_ONCE : shards.length;
}

/** Files that every search begins with. */
export function firstFiles(manifest: Manifest): readonly string[] {
	const { router, shards } = manifest;
	const atOnce = shards.slice(0, shardsAtOnce(manifest));
	return [
		...(router ? [shardFiles.routerStarts(router.folder)] : []),
		...atOnce.flatMap(({ folder }) => [shardFiles.words(folder), shardFiles.meta(folder)]),
	];
}

/** What must be known of a shard to tell articles from places; columns by article, packed by `pack-numbers.ts`. */
export interface ShardMeta {
	/** Words of each article in units of `ARTICLE_UNIT`: in Pagefind's page the articles stand one behind the other. */
	readonly words: string;
	/** Words before the body of each article in units of `BODY_UNIT`. */
	readonly bodies: string;
	/** Articles whose variants fold to two texts: number, words before the second text, words of its headline. */
	readonly seconds: readonly (readonly [article: number, from: number, headline: number])[];
	/** Dates of articles next to one another, each once, packed by `pack-starts.ts`; '' for undated. */
	readonly days: string;
	/** How many articles have each of these. */
	readonly counts: string;
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
	/** Id of the story; left out where it is that of the article. */
	readonly story?: string;
	/** Lines between headline and first paragraph (kicker, subheads). */
	readonly front: number;
	/** Present where the date is only inferred. */
	readonly inferred?: true;
}

/** Path of a file of a shard, relative to the folder of the index. All are compressed with gzip. */
export const shardFiles = {
	meta: (folder: string) => `${folder}/shard.pf_meta`,
	/** What the words of Pagefind's files begin at, packed by `pack-starts.ts`; file `n` is `index/n.pf_index`. */
	words: (folder: string) => `${folder}/words.pf_meta`,
	facets: (folder: string) => `${folder}/facets.pf_meta`,
	names: (name: string) => `names/${name}.pf_meta`,
	/** What the files of the router begin at. */
	routerStarts: (folder: string) => `${folder}/starts.pf_meta`,
	router: (folder: string, file: number) => `${folder}/${file}.pf_router`,
	index: (folder: string, chunk: number) => `${folder}/index/${chunk}.pf_index`,
	/** A hundred to a folder, so that no folder holds too many. */
	fragment: (folder: string, article: number) =>
		`${folder}/fragment/${Math.floor(article / 100)}/${article % 100}.pf_fragment`,
};
