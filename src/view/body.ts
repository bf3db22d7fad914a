import type { Repair } from '../model/script.ts';

/** A stretch of text; `was` holds the captured characters where it was put right. */
export interface Run {
	readonly text: string;
	readonly was: string | null;
}

/**
 * Cuts a text at its repairs. Joined, the runs are the text. A repair that does not fit the text is left out.
 * @param repairs those of this text only
 */
export function runs(text: string, repairs: readonly Repair[]): readonly Run[] {
	const out: Run[] = [];
	let done = 0;
	for (const { at, from, to } of [...repairs].sort((a, b) => a.at - b.at)) {
		if (at < done || !text.startsWith(to, at) || to === '') continue;
		if (at > done) out.push({ text: text.slice(done, at), was: null });
		out.push({ text: to, was: from });
		done = at + to.length;
	}
	if (done < text.length || out.length === 0) out.push({ text: text.slice(done), was: null });
	return out;
}

/** Number of characters without white space. */
export function characterCount(paragraphs: readonly { readonly text: string }[]): number {
	let sum = 0;
	for (const { text } of paragraphs) for (const character of text) if (character.trim() !== '') sum++;
	return sum;
}
