import type { QueryNote } from './query.ts';
import type { SearchAnswer } from './search.ts';
import { fill, type SearchWords } from './words.ts';

const SENTENCES = {
	'unclosed-quote': 'unclosedQuote',
	'stray-or': 'strayOr',
	'nothing-in-word': 'nothingInWord',
	'only-excluded': 'onlyExcluded',
} as const satisfies Record<QueryNote['code'], keyof SearchWords>;

/** What of a query could not be honoured, in sentences. */
export function noteLines({ query, incomplete }: SearchAnswer, words: SearchWords): readonly string[] {
	const notes = query.notes.map((note) =>
		fill(words[SENTENCES[note.code]], { word: 'word' in note ? note.word : '' }),
	);
	const headlines = incomplete.map(({ typed }) => fill(words.headlinesOnly, { word: typed }));
	return [...new Set([...notes, ...headlines])];
}

/** The sentence that nothing was found; where not everything could be searched it claims no more than was. */
export function noneSentence(
	{ incomplete, everywhere }: SearchAnswer,
	typed: string,
	words: SearchWords,
): string {
	return fill(incomplete.length > 0 || !everywhere ? words.noneSought : words.none, { query: typed });
}
