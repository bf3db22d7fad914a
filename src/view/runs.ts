import type { TextRepair } from '../model/script.ts';

/** What else may stand in the place of a text that is shown, character for character. */
export interface OtherForms {
	/** The characters of the capture; null where they are in another script, or not known. */
	readonly captured: string | null;
	/** The text in the style of the other Traditional region; null where none is offered. */
	readonly style: string | null;
}

/** A text that has no other form. */
export const NO_OTHER_FORMS: OtherForms = { captured: null, style: null };

/** A stretch of text, and what stands in its place in the other forms; null where that is the same. */
export interface Run {
	readonly text: string;
	/** The captured characters. */
	readonly was: string | null;
	/** The characters in the style of the other region. */
	readonly style: string | null;
	/** True where an earlier machine conversion was put right. */
	readonly repaired: boolean;
}

/** Code points of another form; those of the text itself where it has not as many. */
function alike(other: string | null, points: readonly string[]): readonly string[] {
	if (other === null) return points;
	const found = [...other];
	return found.length === points.length ? found : points;
}

/** Number of the repair that covers each code point, from 1; 0 where none does. A repair that does not fit the text is left out. */
function repairedPoints(points: readonly string[], repairs: readonly TextRepair[]): Int32Array {
	const covered = new Int32Array(points.length);
	const starts = new Map<number, number>();
	let unit = 0;
	points.forEach((point, index) => {
		starts.set(unit, index);
		unit += point.length;
	});
	repairs.forEach(({ at, to }, number) => {
		const from = starts.get(at);
		const size = [...to].length;
		if (from === undefined || size === 0 || points.slice(from, from + size).join('') !== to) return;
		if (covered.subarray(from, from + size).every((other) => other === 0))
			covered.fill(number + 1, from, from + size);
	});
	return covered;
}

/**
 * Cuts a text where another form differs. Joined, the runs are the text.
 * @param repairs those of this text only
 */
export function runs(
	text: string,
	repairs: readonly TextRepair[],
	{ captured, style }: OtherForms = NO_OTHER_FORMS,
): readonly Run[] {
	const same = (other: string | null) => other === null || other === text;
	if (repairs.length === 0 && same(captured) && same(style))
		return [{ text, was: null, style: null, repaired: false }];
	const points = [...text];
	const was = alike(captured, points);
	const styled = alike(style, points);
	const covered = repairedPoints(points, repairs);
	const kindOf = (index: number) =>
		covered[index] || (was[index] === points[index] ? 0 : -1) + (styled[index] === points[index] ? 0 : -2);
	const out: Run[] = [];
	for (let from = 0; from < points.length; ) {
		const kind = kindOf(from);
		let to = from + 1;
		while (to < points.length && kindOf(to) === kind) to++;
		const cut = (all: readonly string[]) => all.slice(from, to).join('');
		const shown = cut(points);
		const differing = (all: readonly string[]) => (cut(all) === shown ? null : cut(all));
		out.push({
			text: shown,
			was: kind > 0 ? (repairs[kind - 1]?.from ?? null) : differing(was),
			style: differing(styled),
			repaired: kind > 0,
		});
		from = to;
	}
	return out.length === 0 ? [{ text, was: null, style: null, repaired: false }] : out;
}
