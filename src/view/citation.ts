import type { StoredArticle } from '../model/listing.ts';
import type { Script } from '../model/script.ts';
import type { ArticleVariant } from '../model/variant.ts';
import { dateInWords, dateParts } from './dates.ts';
import type { Labels } from './labels/labels.ts';

/** What a citation is made of. */
export type CitedArticle = Pick<StoredArticle, 'article' | 'variants'>;

/** What a citation needs beside the article. */
export interface CitationContext {
	/** Name of the archive in the script of the citation. */
	readonly archive: string;
	/** Address of the article's page; absolute where the site is known. */
	readonly url: string;
}

/** One citation for people to paste, in the manner usual for the script. */
export function plainCitation(stored: CitedArticle, labels: Labels, context: CitationContext): string {
	const variant = stored.variants[labels.script];
	return labels.script === 'zh-Hant'
		? citationHant(stored, variant, labels, context)
		: citationHans(stored, variant, labels, context);
}

/** Author, 〈headline〉, 《outlet》, date; the style common in Taiwan's historical journals. */
function citationHant(
	{ article }: CitedArticle,
	variant: ArticleVariant,
	labels: Labels,
	{ archive, url }: CitationContext,
): string {
	const date = article.date.value === null ? labels.date.none : citedDate(article.date, labels);
	const parts = [
		variant.authors.join('、'),
		`〈${variant.headline || labels.article.untitled}〉`,
		variant.outlet ? `《${variant.outlet}》` : '',
		credited(variant, labels),
		variant.section ?? '',
		date,
	].filter((part) => part !== '');
	return `${parts.join('，')}。${archive}，${labels.article.permanentId} ${article.id}，${url}。`;
}

/** GB/T 7714-2015 for a newspaper article online: `Author. Headline[N/OL]. Outlet, date. Archive, id. URL.` */
function citationHans(
	{ article }: CitedArticle,
	variant: ArticleVariant,
	labels: Labels,
	{ archive, url }: CitationContext,
): string {
	const { authors } = variant;
	// The standard names three authors and then 等.
	const names = authors.length > 3 ? `${authors.slice(0, 3).join(', ')}, 等` : authors.join(', ');
	const { value, kind, inferred } = article.date;
	const plain = value !== null && kind === 'published' && !inferred;
	const date = plain ? value : value === null ? labels.date.none : citedDate(article.date, labels);
	const where = [variant.outlet ?? '', credited(variant, labels), date]
		.filter((part) => part !== '')
		.join(', ');
	const head = names ? `${names}. ` : '';
	const title = variant.headline || labels.article.untitled;
	return `${head}${title}[N/OL]. ${where}. ${archive}, ${labels.article.permanentId} ${article.id}. ${url}.`;
}

/** Where the report is said to come from, if that is not the outlet: `原載懷川日報`. */
function credited(variant: ArticleVariant, { article }: Labels): string {
	const source = otherSource(variant);
	return source === null ? '' : article.firstIn(source);
}

/** The source that a report is credited to, if that is not the outlet. */
function otherSource({ creditedSource, outlet }: ArticleVariant): string | null {
	return creditedSource === outlet ? null : creditedSource;
}

/** The date with its kind and doubt in brackets behind it, so that the sentence reads on. */
function citedDate(date: CitedArticle['article']['date'], labels: Labels): string {
	const shown = dateInWords(date.value ?? '', labels.date);
	const notes = [labels.date.shortKind[date.kind], date.inferred ? labels.date.doubtMark : ''];
	const note = notes.filter((word) => word !== '').join(labels.comma);
	return note ? `${shown}${labels.parentheses(note)}` : shown;
}

/** What all machine formats share: the source's own script, and a date only where it is one of publication. */
interface Reference {
	readonly script: Script;
	readonly variant: ArticleVariant;
	readonly published: string | null;
	readonly captured: string | null;
	/** Sentences for the note field. */
	readonly notes: readonly string[];
}

