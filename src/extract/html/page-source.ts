import { findDates } from '../date-patterns.ts';
import { readMetaLine } from '../meta-line.ts';
import { hasSurname, isName } from '../names.ts';
import { readsAsOutlet } from '../outlet-name.ts';
import { cleanSource } from '../source-name.ts';
import type { Block } from './blocks.ts';
import { blocksBehind } from './foot-dates.ts';
import type { PageHead } from './page-head.ts';
import { SOURCE_META } from './page-rules.ts';
import { around, elementsOfShort, MARKUP_LONGEST, namesOf, wordsOf } from './tree.ts';

/** Class names and ids of elements that hold the credited source. */
const SOURCE_NAMES =
	/(?:^|[\s_-])(?:source|where|from|origin|laiyuan|media[_-]?name)(?=$|[\s_-]|\d)|(?:^|\s)media(?=$|\s)|(?:news|article|art|info)[_-]?source/u;
/** Longer texts are no name of a source. */
const LONGEST = 20;
/** Longer blocks are text. */
const LINE_LONGEST = 120;
/** So many blocks below the headline can hold the day. */
const HEAD_REACH = 40;
/** The source stands so many blocks from the day at most. */
const DAY_REACH = 2;
/** What such an element says before the name, and what is set behind it. */
const BEFORE = /^(?:来源|来自|出处|from|via)[:： ]*/iu;
const BEHIND = /\s*\[?微博\]?$/u;

/**
 * The source that no label tells: the short element called after sources right beside the day between headline and
 * text, or a block there that is the name of an outlet. Null where there is none.
 * @param from index of the first block that counts
 * @param to index of the first block of the text
 */
export function sourceBesideDay(blocks: readonly Block[], from: number, to: number): string | null {
	const head = blocks.slice(from, Math.min(to, from + HEAD_REACH));
	const dated = head.map(({ folded }) => folded.length <= LINE_LONGEST && holdsDay(folded));
	const near = head.filter((_, at) =>
		dated.slice(Math.max(0, at - DAY_REACH), at + 1 + DAY_REACH).some(Boolean),
	);
	for (const block of near) {
		const called = sourceElement(block);
		if (called) return called;
	}
	const alone = head.find(
		({ folded, element }, at) =>
			(dated[at - 1] || dated[at + 1]) && readsAsOutlet(folded) && !/^h[1-6]$/u.test(element.tagName),
	);
	return alone?.text ?? null;
}

function holdsDay(folded: string): boolean {
	return findDates(folded).some(({ year, day }) => year !== null && day !== null);
}

function sourceElement({ text, folded, element }: Block): string | null {
	if (folded.length > LINE_LONGEST) return null;
	const [own, parent] = around(element);
	const outer = parent && wordsOf(parent, MARKUP_LONGEST) === text ? [parent] : [];
	for (const candidate of [...outer, ...(own ? [own] : []), ...elementsOfShort(element)]) {
		if (!SOURCE_NAMES.test(namesOf(candidate))) continue;
		const words = wordsOf(candidate, LINE_LONGEST);
		const name = text.includes(words) ? sourceName(words) : null;
		if (name) return name;
	}
	return null;
}

/** The name that an element called after sources holds; null where it says something else, or names a person. */
function sourceName(words: string): string | null {
	const name = cleanSource(words.replace(BEFORE, '').replace(BEHIND, ''));
	if (!name || name.length < 2 || name.length > LONGEST || !/\p{L}{2}/u.test(name)) return null;
	if (/[:：。，！？|]/u.test(name) || holdsDay(name)) return null;
	return hasSurname(name) && isName(name) && !readsAsOutlet(name) ? null : name;
}

/** Labels of the source of a picture or of data, not of the article. */
export const PICTURES = /图片来源|资料来源/u;

/**
 * The source that a line far behind the text labels, where only one does: behind tools (`【打印】 来源：…`), before any
 * comments. Null where none or several do: those belong to other articles.
 * @param last index of the last block of the text
 */
export function footSource(blocks: readonly Block[], last: number): string | null {
	const told = blocksBehind(blocks, last).flatMap(({ text, folded }) => {
		if (folded.length > LINE_LONGEST || PICTURES.test(folded)) return [];
		const from = /^(?:[【[][^【】[\]]{1,12}[】\]] ?)+/u.exec(folded)?.[0].length ?? 0;
		const reading = readMetaLine(text.slice(from), folded.slice(from));
		return reading?.source && reading.dates.length === 0 ? [reading.source] : [];
	});
	return told.length === 1 ? (told[0] ?? null) : null;
}

/** The source that the head of a page states: a meta element, or the organisation that wrote the article of its JSON-LD. */
export function declaredSource({ meta, linkedData }: PageHead): string | null {
	const stated = SOURCE_META.map((name) => meta.get(name)).find(isShort);
	if (stated !== undefined) return stated;
	for (const { author, publisher } of linkedData) {
		const name = organisation(Array.isArray(author) ? author[0] : author);
		if (name && isShort(name) && name !== organisation(publisher)) return name;
	}
	return null;
}

const isShort = (value: string | undefined) => value !== undefined && value.length <= LONGEST;

function organisation(value: unknown): string | null {
	const { '@type': type, name } = (value ?? {}) as Readonly<Record<string, unknown>>;
	return /organization$/iu.test(String(type)) && typeof name === 'string' ? name.trim() : null;
}
