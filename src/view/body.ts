import type { Picture } from '../model/extraction.ts';
import type { TextRepair } from '../model/script.ts';
import type { ArticleVariant } from '../model/variant.ts';
import { repairsIn } from './repairs.ts';
import { NO_OTHER_FORMS, type OtherForms, type Run, runs } from './runs.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for HTML, safe in elements and in double-quoted attributes. NUL, which HTML cannot hold, becomes U+FFFD. */
export function html(text: string): string {
	return /[&<>"\0]/.test(text) ? text.replace(/[&<>"\0]/g, (mark) => ENTITIES[mark] ?? '\uFFFD') : text;
}

/** Markup of one run. `data-was` and `data-style` hold what stands there in the other forms. */
function runHtml({ text, was, style, repaired }: Run): string {
	if (was === null && style === null) return html(text);
	const attributes = [
		repaired ? ' class="repair"' : '',
		was === null ? '' : ` data-was="${html(was)}"`,
		style === null ? '' : ` data-style="${html(style)}"`,
	];
	return `<span${attributes.join('')}>${html(text)}</span>`;
}

/**
 * A text as HTML whose text content is the text and nothing else. Places where it has other forms carry these in
 * attributes, so that the style sheet can show either.
 * @param repairs those of this text
 */
export function textHtml(
	text: string,
	repairs: readonly TextRepair[],
	others: OtherForms = NO_OTHER_FORMS,
): string {
	return runs(text, repairs, others).map(runHtml).join('');
}

/**
 * A headline as HTML: like {@link textHtml}, with each of the parts that spaces divide in an element of its own, so
 * that the style sheet can break lines between them first.
 */
export function headlineHtml(
	text: string,
	repairs: readonly TextRepair[],
	others: OtherForms = NO_OTHER_FORMS,
): string {
	const parts = text.split(' ');
	if (parts.length === 1) return textHtml(text, repairs, others);
	let start = 0;
	let point = 0;
	return parts
		.map((part) => {
			const from = start;
			const size = [...part].length;
			const cut = (other: string | null) => other && [...other].slice(point, point + size).join('');
			const own = { captured: cut(others.captured), style: cut(others.style) };
			start += part.length + 1;
			point += size + 1;
			const moved = repairs
				.filter(({ at }) => at >= from && at < from + part.length)
				.map((repair) => ({ ...repair, at: repair.at - from }));
			return part === '' ? '' : `<span class="part">${textHtml(part, moved, own)}</span>`;
		})
		.join(' ');
}

/** Words that stand around the paragraphs of an article. */
export interface BodyWords {
	/** Accessible name of the anchor of paragraph n. */
	readonly paragraph: (n: string) => string;
	/** Before a picture that the archive does not hold. */
	readonly picture: string;
}

/**
 * The numbered paragraphs of an article. Numbers are drawn from `data-n` by the style sheet, so that neither copying
 * nor searching meets them in the text. Pictures are named and linked, never loaded: the archive asks no one else.
 * Built as one string: an archive renders this for every article.
 * @param others other forms of the paragraphs, in their order
 */
export function bodyHtml(
	variant: ArticleVariant,
	words: BodyWords,
	others: readonly OtherForms[] = [],
): string {
	let picture = 0;
	const pictureLine = (one: Picture) =>
		pictureHtml(one, repairsIn(variant, 'picture', picture++), words.picture);
	return variant.paragraphs
		.map(({ text, kind, pictures = [] }, index) => {
			const n = index + 1;
			const tag = kind === 'subhead' ? 'h2' : 'p';
			const kindClass = kind === 'text' ? '' : ` class="${kind}"`;
			const anchor = `<a class="number" href="#p${n}" aria-label="${html(words.paragraph(String(n)))}" data-n="${n}"></a>`;
			const shown = pictures.map(pictureLine).join('\n');
			return `${shown}${shown && '\n'}<${tag} id="p${n}"${kindClass}>${anchor}${textHtml(text, repairsIn(variant, 'paragraph', index), others[index])}</${tag}>`;
		})
		.join('\n');
}

/** A picture as a line with what stands in its place and its address, which is a link where a browser can open it. */
function pictureHtml({ src, alt }: Picture, repairs: readonly TextRepair[], word: string): string {
	const said = alt === '' ? html(word) : `${html(word)}：${textHtml(alt, repairs)}`;
	return /^https?:\/\//i.test(src)
		? `<p class="picture"><a href="${html(src)}" rel="nofollow noreferrer">${said}</a></p>`
		: `<p class="picture">${said} <code>${html(src)}</code></p>`;
}

/** Number of characters without white space. */
export function characterCount(paragraphs: readonly { readonly text: string }[]): number {
	let sum = 0;
	for (const { text } of paragraphs) for (const character of text) if (character.trim() !== '') sum++;
	return sum;
}