function reference({ article, variants }: CitedArticle): Reference {
	const { date, ref, script } = article;
	const variant = variants[script.source];
	const notes = [`Permanent id: ${article.id}`, `Source SHA-256: ${ref.sha256}`];
	const credit = otherSource(variant);
	if (credit !== null) notes.push(`Credited source: ${credit}`);
	if (date.value !== null && date.kind === 'mentioned')
		notes.push(`Date mentioned in the text: ${date.edtf}`);
	if (date.value !== null && date.kind === 'published' && date.inferred)
		notes.push(`Date of publication inferred: ${date.edtf}`);
	return {
		script: script.source,
		variant,
		published: date.kind === 'published' && !date.inferred ? date.value : null,
		captured: date.kind === 'captured' ? date.value : null,
		notes,
	};
}

/** BibLaTeX `@online` entry, ended by a line feed. Dates that are not of publication stand in `note`. */
export function bibtex(stored: CitedArticle, { archive, url }: CitationContext): string {
	const { variant, published, captured, notes, script } = reference(stored);
	const fields: readonly (readonly [string, string])[] = [
		['author', variant.authors.map((name) => `{${tex(name)}}`).join(' and ')],
		['title', `{${tex(variant.headline)}}`],
		['subtitle', tex(variant.subheads.join('; '))],
		['organization', tex(variant.outlet ?? '')],
		['date', published ?? ''],
		['url', url],
		['urldate', captured ?? ''],
		['langid', script === 'zh-Hant' ? 'chinese-traditional' : 'chinese-simplified'],
		['note', tex([...notes, archive].join('; '))],
	];
	const lines = fields.filter(([, value]) => value !== '').map(([name, value]) => `  ${name} = {${value}},`);
	return `@online{${stored.article.id},\n${lines.join('\n')}\n}\n`;
}

/** Escapes what TeX would read as a command. */
function tex(text: string): string {
	return text.replace(/[\\{}$&#%_^~]/g, (mark) =>
		mark === '\\' ? '\\textbackslash{}' : mark === '^' || mark === '~' ? `\\${mark}{}` : `\\${mark}`,
	);
}

/** RIS record of type NEWS with CRLF line ends, as the format asks. */
export function ris(stored: CitedArticle, { archive, url }: CitationContext): string {
	const { variant, published, captured, notes, script } = reference(stored);
	const { year, month, day } = dateParts(published ?? '');
	const slashes = (value: string) => [...value.split('-'), '', ''].slice(0, 3).join('/');
	const lines: readonly (readonly [string, string])[] = [
		['TY', 'NEWS'],
		...variant.authors.map((name) => ['AU', name] as const),
		['TI', variant.headline],
		['T2', variant.outlet ?? ''],
		['PY', year],
		['DA', month || day ? `${slashes(published ?? '')}/` : ''],
		['SE', variant.section ?? ''],
		['LA', script],
		['DB', archive],
		['AN', stored.article.id],
		['UR', url],
		['Y2', captured ? `${slashes(captured)}/` : ''],
		...notes.map((note) => ['N1', note] as const),
	];
	const filled = lines
		.filter(([, value]) => value !== '')
		.map(([tag, value]) => `${tag}  - ${oneLine(value)}`);
	return `${[...filled, 'ER  - '].join('\r\n')}\r\n`;
}

function oneLine(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}

/** CSL-JSON (an array of one item, as reference managers import it). `issued` only where the date is a fact. */
export function cslJson(stored: CitedArticle, { archive, url }: CitationContext): string {
	const { variant, published, captured, notes, script } = reference(stored);
	const parts = (value: string) => ({ 'date-parts': [value.split('-').map(Number)] });
	const item = {
		id: stored.article.id,
		type: 'article-newspaper',
		title: variant.headline,
		author: variant.authors.map((literal) => ({ literal })),
		...(variant.outlet && { 'container-title': variant.outlet }),
		...(variant.section && { section: variant.section }),
		...(published && { issued: parts(published) }),
		...(captured && { accessed: parts(captured) }),
		language: script,
		archive,
		archive_location: stored.article.id,
		URL: url,
		note: notes.join('\n'),
	};
	return `${JSON.stringify([item], null, '\t')}\n`;
}
