import type { Script } from '../model/script.ts';
import { occurrences } from './occurrences.ts';
import { unpackText } from './pack-text.ts';
import type { Term } from './query.ts';
import type { ArticleDetails } from './shard.ts';

/** One place where a query stands in the archive, with the words around it. */
export interface Mention {
	readonly details: ArticleDetails;
	readonly headline: string;
	/** 0 is the headline, 1 the first line below it. */
	readonly line: number;
	readonly before: string;
	readonly hit: string;
	/** Whether punctuation runs through the hit that the query does not have. */
	readonly broken: boolean;
	readonly after: string;
}

/** Characters of context on each side. */
const CONTEXT = 40;

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
	return occurrences(text, terms).map(({ from, to, broken }) => {
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
			broken,
			after: firstChars(after, CONTEXT),
		};
	});
}
