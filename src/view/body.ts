import type { Repair } from '../model/script.ts';
import type { ArticleVariant } from '../model/variant.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for HTML, safe in elements and in double-quoted attributes. NUL, which HTML cannot hold, becomes U+FFFD. */
export function html(text: string): string {
	return /[&<>"\0]/.test(text) ? text.replace(/[&<>"\0]/g, (mark) => ENTITIES[mark] ?? '\uFFFD') : text;
}

/** A stretch of text; `was` holds the captured characters where it was put right. */
export interface Run {
	readonly text: string;
	readonly was: string | null;
}

/**
 * Cuts a text at its repairs. Joined, the runs are the text. A repair that does not fit the text is left out.
 * @param repairs those of this text only
 */
export function runs(text: string, repairs: readonly Repair[]): readonly Run[] {
	const out: Run[] = [];
	let done = 0;
	for (const { at, from, to } of [...repairs].sort((a, b) => a.at - b.at)) {
		if (at < done || to === '' || !text.startsWith(to, at)) continue;
		if (at > done) out.push({ text: text.slice(done, at), was: null });
		out.push({ text: to, was: from });
		done = at + to.length;
	}
	if (done < text.length || out.length === 0) out.push({ text: text.slice(done), was: null });
	return out;
}

/**
 * A text as HTML whose text content is the text and nothing else. Repaired places carry what was captured in
 * `data-was`, so that the style sheet can show either.
 * @param paragraph number of the text's paragraph from 0, -1 for the headline
 */
export function textHtml(text: string, repairs: readonly Repair[], paragraph: number): string {
	if (repairs.length === 0) return html(text);
	const own = repairs.filter((repair) => repair.paragraph === paragraph);
	return runs(text, own)
		.map((run) =>
			run.was === null
				? html(run.text)
				: `<span class="repair" data-was="${html(run.was)}">${html(run.text)}</span>`,
		)
		.join('');
}

/**
 * A headline as HTML: like {@link textHtml}, with each of the parts that spaces divide in an element of its own, so
 * that the style sheet can break lines between them first.
 */
export function headlineHtml(text: string, repairs: readonly Repair[]): string {
	const parts = text.split(' ');
	if (parts.length === 1) return textHtml(text, repairs, -1);
	let start = 0;
	return parts
		.map((part) => {
			const from = start;
			start += part.length + 1;
			const own = repairs.filter(
				({ paragraph, at }) => paragraph === -1 && at >= from && at < from + part.length,
			);
			const moved = own.map((repair) => ({ ...repair, at: repair.at - from }));
			return part === '' ? '' : `<span class="part">${textHtml(part, moved, -1)}</span>`;
		})
		.join(' ');
}

/**
 * The numbered paragraphs of an article. Numbers are drawn from `data-n` by the style sheet, so that neither copying
 * nor searching meets them in the text. Built as one string: an archive renders this for every article.
 * @param paragraphWord accessible name of the anchor of paragraph n
 */
export function bodyHtml(variant: ArticleVariant, paragraphWord: (n: string) => string): string {
	return variant.paragraphs
		.map(({ text, kind }, index) => {
			const n = index + 1;
			const tag = kind === 'subhead' ? 'h2' : 'p';
			const kindClass = kind === 'text' ? '' : ` class="${kind}"`;
			const anchor = `<a class="number" href="#p${n}" aria-label="${html(paragraphWord(String(n)))}" data-n="${n}"></a>`;
			return `<${tag} id="p${n}"${kindClass}>${anchor}${textHtml(text, variant.repairs, index)}</${tag}>`;
		})
		.join('\n');
}

/** Number of characters without white space. */
export function characterCount(paragraphs: readonly { readonly text: string }[]): number {
	let sum = 0;
	for (const { text } of paragraphs) for (const character of text) if (character.trim() !== '') sum++;
	return sum;
}
