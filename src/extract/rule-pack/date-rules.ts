import type { DateFinding } from '../../model/extraction.ts';
import type { Outlet } from '../../model/outlet.ts';

/** The date by the outlet's rules, with the keys of the rules that had a say. */
export interface RuledDate {
	readonly date: DateFinding;
	readonly used: readonly string[];
}

/**
 * Finds the date of an article under the outlet's rules: what it trusts is asked first, in order, then everything that
 * it does not distrust. What a distrusted field states is told in the evidence, and never is the date.
 * @param find the date from those fields only for which `asked` is true; fields are named as in `DateRules`
 */
export function dateByRules(
	outlet: Outlet | null,
	find: (asked: (field: string) => boolean) => DateFinding,
): RuledDate {
	const { trust, distrust } = outlet?.dates ?? { trust: [], distrust: [] };
	const isDistrusted = (field: string) => distrust.some((entry) => covers(entry, field));
	const used: string[] = [];
	let date: DateFinding | null = null;
	for (const [at, entry] of trust.entries()) {
		const found = find((field) => covers(entry, field) && !isDistrusted(field));
		if (found.value === null) continue;
		used.push(`dates.trust.${at}`);
		date = found;
		break;
	}
	date ??= find((field) => !isDistrusted(field));
	const notes: string[] = [];
	for (const [at, entry] of distrust.entries()) {
		const { value } = find((field) => covers(entry, field));
		if (value === null) continue;
		used.push(`dates.distrust.${at}`);
		notes.push(`Not believed, since the outlet file distrusts ${NAMES[entry] ?? `"${entry}"`}: ${value}.`);
	}
	return {
		date: notes.length === 0 ? date : { ...date, evidence: [date.evidence, ...notes].join(' ') },
		used,
	};
}

/** What the fields are called in evidence. */
const NAMES: Readonly<Record<string, string>> = {
	selector: 'the selected element',
	column: 'the column "date"',
	line: 'the line beside the text',
	meta: 'the meta elements',
	'json-ld': 'the JSON-LD',
	url: 'the address',
	dateline: 'the dateline',
	text: 'days named in the text',
	capture: 'the time of capture',
};

/** `meta` speaks for every `meta:<name>`. */
function covers(entry: string, field: string): boolean {
	return entry === field || (entry === 'meta' && field.startsWith('meta:'));
}
