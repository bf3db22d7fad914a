import type { Outlet } from '../../model/outlet.ts';
import { foldAligned, foldedPattern } from '../aligned-fold.ts';
import { type LineBook, mark } from '../marks.ts';

/** A headline without what an outlet adds to it. */
export interface CleanHeadline {
	readonly text: string;
	/** Keys of the rules that changed it, e.g. `titleSuffixes.0`, `headline.1`. */
	readonly used: readonly string[];
	/** Name in the ledger of the last rule that changed it; null when none did. */
	readonly rule: string | null;
}

/**
 * Takes off what the outlet adds: first the suffixes, each once, then what the patterns of `headline` match. Nothing is
 * taken that would leave no letter.
 */
export function cleanHeadline(headline: string, outlet: Outlet | null): CleanHeadline {
	let text = headline;
	const used: string[] = [];
	let rule: string | null = null;
	const keep = (shorter: string, key: string, name: string) => {
		const trimmed = shorter.trim();
		if (trimmed === text || !/\p{L}/u.test(trimmed)) return;
		text = trimmed;
		used.push(key);
		rule = name;
	};
	outlet?.titleSuffixes.forEach((suffix, at) => {
		if (foldAligned(text).endsWith(foldAligned(suffix.trim())))
			keep(
				text.slice(0, text.length - suffix.trim().length),
				`titleSuffixes.${at}`,
				`outlet/${outlet.id}/title-suffix`,
			);
	});
	outlet?.headline.forEach(({ name, cut }, at) => {
		const found = foldedPattern(cut).exec(foldAligned(text));
		if (found)
			keep(
				text.slice(0, found.index) + text.slice(found.index + found[0].length),
				`headline.${at}`,
				`outlet/${outlet.id}/headline/${name}`,
			);
	});
	return { text, used, rule };
}

/** Names the rule that changed the headline on the lines that show it as it was. */
export function nameCleanup(book: LineBook, shown: string, { rule }: CleanHeadline): void {
	if (rule === null) return;
	for (const [index, line] of book.lines.entries()) {
		const present = book.marks[index];
		if (present?.as !== 'headline' || line.text !== shown) continue;
		book.marks[index] = undefined;
		mark(book, index, { ...present, rule });
	}
}
