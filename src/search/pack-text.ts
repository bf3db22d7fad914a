import type { Script } from '../model/script.ts';
import { fold } from '../script/fold.ts';
import type { SearchText } from './document.ts';

/** Traditional lines of an article and what it takes to make the Simplified ones of them. */
export interface PackedText {
	/** Headline, then paragraphs, in zh-Hant. */
	readonly lines: readonly string[];
	/** Where the Simplified line is not what {@link simplified} gives: line, index in code points, text from there. */
	readonly changes: readonly (readonly [line: number, at: number, text: string])[];
	/** Lines that have no counterpart character by character, whole. */
	readonly wholes: readonly (readonly [line: number, text: string])[];
}

/** Characters whose Simplified form is the one that they fold to: Han and the quotation marks of Traditional text. */
const FOLDS = /[\p{Script=Han}「」『』]/u;
const guesses = new Map<string, string>();

/** The likely Simplified form of a character. */
function simplified(char: string): string {
	let guess = guesses.get(char);
	if (guess === undefined) {
		guess = FOLDS.test(char) ? fold(char) : char;
		guesses.set(char, guess);
	}
	return guess;
}

function changesOf(line: number, hant: readonly string[], hans: readonly string[]): PackedText['changes'] {
	const out: [number, number, string][] = [];
	for (const [at, char] of hans.entries()) {
		if (simplified(hant[at] ?? '') === char) continue;
		const last = out.at(-1);
		if (last && last[1] + [...last[2]].length === at) last[2] += char;
		else out.push([line, at, char]);
	}
	return out;
}

/** Packs both variants into little more than the size of one. */
export function packText(text: Readonly<Record<Script, SearchText>>): PackedText {
	const lines = [text['zh-Hant'].headline, ...text['zh-Hant'].paragraphs];
	const others = [text['zh-Hans'].headline, ...text['zh-Hans'].paragraphs];
	const changes: PackedText['changes'][number][] = [];
	const wholes: PackedText['wholes'][number][] = [];
	for (let line = 0; line < Math.max(lines.length, others.length); line++) {
		const hant = [...(lines[line] ?? '')];
		const hans = [...(others[line] ?? '')];
		if (hant.length === hans.length) changes.push(...changesOf(line, hant, hans));
		else wholes.push([line, hans.join('')]);
	}
	return { lines, changes, wholes };
}

/** The lines of one variant: headline, then paragraphs. */
export function unpackText(packed: PackedText, script: Script): readonly string[] {
	if (script === 'zh-Hant') return packed.lines;
	const lines = packed.lines.map((line) => [...line].map(simplified));
	for (const [line, at, text] of packed.changes) {
		const chars = [...text];
		lines[line]?.splice(at, chars.length, ...chars);
	}
	const out = lines.map((line) => line.join(''));
	for (const [line, text] of packed.wholes) out[line] = text;
	return out;
}
