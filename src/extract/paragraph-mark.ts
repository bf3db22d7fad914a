import type { ParagraphKind } from '../model/extraction.ts';
import type { Mark } from './marks.ts';
import { quotesByline } from './quoted-byline.ts';
import { repeatsKept } from './repeats.ts';

/**
 * What to say in the ledger of each paragraph that a text keeps, asked in the order of the text, because a paragraph that
 * repeats an earlier one is told as that.
 */
export function paragraphMarks(): (folded: string, kind: ParagraphKind) => Mark {
	const repeats = repeatsKept();
	return (folded, kind) => {
		const own = kind === 'text' && quotesByline(folded) ? 'quoted-byline' : kind;
		const rule = repeats(folded) ? 'repeats/kept' : `body/${own}`;
		return { fate: 'kept', as: kind === 'caption' ? 'caption' : 'body', rule };
	};
}
