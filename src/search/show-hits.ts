/**
 * Marks on an article's page every place of the query in its address (`?q=`) and lets the reader go from one to the
 * next. Looks at the headline (`h1`) and the numbered paragraphs (`[data-paragraphs] > [id]`).
 *
 * Makes at the end of the body `aside.hits[role=region]`: `span.hits-count[role=status]` ("3 / 12"),
 * `button.hits-previous`, `button.hits-next`, `button.hits-close`. Hits are `<mark class="hit">`, the one gone to
 * `mark.hit.current`. The words come from `show-hits-words.ts`, by the language of the page.
 */
import { element } from './dom.ts';
import { occurrences } from './occurrences.ts';
import { parseQuery, soughtTerms, type Term } from './query.ts';
import { hitWords } from './show-hits-words.ts';

/** Text nodes of an element with the offset at which each begins in its text. */
function textNodes(root: Element): { node: Text; from: number }[] {
	const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
	const out: { node: Text; from: number }[] = [];
	let from = 0;
	for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
		out.push({ node, from });
		from += node.length;
	}
	return out;
}

/** Puts a mark around a stretch of an element's text, in as many parts as there are nodes. */
function markStretch(root: Element, from: number, to: number): HTMLElement[] {
	const parts: HTMLElement[] = [];
	for (const { node, from: start } of textNodes(root)) {
		const first = Math.max(0, from - start);
		const last = Math.min(node.length, to - start);
		if (first >= last) continue;
		const range = document.createRange();
		range.setStart(node, first);
		range.setEnd(node, last);
		const mark = element('mark', { class: 'hit' });
		range.surroundContents(mark);
		parts.push(mark);
	}
	return parts;
}

/** Marks the terms in the page and gives the marks, hit by hit. A hit may run from one paragraph into the next. */
function markPage(blocks: readonly Element[], terms: readonly Term[]): HTMLElement[][] {
	let from = 0;
	const places = blocks.map((block) => {
		const place = { block, from, to: from + block.textContent.length };
		from = place.to + 1;
		return place;
	});
	let end = 0;
	const hits = occurrences(blocks.map((block) => block.textContent).join('\n'), terms).filter((hit) => {
		const apart = hit.from >= end;
		if (apart) end = hit.to;
		return apart;
	});
	return hits.map((hit) =>
		places
			.filter(({ from: start, to }) => hit.from < to && hit.to > start)
			.flatMap(({ block, from: start }) => markStretch(block, hit.from - start, hit.to - start)),
	);
}

/** The strip by which the reader goes from hit to hit. */
function showStrip(hits: readonly (readonly HTMLElement[])[], start: number): void {
	const words = hitWords(document.documentElement.lang);
	let current = start;
	const count = element('span', { class: 'hits-count', role: 'status' });
	const go = (to: number) => {
		for (const mark of hits[current] ?? []) mark.classList.remove('current');
		current = (to + hits.length) % hits.length;
		for (const mark of hits[current] ?? []) mark.classList.add('current');
		count.textContent = `${current + 1} / ${hits.length}`;
		hits[current]?.[0]?.scrollIntoView({ block: 'center' });
	};
	const button = (name: string, word: string, sign: string, act: () => void) => {
		const made = element(
			'button',
			{ type: 'button', class: `hits-${name}`, 'aria-label': word, title: word },
			sign,
		);
		made.addEventListener('click', act);
		return made;
	};
	const strip = element(
		'aside',
		{ class: 'hits', role: 'region', 'aria-label': words.region },
		count,
		button('previous', words.previous, '↑', () => go(current - 1)),
		button('next', words.next, '↓', () => go(current + 1)),
		button('close', words.close, '×', () => {
			for (const mark of hits.flat()) mark.replaceWith(...mark.childNodes);
			strip.remove();
		}),
	);
	document.body.append(strip);
	go(current);
}

const typed = new URLSearchParams(window.location.search).get('q') ?? '';
const blocks = [...document.querySelectorAll('main h1, [data-paragraphs] > [id]')];
const marks = markPage(blocks, soughtTerms(parseQuery(typed)));
const target = document.getElementById(window.location.hash.slice(1));
const inTarget = marks.findIndex(([mark]) => mark && target?.contains(mark));
if (marks.length > 0) showStrip(marks, Math.max(0, inTarget));
