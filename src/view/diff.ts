import type { BodyDiff, DiffPiece } from '../model/diff.ts';
import { html } from './body.ts';
import { count } from './labels/choose.ts';
import type { StoryLabels } from './labels/story-labels.ts';

/** Characters up to which a diff is shown whole; of longer ones only what is changed, with its surroundings. */
const SHOWN_WHOLE = 800;

/** Characters shown of what stays the same before and after a change. */
const CONTEXT = 24;

/** Characters shown of one change in a long diff, and changes shown of one diff. */
const LONGEST_CHANGE = 400;
const MOST_CHANGES = 60;

/** How much of a text is changed. */
export interface DiffSums {
	/** Changed places; what is removed and what stands in its place are one. */
	readonly places: number;
	readonly removed: number;
	readonly added: number;
	/** Paragraphs that are removed as a whole. */
	readonly lostParagraphs: number;
}

/** Counts what is changed, in code points. */
export function diffSums(diff: BodyDiff): DiffSums {
	const sums = { places: 0, removed: 0, added: 0, lostParagraphs: 0 };
	for (const paragraph of diff) {
		if (paragraph.every(({ kind }) => kind === 'removed')) sums.lostParagraphs++;
		for (const [index, { kind, text }] of paragraph.entries()) {
			if (kind === 'same') continue;
			sums[kind] += lengthOf(text);
			const before = paragraph[index - 1]?.kind ?? 'same';
			if (before === 'same') sums.places++;
		}
	}
	return sums;
}

/**
 * A diff as paragraphs of HTML with `<ins>` and `<del>`, each with words for those who hear it. What is long is shown
 * by its changes only, and how much is left out stands in its place, unless the whole is asked for.
 */
export function diffHtml(diff: BodyDiff, words: StoryLabels, { isWhole = false } = {}): string {
	const total = diff.flat().reduce((sum, { text }) => sum + lengthOf(text), 0);
	if (isWhole || total <= SHOWN_WHOLE)
		return diff
			.map((paragraph) => `<p>${paragraph.map((piece) => pieceHtml(piece, words)).join('')}</p>`)
			.join('');
	const out: string[] = [];
	let skipped = 0;
	let shown = 0;
	for (const paragraph of diff) {
		const { places } = diffSums([paragraph]);
		if (places > 0 && shown < MOST_CHANGES) {
			if (skipped > 0) out.push(note(words.skipped(count(skipped))));
			skipped = 0;
			shown += places;
			out.push(
				`<p>${paragraph.map((piece, at) => shortHtml(piece, at, paragraph.length, words)).join('')}</p>`,
			);
		} else for (const { kind, text } of paragraph) if (kind === 'same') skipped += lengthOf(text);
	}
	const { places } = diffSums(diff);
	if (skipped > 0) out.push(note(words.skipped(count(skipped))));
	if (places > shown) out.push(note(words.morePlaces(count(places - shown))));
	return out.join('');
}

function shortHtml(piece: DiffPiece, at: number, pieces: number, words: StoryLabels): string {
	const points = [...piece.text];
	if (piece.kind !== 'same') {
		if (points.length <= LONGEST_CHANGE) return pieceHtml(piece, words);
		const text = `${points.slice(0, LONGEST_CHANGE).join('')}…`;
		return (
			pieceHtml({ kind: piece.kind, text }, words) + gap(words.cutText(count(points.length - LONGEST_CHANGE)))
		);
	}
	const head = at === 0 ? 0 : CONTEXT;
	const tail = at === pieces - 1 ? 0 : CONTEXT;
	if (points.length <= head + tail + CONTEXT) return html(piece.text);
	const before = points.slice(0, head).join('');
	const after = tail === 0 ? '' : points.slice(-tail).join('');
	return `${html(before)}${gap('……')}${html(after)}`;
}

function pieceHtml({ kind, text }: DiffPiece, words: StoryLabels): string {
	if (kind === 'same') return html(text);
	const [tag, spoken] = kind === 'removed' ? ['del', words.onlyCanonical] : ['ins', words.onlyMember];
	const heard = (said: string) => `<span class="sr-only">${html(said)}</span>`;
	return `<${tag}>${heard(spoken)}${html(text)}${heard(words.end)}</${tag}>`;
}

function gap(said: string): string {
	return `<span class="gap">${html(said)}</span>`;
}

function note(said: string): string {
	return `<p class="gap">${html(said)}</p>`;
}

function lengthOf(text: string): number {
	return [...text].length;
}
