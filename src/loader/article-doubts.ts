import type { ConversionDoubt, DoubtExample } from '../model/conversion.ts';
import type { ArticleVariant } from '../model/variant.ts';
import { type Doubt, groupDoubts } from '../script/doubts.ts';
import type { Variants } from '../variants/variant.ts';

/** A doubt of one article: its example needs no page of its own. */
export type ArticleDoubt = Omit<ConversionDoubt, 'example'> & {
	readonly example: Omit<DoubtExample, 'page'>;
};

/**
 * Doubts of an article whose Traditional text was made here: converted from Simplified, or repaired by way of it.
 * Traditional text that stays as it is has none. Places that one row of the glossary would settle are one doubt.
 */
export function articleDoubts({ variants, doubts }: Variants): ArticleDoubt[] {
	const { 'zh-Hans': hans, 'zh-Hant': hant } = variants;
	const texts = textsOf(hans);
	const shown = textsOf(hant);
	const sums = new Map<string, ArticleDoubt>();
	doubts.forEach((found, index) => {
		for (const { count, example } of groupDoubts(found)) {
			const doubt = describe(example, texts[index] ?? '', shown[index] ?? '');
			const known = sums.get(doubt.place);
			const context = {
				article: hans.id,
				paragraph: index - 1,
				before: whole(example.before),
				after: whole(example.after),
			};
			sums.set(
				doubt.place,
				known ? { ...known, count: known.count + count } : { ...doubt, count, example: context },
			);
		}
	});
	return [...sums.values()];
}

function textsOf({ headline, paragraphs }: ArticleVariant): string[] {
	return [headline, ...paragraphs.map(({ text }) => text)];
}

/** The character with its neighbours where they are Han: a row of the glossary with a comma in it would settle little. */
function describe({ at, char, candidates }: Doubt, text: string, shown: string) {
	const index = [...text.slice(0, at)].length;
	const points = [...text];
	const isHan = (neighbour: number) => /^\p{Script=Han}$/u.test(points[neighbour] ?? '');
	const from = isHan(index - 1) ? index - 1 : index;
	const to = isHan(index + 1) ? index + 2 : index + 1;
	const traditional = [...shown];
	const written = traditional[index] ?? char;
	return {
		place: points.slice(from, to).join(''),
		written: traditional.slice(from, to).join(''),
		at: index - from,
		candidates: [...new Set([written, ...candidates])],
	};
}

/** Context is cut by code units: half a character at an end is left out. */
function whole(text: string): string {
	return text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');
}
