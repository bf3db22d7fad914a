import type { LineBook } from '../marks.ts';
import type { OutletFinding } from '../outlet.ts';

/** Which outlet a source was read by, and which of its rules had something to do. */
export interface OutletUse {
	readonly id: string;
	/** What assigned the source: its folder, its host, or a line. */
	readonly by: OutletFinding['by'];
	/** Keys of rules in the outlet file, e.g. `selectors.body.0`, `boilerplate.2`. */
	readonly used: readonly string[];
	/** Keys of selectors that were asked and found nothing. */
	readonly missed: readonly string[];
}

/** @param used keys of the rules that are not told by the lines they decided about */
export function outletUse(
	found: OutletFinding | null,
	book: LineBook,
	used: readonly string[],
	missed: readonly string[] = [],
): OutletUse | null {
	if (!found) return null;
	const { outlet, by } = found;
	const rules = new Set(book.marks.map((mark) => mark?.rule));
	const dropped = outlet.boilerplate.flatMap(({ name }, at) =>
		rules.has(`outlet/${outlet.id}/${name}`) ? [`boilerplate.${at}`] : [],
	);
	return { id: outlet.id, by, used: [...new Set([...dropped, ...used])], missed };
}
