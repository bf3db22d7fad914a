import type { Script } from '../model/script.ts';
import { createUrls } from '../view/urls.ts';
import { element } from './dom.ts';
import { type Excerpt, markText, type Segment } from './excerpt.ts';
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

function marked(segments: readonly Segment[], words: SearchWords): (Node | string)[] {
	return segments.map(({ text, mark }) => {
		if (mark === null) return text;
		return mark === 'hit'
			? element('mark', {}, text)
			: element('mark', { class: 'broken', title: words.broken }, text);
	});
}

/** Address of a line of the article: its numbered paragraph, or the article where the line has no number. */
function lineHref(href: string, line: number, front: number): string {
	return line > front ? `${href}#p${line - front}` : href;
}

function excerptLine(excerpt: Excerpt, href: string, words: SearchWords): HTMLElement {
	const parts = marked(excerpt.segments, words);
	if (excerpt.cutBefore) parts.unshift('…');
	if (excerpt.cutAfter) parts.push('…');
	return element('p', { class: 'search-excerpt' }, element('a', { href }, ...parts));
}

/**
 * One result as a list item.
 *
 * @param copies articles of the same story, this one among them
 */
export function renderResult(
	{ fragment, ...details }: ArticleDetails,
	terms: readonly Term[],
	copies: number,
	{ script, base, words }: ResultSetting,
): HTMLLIElement {
	const lines = unpackText(fragment, script);
	const text = markText(lines, terms);
	const href = createUrls(base).article(script, fragment.id);
	const facts = [details.outletName?.[script], details.sectionName?.[script]].filter(
		(fact) => fact !== undefined,
	);
	const date = details.date
		? element('time', { class: 'search-date', datetime: details.date }, details.date)
		: element('span', { class: 'search-date' }, words.undated);
	const row = element('p', { class: 'search-facts' }, date);
	for (const fact of facts) row.append(' ', element('span', { class: 'search-fact' }, fact));
	if (copies > 1) row.append(' ', element('span', { class: 'badge' }, fill(words.copies, { n: copies })));
	const link = element('a', { href: lineHref(href, text.firstLine, fragment.front) });
	link.append(...marked(text.headline, words));
	return element(
		'li',
		{ class: 'search-result' },
		element('h2', { class: 'search-headline' }, link),
		row,
		...text.excerpts.map((excerpt) =>
			excerptLine(excerpt, lineHref(href, excerpt.line, fragment.front), words),
		),
	);
}
