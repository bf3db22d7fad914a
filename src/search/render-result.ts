import type { Script } from '../model/script.ts';
import { createUrls } from '../view/urls.ts';
import { element } from './dom.ts';
import { type Excerpt, type MarkedText, markText, type Segment } from './excerpt.ts';
import type { Mention } from './mentions.ts';
import { unpackText } from './pack-text.ts';
import type { Term } from './query.ts';
import type { ArticleDetails } from './shard.ts';
import { fill, type SearchWords } from './words.ts';

/** What all results of a page have in common. */
export interface ResultSetting {
	readonly script: Script;
	readonly base: string;
	readonly words: SearchWords;
}

/**
 * Address of a line of an article, with the query that is to be marked there. Lines without a number on the page
 * (headline, kicker, subheads) lead to its top.
 */
function lineHref(
	id: string,
	typed: string,
	line: number,
	front: number,
	{ base, script }: ResultSetting,
): string {
	const query = typed === '' ? '' : `?q=${encodeURIComponent(typed)}`;
	return `${createUrls(base).article(script, id)}${query}${line > front ? `#p${line - front}` : ''}`;
}

/** Address of an article at a line of it, with the query that is to be marked there. */
export function articleHref(
	{ fragment }: ArticleDetails,
	typed: string,
	line: number,
	setting: ResultSetting,
): string {
	return lineHref(fragment.id, typed, line, fragment.front, setting);
}

/** Address of a mention; of the place alone when `typed` is empty. */
export function mentionHref(
	{ details: { fragment }, line }: Mention,
	typed: string,
	setting: ResultSetting,
): string {
	return lineHref(fragment.id, typed, line, fragment.front, setting);
}

/** Text with its hits marked. */
export function marked(segments: readonly Segment[]): (Node | string)[] {
	return segments.map(({ text, mark }) => {
		if (mark === null) return text;
		return element('mark', mark === 'hit' ? {} : { class: 'broken' }, text);
	});
}

/** Whether punctuation runs through a hit that is shown, which is told beside it. */
export function showsBroken({ headline, excerpts }: MarkedText): boolean {
	return [headline, ...excerpts.map(({ segments }) => segments)].some((segments) =>
		segments.some(({ mark }) => mark === 'broken'),
	);
}

function excerptLine(excerpt: Excerpt, href: string): HTMLElement {
	const parts = marked(excerpt.segments);
	if (excerpt.cutBefore) parts.unshift('…');
	if (excerpt.cutAfter) parts.push('…');
	return element('p', { class: 'search-excerpt' }, element('a', { href }, ...parts));
}

/** The date of an article as text, with a word where it is only inferred. */
export function dateText({ date, fragment }: ArticleDetails, words: SearchWords): string {
	if (date === null) return words.undated;
	return fragment.inferred ? fill(words.inferred, { date }) : date;
}

function factsRow(
	details: ArticleDetails,
	copies: number,
	broken: boolean,
	{ script, base, words }: ResultSetting,
): HTMLElement {
	const { date, fragment, outletName, sectionName } = details;
	const row = element(
		'p',
		{ class: 'search-facts' },
		date && !fragment.inferred
			? element('time', { class: 'search-date', datetime: date }, date)
			: element('span', { class: 'search-date' }, dateText(details, words)),
	);
	for (const fact of [outletName?.[script], sectionName?.[script]]) {
		if (fact !== undefined) row.append(' ', element('span', { class: 'search-fact' }, fact));
	}
	if (copies > 1) {
		const href = createUrls(base).story(script, fragment.story ?? fragment.id);
		row.append(' ', element('a', { class: 'badge', href }, fill(words.copies, { n: copies })));
	}
	if (broken) row.append(' ', element('span', { class: 'search-broken' }, words.broken));
	return row;
}

/** The way to the hits in the article, where more of them stand there than the excerpts show. */
function inPage({ hits, excerpts, headline }: MarkedText, href: string, words: SearchWords): HTMLElement[] {
	const shown = [...headline, ...excerpts.flatMap(({ segments }) => segments)].filter(
		({ mark }) => mark !== null,
	);
	if (hits <= shown.length) return [];
	return [element('p', { class: 'search-in-page' }, element('a', { href }, fill(words.inPage, { n: hits })))];
}

/**
 * One result as a list item.
 *
 * @param typed the query, which the article is to mark
 * @param copies articles of the same story, this one among them
 */
export function renderResult(
	details: ArticleDetails,
	typed: string,
	terms: readonly Term[],
	copies: number,
	setting: ResultSetting,
): HTMLLIElement {
	const { fragment } = details;
	const text = markText(unpackText(fragment, setting.script), terms);
	const href = (line: number) => articleHref(details, typed, line, setting);
	return element(
		'li',
		{ class: 'search-result' },
		element(
			'h2',
			{ class: 'search-headline' },
			element('a', { href: href(text.firstLine), 'data-key': fragment.id }, ...marked(text.headline)),
		),
		factsRow(details, copies, showsBroken(text), setting),
		...text.excerpts.map((excerpt) => excerptLine(excerpt, href(excerpt.line))),
		...inPage(text, href(text.firstLine), setting.words),
	);
}
