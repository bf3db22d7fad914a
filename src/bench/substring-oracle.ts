import { SCRIPTS } from '../model/script.ts';
import { fold } from '../script/fold.ts';
import { type SearchDocument, wholeText } from '../search/document.ts';

/** Takes no room and is no space: joiners, variation selectors, controls, halves of surrogate pairs. */
const INVISIBLE = /[[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cs}]--\s]/gv;

/** Punctuation at the ends of a query, where it could as well stand between two Han characters of the text. */
const EDGES = /^[\s\p{P}]+(?=\p{Script=Han})|(?<=\p{Script=Han})[\s\p{P}]+$/gu;

/**
 * A text as a plain substring test sees it: folded, without invisible characters, and without spaces and punctuation
 * between two Han characters. Written without any code of the search itself.
 */
export function compact(text: string): string {
	return fold(text)
		.replace(INVISIBLE, '')
		.replace(/\s+/g, ' ')
		.replace(/(?<=\p{Script=Han})[\s\p{P}]+(?=\p{Script=Han})/gu, '');
}

/** The slow, obvious search: every text is looked through. */
export class SubstringOracle {
	private readonly texts: { readonly id: string; readonly texts: readonly string[] }[] = [];

	add({ id, text }: SearchDocument): void {
		const texts = new Set(SCRIPTS.map((script) => compact(wholeText(text[script]))));
		this.texts.push({ id, texts: [...texts] });
	}

	/** Ids of the articles that contain a text in either variant. */
	containing(wanted: string): ReadonlySet<string> {
		const needle = compact(wanted).replace(EDGES, '');
		const found = this.texts.filter(({ texts }) => texts.some((text) => text.includes(needle)));
		return new Set(found.map(({ id }) => id));
	}
}
