import type { RawSource } from '../model/source.ts';
import { cutLines } from './lines.ts';
import { BLANK, type Mark } from './marks.ts';
import { rankOf } from './projected-ledger.ts';
import type { ToldPart } from './run-parts.ts';

/** What only holds a record together says of a line what nothing else does. */
const RANK_OF_MARKS = 1000;

/**
 * What each line of a record with columns is: the part on it that goes first, what is kept before what is not.
 * @param parts all bytes of the record's text, in order
 */
export function recordMarks(
	{ text, textAt = 0, lineBytes = [] }: RawSource,
	parts: readonly ToldPart[],
): Mark[] {
	const marks: Mark[] = [];
	const lines = cutLines(text);
	let next = 0;
	let at = textAt;
	for (const [line, bytes] of lineBytes.entries()) {
		const end = at + bytes;
		while (next < parts.length && (parts[next] as ToldPart).to <= at) next++;
		let best: ToldPart | null = null;
		for (let index = next; index < parts.length; index++) {
			const part = parts[index] as ToldPart;
			if (part.from >= end) break;
			if (!best || rank(part) < rank(best)) best = part;
		}
		marks.push(best && lines[line]?.trim() !== '' ? markOf(best) : BLANK);
		at = end;
	}
	return marks;
}

function rank(part: ToldPart): number {
	const marks = part.as === 'container' && part.fate === 'dropped';
	const blank = part.as === 'blank' ? 1 : 0;
	return marks ? RANK_OF_MARKS : rankOf(part) + blank;
}

const made = new WeakMap<ToldPart, Mark>();

/** The same decision for the same part, so that lines that share it are told together. */
function markOf(part: ToldPart): Mark {
	const known = made.get(part);
	if (known) return known;
	const { fate, as, rule, into } = part;
	const role = as === 'container' ? 'markup' : as;
	const mark: Mark = into ? { fate, as: role, rule, into } : { fate, as: role, rule };
	made.set(part, mark);
	return mark;
}
