/**
 * Marks on an article's page every place of the query in its address (`?q=`) and lets the reader go from one to the
 * next. Looks at headline, kicker, subheads and the numbered paragraphs: what the index holds.
 *
 * Makes at the end of the body `aside.hits[role=region]`: `span.hits-count[role=status]` ("3 / 12", and where
 * punctuation runs through the hit it says so),
 * `button.hits-previous`, `button.hits-next`, `button.hits-close`. Hits are `<mark class="hit">` (with `broken` where
 * punctuation runs through), the one gone to `mark.hit.current`. The words come from `show-hits-words.ts`, by the
 * language of the page. Keys: `n` and `p` outside of fields.
 *
 * Tells the document by an event `jiuwen:marked` when the marks are set, since nodes of text are cut by them.
 */
import { readyToFold } from '../script/fold.ts';
import { element } from './dom.ts';
import { markPage } from './mark-page.ts';
import { parseQuery, soughtTerms } from './query.ts';
import { hitWords } from './show-hits-words.ts';

/** The keys that lead to the next and the previous hit. */
const NEXT = 'n';
const PREVIOUS = 'p';

/** The strip by which the reader goes from hit to hit. */
class HitStrip {
	private readonly hits: readonly (readonly HTMLElement[])[];
	private readonly count = element('span', { class: 'hits-count', role: 'status' });
	private readonly strip: HTMLElement;
	private readonly broken: string;
	private current = -1;

	constructor(hits: readonly (readonly HTMLElement[])[]) {
		this.hits = hits;
		const words = hitWords(document.documentElement.lang);
		this.broken = words.broken;
		this.strip = element(
			'aside',
			{ class: 'hits', role: 'region', 'aria-label': words.region },
			this.count,
			button('previous', words.previous, '↑', PREVIOUS, () => this.go(this.current - 1)),
			button('next', words.next, '↓', NEXT, () => this.go(this.current + 1)),
			button('close', words.close, '×', null, () => this.close()),
		);
		this.strip.addEventListener('keydown', ({ key }) => key === 'Escape' && this.close());
		document.addEventListener('keydown', this.onKey);
		document.body.append(this.strip);
	}

	/** Makes a hit the current one without moving the page. */
	choose(to: number): void {
		for (const mark of this.hits[this.current] ?? []) mark.classList.remove('current');
		this.current = (to + this.hits.length) % this.hits.length;
		for (const mark of this.hits[this.current] ?? []) mark.classList.add('current');
		const across = this.hits[this.current]?.[0]?.classList.contains('broken');
		this.count.textContent = `${this.current + 1} / ${this.hits.length}${across ? ` · ${this.broken}` : ''}`;
	}

	/** Goes to a hit. */
	go(to: number): void {
		this.choose(to);
		this.hits[this.current]?.[0]?.scrollIntoView({ block: 'center' });
	}

	/** Goes to a hit where it is not in view already. */
	show(to: number): void {
		this.choose(to);
		const { top = 0, bottom = 0 } = this.hits[this.current]?.[0]?.getBoundingClientRect() ?? {};
		const head = 80;
		if (top < head || bottom > window.innerHeight) this.go(to);
	}

	private close(): void {
		for (const mark of this.hits.flat()) mark.replaceWith(...mark.childNodes);
		document.removeEventListener('keydown', this.onKey);
		this.strip.remove();
		document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
	}

	private readonly onKey = (event: KeyboardEvent): void => {
		const { key, target } = event;
		const held = event.ctrlKey || event.metaKey || event.altKey;
		const typing = target instanceof Element && target.closest('input, textarea, select, [contenteditable]');
		if (held || typing || (key !== NEXT && key !== PREVIOUS)) return;
		this.go(this.current + (key === NEXT ? 1 : -1));
	};
}

function button(name: string, word: string, sign: string, key: string | null, act: () => void) {
	const made = element(
		'button',
		{
			type: 'button',
			class: `hits-${name}`,
			'aria-label': word,
			title: key === null ? word : `${word}（${key}）`,
			...(key === null ? {} : { 'aria-keyshortcuts': key }),
		},
		sign,
	);
	made.addEventListener('click', act);
	return made;
}

/** The block that the address leads to: `#p3`, and `#p3:12-28` in it. */
function target(): HTMLElement | null {
	const [, id = ''] = /^#(p\d+)(?::|$)/.exec(window.location.hash) ?? [];
	return document.getElementById(id);
}

/** Number of the first hit in a block or behind it. */
function firstFrom(hits: readonly (readonly HTMLElement[])[], block: Element | null): number {
	if (!block) return 0;
	const at = hits.findIndex(([mark]) => {
		if (!mark) return false;
		return block.contains(mark) || block.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_FOLLOWING;
	});
	return Math.max(0, at);
}

/** Whether the reader has just come here by a link, to no place but a paragraph, so that a hit may be gone to. */
function mayMove(block: Element | null, hit: Element | undefined): boolean {
	const [entry] = performance.getEntriesByType('navigation');
	const came = entry instanceof PerformanceNavigationTiming ? entry.type === 'navigate' : true;
	const stretch = /^#p\d+:/.test(window.location.hash);
	const kept = document.documentElement.dataset.place === 'kept';
	return came && !stretch && !kept && (block === null || (hit !== undefined && block.contains(hit)));
}

const typed = new URLSearchParams(window.location.search).get('q') ?? '';
const blocks = document.querySelectorAll(
	'.article-head h1, .article-head .kicker, .article-head .subhead, [data-paragraphs] > [id]',
);
const headlineFirst = [...blocks].sort((a, b) => Number(b.matches('h1')) - Number(a.matches('h1')));
await readyToFold(typed + headlineFirst.map((block) => block.textContent).join(''));
const hits = markPage(headlineFirst, soughtTerms(parseQuery(typed)));
if (hits.length > 0) {
	document.dispatchEvent(new Event('jiuwen:marked'));
	const block = target();
	const first = firstFrom(hits, block);
	const strip = new HitStrip(hits);
	if (mayMove(block, hits[first]?.[0])) strip.show(first);
	else strip.choose(first);
}
