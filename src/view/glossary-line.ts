import type { ConversionDoubt } from '../model/conversion.ts';

/** What a line is made from; the example says in which article a character stands that has no neighbours. */
type Settled = Pick<ConversionDoubt, 'place' | 'written' | 'at'> & {
	readonly example: Pick<ConversionDoubt['example'], 'article'>;
};

/**
 * The line of a glossary file (`hans hant tw hk type scope`, tab-separated) that settles a doubt with one of its
 * candidates. A character without neighbours is settled in its article only: everywhere it would do harm.
 */
export function glossaryLine({ place, written, at, example }: Settled, form: string): string {
	const hant = [...written].with(at, form).join('');
	const scope = [...place].length > 1 ? 'global' : `article:${example.article}`;
	return [place, hant, '', '', 'term', scope].join('\t');
}
