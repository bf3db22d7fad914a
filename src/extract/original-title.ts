import { foldedPattern } from './aligned-fold.ts';
import { lettersOf } from './letters.ts';

/** The title under which the text appeared first, told above or below it. */
export const ORIGINAL_TITLE = foldedPattern(
	'^[(【\\[]?(?:本文|文章)?原(?:标题|题)(?:为)?[: 《](?<rest>[^。]{2,100})$',
);

/** The title that a line tells as the original one (原标题：…), without brackets around it; null for any other line. */
export function originalTitle({
	text,
	folded,
}: {
	readonly text: string;
	readonly folded: string;
}): string | null {
	const rest = ORIGINAL_TITLE.exec(folded)?.groups?.rest;
	if (rest === undefined) return null;
	const told = text.slice(text.length - rest.length).replace(/^[\s:：《]+/u, '');
	return told.replace(/[\s)）】\]]+$/u, '').replace(/^(?<bare>[^《》]*)》$/u, '$<bare>') || null;
}

/** Marks with which sites end a title that they cut off. */
const CUT = /\s*(?:…+|⋯+|\.{2,}|。{2,})$/u;
/** Whether a headline ends as one that was cut off. */
export function isCut(headline: string): boolean {
	return CUT.test(headline);
}

/** So many letters of a cut title must stand in the whole one. */
const STEM_LEAST = 6;
/** Longer lines tell no title. */
export const WHOLE_LONGEST = 100;

/** A headline that was cut off, told whole by something else of the source. */
export interface WholeHeadline<Place> {
	readonly text: string;
	/** What told it. */
	readonly place: Place;
}

/**
 * The whole of a headline that a site cut off (`…` at its end): the first of the offers that goes on where it breaks
 * off, and is not cut itself. Null where the headline is whole, or nothing completes it.
 * @param offers titles by how much they are trusted, each with what tells it
 */
export function wholeHeadline<Place>(
	headline: string,
	offers: Iterable<{ readonly text: string; readonly place: Place }>,
): WholeHeadline<Place> | null {
	if (!isCut(headline)) return null;
	const stem = keyOf(headline.replace(CUT, ''));
	if (stem.length < STEM_LEAST) return null;
	for (const { text, place } of offers) {
		if (text.length > WHOLE_LONGEST || CUT.test(text)) continue;
		const letters = keyOf(text);
		if (letters.length > stem.length && letters.startsWith(stem)) return { text, place };
	}
	return null;
}

function keyOf(text: string): string {
	return lettersOf(text.normalize('NFKC').toLowerCase());
}
