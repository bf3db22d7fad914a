import type { OutletUse } from '../extract/rule-pack/used-rules.ts';
import type { Outlet } from '../model/outlet.ts';
import type { Problem } from '../model/problem.ts';
import type { Outlets } from './outlets.ts';

/** Gathers over a build which rules of the outlet files had something to do. Holds a few names an outlet. */
export class RuleUse {
	readonly #used = new Map<string, Set<string>>();
	readonly #missed = new Map<string, Map<string, number>>();

	/** @param use of one source; null for a source of no outlet */
	add(use: OutletUse | null): void {
		if (!use) return;
		const used = this.#used.get(use.id) ?? new Set();
		for (const key of use.used) used.add(key);
		this.#used.set(use.id, used);
		const missed = this.#missed.get(use.id) ?? new Map<string, number>();
		for (const key of use.missed) missed.set(key, (missed.get(key) ?? 0) + 1);
		this.#missed.set(use.id, missed);
	}

	/**
	 * Rules rot when a site changes: a selector that was asked and never found anything is a warning, another rule that
	 * never had anything to do a notice. Outlets without sources have nothing to say.
	 */
	problems({ outlets, placeOf }: Pick<Outlets, 'outlets' | 'placeOf'>): Problem[] {
		return outlets.flatMap((outlet) => {
			const used = this.#used.get(outlet.id);
			if (!used) return [];
			const missed = this.#missed.get(outlet.id) ?? new Map<string, number>();
			const selectors = [...missed]
				.filter(([key]) => !used.has(key))
				.map(([key, pages]) => neverFound(placeOf(outlet.id, key), key, selectorAt(outlet, key), pages));
			const others = otherRules(outlet)
				.filter(([key]) => !used.has(key))
				.map(([key, rule]) => neverUsed(placeOf(outlet.id, key), rule));
			return [...selectors, ...others];
		});
	}
}

/** Every rule that is no selector: its key, and what a keeper knows it by. */
function otherRules({
	boilerplate,
	titleSuffixes,
	headline,
	sections,
}: Outlet): [key: string, rule: string][] {
	return [
		...boilerplate.map(({ name }, at): [string, string] => [
			`boilerplate.${at}`,
			`boilerplate rule "${name}"`,
		]),
		...titleSuffixes.map((suffix, at): [string, string] => [
			`titleSuffixes.${at}`,
			`title suffix "${suffix}"`,
		]),
		...headline.map(({ name }, at): [string, string] => [`headline.${at}`, `headline rule "${name}"`]),
		...sections.map(({ match }, at): [string, string] => [`sections.${at}`, `section rule "${match}"`]),
	];
}

function selectorAt(outlet: Outlet, key: string): string {
	const [, field = '', at = '0'] = key.split('.');
	return outlet.selectors[field as keyof Outlet['selectors']]?.[Number(at)] ?? '';
}

function neverFound(
	place: ReturnType<Outlets['placeOf']>,
	key: string,
	selector: string,
	pages: number,
): Problem {
	return {
		...place,
		code: 'outlet-selector-unused',
		severity: 'warning',
		what: `The selector "${selector}" (${key}) found nothing on ${pages === 1 ? 'the only page' : `any of the ${pages} pages`} of the outlet that it was asked about.`,
		fix: 'Look at a page with `jiuwen inspect` and mend the selector, or take it out.',
	};
}

function neverUsed(place: ReturnType<Outlets['placeOf']>, rule: string): Problem {
	return {
		...place,
		code: 'outlet-rule-unused',
		severity: 'notice',
		what: `The ${rule} fitted nothing in any source of the outlet.`,
		fix: 'Mend the rule, or take it out if the outlet no longer prints that.',
	};
}
