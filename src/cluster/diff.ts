import type { BodyDiff, DiffPiece } from '../model/diff.ts';
import { fold } from '../script/fold.ts';
import { editScript, type Stretch } from './edit-script.ts';

/** Quotation marks and dashes that house styles exchange: one for each class. */
const EXCHANGED: ReadonlyMap<string, string> = new Map(
	['“「『"', '”」』"', "‘『'", "’』'", '——', '…⋯', '·•・‧', '～~〜'].flatMap((marks) =>
		[...marks].map((mark) => [mark, marks.charAt(0)] as const),
	),
);

/** Insertions and deletions beyond which a change is shown as a whole, not piece by piece. */
const MOST_EDITS = 2000;

/** Equal runs inside a change up to this length are shown as changed, since confetti cannot be read. */
const CONFETTI = 1;

/**
 * Two bodies laid side by side, character by character; sentences that both have are found first, so that long texts
 * take little time. Characters that differ only in script, width or style of quotation mark count as equal: pass both
 * bodies in the script of the reader.
 *
 * @param before paragraphs of the earlier body
 * @param after paragraphs of the later body
 */
export function diffBodies(before: readonly string[], after: readonly string[]): BodyDiff {
	const a = sentencesOf(before);
	const b = sentencesOf(after);
	const codes = new Map<string, number>();
	const stretches = editScript(encode(a.map(keyOf), codes), encode(b.map(keyOf), codes), MOST_EDITS);
	if (!stretches) return paragraphsOf(changed(before.join('\n'), after.join('\n')));
	const pieces = stretches.flatMap(({ isEqual, fromA, toA, fromB, toB }): DiffPiece[] => {
		const later = b.slice(fromB, toB).join('');
		return isEqual ? [{ kind: 'same', text: later }] : diffCharacters(a.slice(fromA, toA).join(''), later);
	});
	return paragraphsOf(pieces);
}

/** Sentences with their ends; a line end is a sentence of its own. */
function sentencesOf(paragraphs: readonly string[]): string[] {
	return paragraphs.join('\n').match(/\n|[^\n。！？!?；;]+[。！？!?；;]*[”」』’"']*|[。！？!?；;]+/gu) ?? [];
}

function diffCharacters(before: string, after: string): DiffPiece[] {
	const a = [...before];
	const b = [...after];
	const codes = new Map<string, number>();
	const stretches = editScript(encode(a.map(keyOf), codes), encode(b.map(keyOf), codes), MOST_EDITS);
	if (!stretches) return changed(before, after);
	return withoutConfetti(stretches).flatMap(({ isEqual, fromA, toA, fromB, toB }): DiffPiece[] => {
		const later = b.slice(fromB, toB).join('');
		return isEqual ? [{ kind: 'same', text: later }] : changed(a.slice(fromA, toA).join(''), later);
	});
}

function changed(before: string, after: string): DiffPiece[] {
	const pieces: DiffPiece[] = [
		{ kind: 'removed', text: before },
		{ kind: 'added', text: after },
	];
	return pieces.filter(({ text }) => text !== '');
}

function withoutConfetti(stretches: readonly Stretch[]): Stretch[] {
	const result: Stretch[] = [];
	for (const [index, stretch] of stretches.entries()) {
		const isInside = index > 0 && index < stretches.length - 1;
		const isConfetti = stretch.isEqual && isInside && stretch.toA - stretch.fromA <= CONFETTI;
		const last = result.at(-1);
		if (last && !last.isEqual && (isConfetti || !stretch.isEqual)) {
			result.pop();
			result.push({ ...last, toA: stretch.toA, toB: stretch.toB });
		} else result.push(stretch);
	}
	return result;
}

function keyOf(text: string): string {
	return fold([...text].map((char) => EXCHANGED.get(char) ?? char).join(''));
}

function encode(keys: readonly string[], codes: Map<string, number>): Int32Array {
	return Int32Array.from(keys, (key) => {
		const code = codes.get(key) ?? codes.size;
		codes.set(key, code);
		return code;
	});
}

/** Ends a paragraph at each line end, and joins neighbours of one kind. */
function paragraphsOf(pieces: readonly DiffPiece[]): DiffPiece[][] {
	const paragraphs: DiffPiece[][] = [[]];
	for (const { kind, text } of pieces) {
		for (const [index, part] of text.split('\n').entries()) {
			if (index > 0) paragraphs.push([]);
			const paragraph = paragraphs.at(-1) as DiffPiece[];
			const last = paragraph.at(-1);
			if (part === '') continue;
			if (last?.kind === kind) paragraph[paragraph.length - 1] = { kind, text: last.text + part };
			else paragraph.push({ kind, text: part });
		}
	}
	return paragraphs.filter(({ length }) => length > 0);
}
