import type { Script } from '../model/script.ts';
import { occurrences } from './occurrences.ts';
import type { SearchIndex } from './open-index.ts';
import { unpackText } from './pack-text.ts';
import type { Term } from './query.ts';
import type { Found } from './rank.ts';
import type { ArticleDetails } from './shard.ts';

/** One place where a query stands in the archive, with the words around it. */
export interface Mention {
	readonly details: ArticleDetails;
	readonly headline: string;
	/** 0 is the headline, 1 the first line below it. */
	readonly line: number;
	readonly before: string;
	readonly hit: string;
	readonly after: string;
}

/** Characters of context on each side. */
const CONTEXT = 24;

/** The end of a text, at most so many characters, never half of one. */
function lastChars(text: string, length: number): string {
	return [...text.slice(-2 * length)]
		.slice(-length)
		.join('')
		.replace(/^[\udc00-\udfff]/, '');
}

function firstChars(text: string, length: number): string {
	return [...text.slice(0, 2 * length)]
		.slice(0, length)
		.join('')
		.replace(/[\ud800-\udbff]$/, '');
}

/** All places of the terms in an article, in order. */
export function mentionsIn(
	details: ArticleDetails,
	terms: readonly Term[],
	script: Script,
): readonly Mention[] {
	const lines = unpackText(details.fragment, script);
	const text = lines.join('\n');
	const headline = lines[0] ?? '';
	return occurrences(text, terms).map(({ from, to }) => {
		const line = text.slice(0, from).split('\n').length - 1;
		const before =
			text
				.slice(Math.max(0, from - 2 * CONTEXT), from)
				.split('\n')
				.at(-1) ?? '';
		const [after = ''] = text.slice(to, to + 2 * CONTEXT).split('\n');
		return {
			details,
			headline,
			line,
			before: lastChars(before, CONTEXT),
			hit: text.slice(from, to),
			after: firstChars(after, CONTEXT),
		};
	});
}

/** Mentions in the articles given, in their order; the texts of a few articles are loaded at a time. */
export async function* allMentions(
	index: SearchIndex,
	found: readonly Found[],
	terms: readonly Term[],
	script: Script,
): AsyncGenerator<Mention> {
	const BATCH = 20;
	for (let from = 0; from < found.length; from += BATCH) {
		const loaded = await Promise.all(
			found
				.slice(from, from + BATCH)
				.map(async ({ shard, article }) => (await index.shard(shard)).details(article)),
		);
		for (const details of loaded) yield* mentionsIn(details, terms, script);
	}
}

/** How many mentions there are, without loading any text. */
export function countMentions(found: readonly Found[]): number {
	return found.reduce((sum, { terms }) => sum + terms.reduce((all, { count }) => all + count, 0), 0);
}

/** Mentions for each year, or month where all lie within three years; earliest first, without those undated. */
export function mentionsOverTime(
	found: readonly Found[],
): readonly { readonly time: string; readonly mentions: number }[] {
	const years = new Set(found.flatMap(({ date }) => date?.slice(0, 4) ?? []));
	const length = years.size <= 3 ? 7 : 4;
	const counts = new Map<string, number>();
	for (const one of found) {
		if (one.date === null) continue;
		const time = one.date.slice(0, length);
		counts.set(time, (counts.get(time) ?? 0) + countMentions([one]));
	}
	return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([time, mentions]) => ({ time, mentions }));
}

/** A field as RFC 4180 writes it; a leading sign that spreadsheets take for a formula is made harmless. */
function csvField(value: string): string {
	const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
	return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** A date as the Extended Date/Time Format writes it: `?` behind one that is only inferred; '' for none. */
function edtf({ date, fragment }: ArticleDetails): string {
	return date === null ? '' : fragment.inferred ? `${date}?` : date;
}

/** Mentions as a table with a line of names first (RFC 4180). */
export function mentionsCsv(
	mentions: readonly Mention[],
	address: (mention: Mention) => string,
	script: Script,
): string {
	const head = ['date', 'outlet', 'headline', 'before', 'hit', 'after', 'id', 'url'];
	const rows = mentions.map((mention) => {
		const { details, headline, before, hit, after } = mention;
		const outlet = details.outletName?.[script] ?? '';
		return [edtf(details), outlet, headline, before, hit, after, details.fragment.id, address(mention)];
	});
	return [head, ...rows]
		.map((row) => row.map(csvField).join(','))
		.join('\r\n')
		.concat('\r\n');
}
