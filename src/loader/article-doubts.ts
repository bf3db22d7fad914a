import type { ConversionDoubt, DoubtExample } from '../model/conversion.ts';
import type { ArticleVariant } from '../model/variant.ts';
import type { ScriptEngine } from '../script/convert.ts';
import { type Doubt, groupDoubts } from '../script/doubts.ts';
import type { UngroupedArticle } from './catalogue-writer.ts';

/** A doubt of one article: its example needs no page of its own. */
export type ArticleDoubt = Omit<ConversionDoubt, 'example'> & {
	readonly example: Omit<DoubtExample, 'page'>;
};

/** What doubts are looked for in: an article and both its variants, before punctuation is made that of the script. */
export interface DoubtSource {
	readonly article: Pick<UngroupedArticle, 'id' | 'script' | 'ref'>;
	readonly hans: ArticleVariant;
	readonly hant: ArticleVariant;
}

/**
 * Doubts of an article whose Traditional text was made here: converted from Simplified, or repaired by way of it.
 * Traditional text that stays as it is has none. Places that one row of the glossary would settle are one doubt.
 */
export function articleDoubts({ article, hans, hant }: DoubtSource, engine: ScriptEngine): ArticleDoubt[] {
	const { id, script, ref } = article;
	if (script.source === 'zh-Hant' && script.verdict !== 'machine') return [];
	const texts = textsOf(hans);
	const shown = textsOf(hant);
	// Together, so that a name found in one paragraph is no doubt in another.
	const found = engine.doubts(texts.join('\n'), { source: ref.path, article: id });
	const sums = new Map<string, ArticleDoubt>();
	for (const { count, example } of groupDoubts(found)) {
		const { paragraph, at } = placeOf(texts, example.at);
		const doubt = describe(example, texts[paragraph] ?? '', shown[paragraph] ?? '', at);
		const known = sums.get(doubt.place);
		const context = {
			article: id,
			paragraph: paragraph - 1,
			before: whole(example.before.split('\n').at(-1) ?? ''),
			after: whole(example.after.split('\n')[0] ?? ''),
		};
		sums.set(
			doubt.place,
			known ? { ...known, count: known.count + count } : { ...doubt, count, example: context },
		);
	}
	return [...sums.values()];
}

function textsOf({ headline, paragraphs }: ArticleVariant): string[] {
	return [headline, ...paragraphs.map(({ text }) => text)];
}

/** Which of the texts an index into all of them, joined by single characters, falls into, and where in it. */
function placeOf(texts: readonly string[], index: number): { paragraph: number; at: number } {
	let at = index;
	let paragraph = 0;
	while (paragraph < texts.length - 1 && at > (texts[paragraph]?.length ?? 0)) {
		at -= (texts[paragraph]?.length ?? 0) + 1;
		paragraph++;
	}
	return { paragraph, at };
}

/** The character with its neighbours where they are Han: a row of the glossary with a comma in it would settle little. */
function describe({ char, candidates }: Doubt, text: string, shown: string, at: number) {
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
