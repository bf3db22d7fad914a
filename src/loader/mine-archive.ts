import { hash } from 'node:crypto';
import { posix } from 'node:path';
import { type LineExample, type LinePlace, LineTally } from '../extract/mining/line-tally.ts';
import { minedLines, patternOf } from '../extract/mining/mined-line.ts';
import type { Extraction } from '../model/extraction.ts';
import type { Settings } from '../settings.ts';
import { ExtractionCache } from './extraction-cache.ts';
import { readOutlets } from './outlets.ts';
import { archivePaths } from './paths.ts';
import type { Progress } from './progress.ts';
import { readRecords } from './read-records.ts';
import { readRulesOf } from './read-rules.ts';
import { rulesVersion } from './rules-version.ts';
import { scanSources } from './scan.ts';

/** A line that a keeper may take into an outlet file. */
export interface Proposal {
	readonly text: string;
	/** The `match` of a boilerplate rule that fits it. */
	readonly match: string;
	/** Articles at whose ends it stands; the same article again is not counted. */
	readonly count: number;
	/** `count` as a share of the group's articles, 0 to 1. */
	readonly share: number;
	/** Where it stands in most of them. */
	readonly place: LinePlace;
	readonly examples: readonly LineExample[];
}

/** Sources that belong together, with what is proposed for them, the most frequent first. */
export interface MinedGroup {
	/** What they have in common. */
	readonly by: 'outlet' | 'host' | 'folder';
	/** Id of the outlet, host, or folder in the sources folder (`.` for itself). */
	readonly name: string;
	/** Different articles that were looked at. */
	readonly articles: number;
	readonly proposals: readonly Proposal[];
}

/** What mining works on. */
export interface MineOptions {
	readonly settings: Settings;
	/** Folder that relative settings start from; absolute. */
	readonly root: string;
	readonly progress: Progress;
	/** Lines in fewer articles than this are not proposed. */
	readonly least: number;
	/** … nor those in a smaller share of the group's articles, 0 to 1. */
	readonly share: number;
}

type GroupName = Pick<MinedGroup, 'by' | 'name'>;

/**
 * Proposes boilerplate: lines of the extracted bodies that repeat at the head and tail of many articles of one outlet,
 * host or folder. Nothing is changed. Memory is bounded (see `LineTally`), but for a few bytes a group.
 * @returns groups with proposals, those with the most articles first, and how many sources and articles were seen
 */
export async function mineArchive(
	options: MineOptions,
): Promise<{ sources: number; articles: number; groups: MinedGroup[] }> {
	const { settings, root, progress } = options;
	const paths = archivePaths(settings, root);
	const { outlets } = await readOutlets(paths.outlets);
	const { rules: readRules, digest } = await readRulesOf(paths, outlets);
	const cache = new ExtractionCache(paths.extractions, rulesVersion() + digest, outlets);
	const tally = new LineTally();
	const seen = new SeenArticles();
	const groups = new Map<string, GroupName & { articles: number }>();
	const groupOfLine = (key: string) => key.slice(0, key.indexOf(' '));
	let [sources, articles] = [0, 0];
	try {
		for await (const scanned of scanSources(paths.sources)) {
			if ('problem' in scanned) continue;
			progress.step('reading sources', ++sources);
			for await (const record of readRecords(scanned.file, { outlets, cache, readRules })) {
				const extraction = 'result' in record ? record.result.extraction : null;
				if (!extraction) continue;
				articles++;
				const { by, name } = groupOf(extraction);
				const key = hash('sha256', `${by} ${name}`, 'hex').slice(0, 8);
				const group = groups.get(key) ?? { by, name, articles: 0 };
				groups.set(key, group);
				if (seen.has(key, extraction)) continue;
				group.articles++;
				for (const line of minedLines(extraction))
					tally.add(`${key} ${hash('sha256', line.key, 'hex').slice(0, 16)}`, line.place, line.text, {
						file: extraction.ref.path,
						line: line.lines[0],
					});
			}
		}
	} finally {
		cache.close();
	}
	progress.done('reading sources', `${sources} files, ${articles} articles`);
	const proposals = new Map<string, Proposal[]>();
	for (const [key, line] of tally.repeated()) {
		const group = groups.get(groupOfLine(key));
		const count = line.head + line.tail;
		if (!group || count < options.least || count < options.share * group.articles) continue;
		const found = proposals.get(groupOfLine(key)) ?? [];
		proposals.set(groupOfLine(key), found);
		const { text, examples } = line;
		found.push({
			text,
			match: patternOf(text),
			count,
			share: count / group.articles,
			place: line.head > line.tail ? 'head' : 'tail',
			examples,
		});
	}
	return {
		sources,
		articles,
		groups: [...groups]
			.map(([key, group]) => ({ ...group, proposals: (proposals.get(key) ?? []).sort(byCount) }))
			.sort((a, b) => b.articles - a.articles || (a.name < b.name ? -1 : 1)),
	};
}

function byCount(a: Proposal, b: Proposal): number {
	return b.count - a.count || (a.match < b.match ? -1 : 1);
}

/** The outlet of an article, else the host of its address, else its folder. */
function groupOf({ outlet, capturedUrl, ref }: Extraction): GroupName {
	if (outlet) return { by: 'outlet', name: outlet.id };
	if (capturedUrl && URL.canParse(capturedUrl)) return { by: 'host', name: new URL(capturedUrl).hostname };
	return { by: 'folder', name: posix.dirname(ref.path) };
}

/** Bits of the filter: some per mille of wrong answers at a million articles, in 2 MB. */
const BITS = 1 << 24;
const PROBES = 4;

/**
 * Remembers articles, so that one that was scraped twice does not make its text look like boilerplate: a Bloom filter,
 * which may rarely take a new article for a known one.
 */
class SeenArticles {
	readonly #bits = new Uint8Array(BITS / 8);

	/** Whether an article with this headline and longest paragraph was seen in the group before; remembers it. */
	has(group: string, { headline, paragraphs }: Extraction): boolean {
		const longest = paragraphs.reduce((best, { text }) => (text.length > best.length ? text : best), '');
		const digest = hash('sha256', [group, headline, longest].join('\n'), 'buffer');
		let known = true;
		for (let probe = 0; probe < PROBES; probe++) {
			const bit = digest.readUInt32LE(probe * 4) % BITS;
			const mask = 1 << (bit & 7);
			const at = bit >> 3;
			if (((this.#bits[at] ?? 0) & mask) === 0) known = false;
			this.#bits[at] = (this.#bits[at] ?? 0) | mask;
		}
		return known;
	}
}
