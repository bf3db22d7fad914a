const KEY = 'jiuwen:place';

/** Least height of a paragraph, in CSS pixels, that must be in view for the reader to be at it: about one line. */
const LINE = 36;

/** Where the reader is: a paragraph, and how far its top lies below the top of the window (negative: above). */
export interface ReadingPlace {
	/** `#p5` */
	readonly paragraph: string;
	/** CSS pixels. */
	readonly top: number;
}

/** A place left for the page with this fragment in its address: `#p5`, or the stretch of text that is selected. */
type LeftPlace = ReadingPlace & { readonly hash: string };

/** Lower edge of what stays at the top of the window, in CSS pixels. */
function edge(): number {
	const heads = [...document.querySelectorAll('.masthead, .masthead .name')];
	const head = heads.find((one) => getComputedStyle(one).position === 'sticky');
	return head?.getBoundingClientRect().bottom ?? 0;
}

/** The first paragraph of which a line is in view; null at the top of the page, and on pages without paragraphs. */
export function placeInView(): ReadingPlace | null {
	if (window.scrollY < 1) return null;
	const from = edge() + LINE;
	for (const paragraph of document.querySelectorAll('[data-paragraphs] > [id]')) {
		const { top, bottom } = paragraph.getBoundingClientRect();
		if (bottom > from) return { paragraph: `#${paragraph.id}`, top };
	}
	return null;
}

/** The paragraph that the address names, `#p5`, while some of it is in view; null where the reader has gone elsewhere. */
export function namedInView(): string | null {
	const { hash } = window.location;
	const named = hash === '' ? null : document.getElementById(hash.slice(1));
	if (!named?.parentElement?.matches('[data-paragraphs]')) return null;
	const { top, bottom } = named.getBoundingClientRect();
	return bottom > edge() && top < window.innerHeight ? hash : null;
}

/** Leaves the place for the next page of this tab, where the browser allows it. */
export function leavePlace(place: LeftPlace): void {
	try {
		sessionStorage.setItem(KEY, JSON.stringify(place));
	} catch {
		// The fragment alone leads to the paragraph, if not to its line.
	}
}

/** Takes up the place that the page before left for this one: the same line at the same height. */
export function takeUpLeftPlace(): void {
	const place = left();
	if (!place || place.hash !== window.location.hash) return;
	// What else would move the page as it opens leaves it where it is.
	document.documentElement.dataset.place = 'kept';
	// The browser goes to the fragment by itself; the last word has to come after that.
	if (document.readyState === 'complete') takeUpPlace(place);
	else window.addEventListener('load', () => requestAnimationFrame(() => takeUpPlace(place)), { once: true });
}

/** Brings the reader back to a place. */
export function takeUpPlace({ paragraph, top }: ReadingPlace): void {
	const now = document.getElementById(paragraph.slice(1))?.getBoundingClientRect().top ?? top;
	window.scrollBy({ top: now - top, behavior: 'instant' });
}

/** What was left, parsed and not trusted; it is taken away by being read. */
function left(): LeftPlace | null {
	try {
		const value: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
		sessionStorage.removeItem(KEY);
		if (typeof value !== 'object' || value === null) return null;
		const { hash, paragraph, top } = value as Readonly<Record<string, unknown>>;
		if (typeof hash !== 'string' || typeof paragraph !== 'string') return null;
		return typeof top === 'number' && Number.isFinite(top) ? { hash, paragraph, top } : null;
	} catch {
		return null;
	}
}
