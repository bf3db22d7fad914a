import type { Outlet } from '../../model/outlet.ts';

/** The section that the outlet's rules give an address, with the key of the rule; null where none fits. */
export function sectionByUrl(
	url: string | null,
	outlet: Outlet | null,
): { readonly name: string; readonly used: string } | null {
	if (!url || !outlet) return null;
	const at = outlet.sections.findIndex(({ match }) => new RegExp(match, 'u').test(url));
	const rule = outlet.sections[at];
	return rule ? { name: rule.name, used: `sections.${at}` } : null;
}
