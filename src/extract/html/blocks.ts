import type { DefaultTreeAdapterTypes } from 'parse5';
import { foldAligned } from '../aligned-fold.ts';
import { attribute, type Element, isElement, type ParsedPage } from './tree.ts';

type Node = DefaultTreeAdapterTypes.Node;

/** A stretch of visible text between two block boundaries of a page: a paragraph, a heading, a cell, an item. */
export interface Block {
	/** Place among the blocks of the page. */
	readonly index: number;
	/** White space collapsed and trimmed. */
	readonly text: string;
	/** `text` folded, position by position. */
	readonly folded: string;
	/** Lines of the markup, counted from the first line of the record. */
	readonly from: number;
	readonly to: number;
	/** Where the pieces of its text stand in the page, in code units. */
	readonly places: readonly (readonly [from: number, to: number])[];
	/** Characters of the text inside links. */
	readonly linked: number;
	/** Characters of the text that are set bold. */
	readonly bold: number;
	/** Innermost block element around it. */
	readonly element: Element;
	/** Pictures in it, or between it and the block before. */
	readonly pictures: readonly Element[];
}

/** Elements whose content is not shown as text. */
const UNSEEN = new Set(
	'script style noscript template head iframe object svg canvas audio video button select option textarea input map title meta link frameset noframes math'.split(
		' ',
	),
);
/** Elements that break a line of text. */
const BREAKING = new Set(
	'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li legend main menu nav ol p pre section summary table tbody td tfoot th thead tr ul br'.split(
		' ',
	),
);
const BOLD = new Set(['b', 'strong']);
const HIDDEN = /display\s*:\s*none|visibility\s*:\s*hidden/i;

/** Whether a page says that an element is not shown. */
export function isHidden(element: Element): boolean {
	return element.attrs.some(
		({ name, value }) => name === 'hidden' || (name === 'style' && HIDDEN.test(value)),
	);
}

/**
 * The visible text of a page as blocks, in its order. Walks without recursion, since old pages nest thousands deep.
 * @param hidden also reads what the page hides until a script shows it
 * @param apart elements whose text makes blocks of its own, also where they stand inside a line
 */
export function readBlocks(
	{ document, lineAt, placeOf }: ParsedPage,
	hidden = false,
	apart: ReadonlySet<Element> = new Set(),
): Block[] {
	const gatherer = new Gatherer(lineAt, placeOf, apart);
	type Task = { readonly enter: Node } | { readonly leave: Element };
	const stack: Task[] = [...document.childNodes].reverse().map((enter) => ({ enter }));
	for (let task = stack.pop(); task; task = stack.pop()) {
		if ('leave' in task) gatherer.leave(task.leave);
		else if (task.enter.nodeName === '#text') gatherer.text(task.enter as DefaultTreeAdapterTypes.TextNode);
		else if (isElement(task.enter) && !UNSEEN.has(task.enter.tagName) && (hidden || !isHidden(task.enter))) {
			gatherer.enter(task.enter);
			stack.push({ leave: task.enter });
			const { childNodes } = task.enter;
			for (let index = childNodes.length - 1; index >= 0; index--)
				stack.push({ enter: childNodes[index] as Node });
		}
	}
	gatherer.flush();
	return gatherer.blocks;
}

class Gatherer {
	readonly blocks: Block[] = [];
	private readonly lineAt: ParsedPage['lineAt'];
	private readonly placeOf: ParsedPage['placeOf'];
	private readonly apart: ReadonlySet<Element>;
	private readonly open: Element[] = [];
	/** The blocks around an element that is told apart, while that element is read. */
	private readonly around: (Pick<Block, 'places' | 'linked' | 'bold' | 'from' | 'to'> & {
		readonly parts: string[];
	})[] = [];
	private links = 0;
	private bolds = 0;
	private bold = 0;
	private pictures: Element[] = [];
	private parts: string[] = [];
	private places: (readonly [number, number])[] = [];
	private linked = 0;
	private from = 0;
	private to = 0;

	constructor(lineAt: ParsedPage['lineAt'], placeOf: ParsedPage['placeOf'], apart: ReadonlySet<Element>) {
		this.lineAt = lineAt;
		this.placeOf = placeOf;
		this.apart = apart;
	}

	enter(element: Element): void {
		if (element.tagName === 'img') this.pictures.push(element);
		if (BREAKING.has(element.tagName)) {
			this.flush();
			if (element.tagName !== 'br') this.open.push(element);
		} else if (this.apart.has(element)) {
			const { parts, places, linked, bold, from, to } = this;
			this.around.push({ parts, places, linked, bold, from, to });
			this.reset();
			this.open.push(element);
		}
		if (isLink(element)) this.links++;
		if (BOLD.has(element.tagName)) this.bolds++;
	}

	leave(element: Element): void {
		if (BREAKING.has(element.tagName) && element.tagName !== 'br') {
			this.flush();
			this.open.pop();
		} else if (this.apart.has(element)) {
			this.flush();
			this.open.pop();
			Object.assign(this, this.around.pop());
		}
		if (isLink(element)) this.links--;
		if (BOLD.has(element.tagName)) this.bolds--;
	}

	text({ value, sourceCodeLocation: place }: DefaultTreeAdapterTypes.TextNode): void {
		if (this.parts.length === 0 && value.trim() === '') return;
		const shown = value.replace(/\s+/gu, ' ');
		if (shown === '') return;
		if (shown !== ' ' && place) {
			this.places.push([this.placeOf(place.startOffset), this.placeOf(place.endOffset)]);
			if (this.from === 0)
				this.from =
					this.lineAt(place.startOffset) + newlines(value.slice(0, value.length - value.trimStart().length));
			this.to = Math.max(
				this.from,
				this.lineAt(place.endOffset) - newlines(value.slice(value.trimEnd().length)),
			);
		}
		this.parts.push(shown);
		if (this.links > 0) this.linked += shown.replaceAll(' ', '').length;
		if (this.bolds > 0) this.bold += shown.replaceAll(' ', '').length;
	}

	flush(): void {
		const text = this.parts.join('').replace(/ {2,}/gu, ' ').trim();
		const element = this.open.at(-1);
		if (text !== '' && element) {
			this.blocks.push({
				index: this.blocks.length,
				text,
				folded: foldAligned(text),
				from: this.from,
				to: this.to,
				places: this.places,
				linked: this.linked,
				bold: this.bold,
				element,
				pictures: this.pictures,
			});
			this.pictures = [];
		}
		this.reset();
	}

	private reset(): void {
		this.parts = [];
		this.places = [];
		this.linked = 0;
		this.bold = 0;
		this.from = 0;
		this.to = 0;
	}
}

/** An anchor that leads somewhere; one that only names a place wraps text of any length. */
function isLink(element: Element): boolean {
	return element.tagName === 'a' && (attribute(element, 'href') !== '' || attribute(element, 'name') === '');
}

function newlines(text: string): number {
	let count = 0;
	for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
	return count;
}

/** Whether a block is little but links. */
export function isLinked({ folded, linked }: Block): boolean {
	return linked >= 0.6 * folded.replaceAll(' ', '').length && linked >= 8;
}
