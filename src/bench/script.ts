import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { ROOT } from '../cli/load-config.ts';
import { ALL_LAYERS } from '../script/layers.ts';
import type { Bench } from './bench.ts';
import {
	countRight,
	engineWith,
	foldMismatches,
	LAYER_STEPS,
	measureSource,
	roundTrip,
} from './script-quality.ts';
import { generatedParagraphs, measureSpeed, ROUNDS, type SpeedRow } from './script-speed.ts';
import { wholeNumber } from './whole-number.ts';

const SAMPLES = fileURLToPath(new URL('./samples/', import.meta.url));
const FOLD_TABLES = ['fold-table', 'rare-folds'].map((name) =>
	fileURLToPath(new URL(`../script/${name}.generated.ts`, import.meta.url)),
);

/** How well and how fast scripts are converted, beside plain OpenCC in the same run. */
export const bench: Bench = {
	name: 'script',
	summary: 'how well and how fast texts are converted, beside opencc-js in the same run',
	options:
		'--articles N of generated news (default 600), --seed N; --corpus FILE: native Traditional text, one paragraph a line',
	async run(options) {
		const articles = wholeNumber('articles', options.articles, 600);
		const { hans, hant } = generatedParagraphs(articles, wholeNumber('seed', options.seed, 4));
		const samples = {
			TW: options.corpus === undefined ? linesOf(join(SAMPLES, 'native-tw.txt')) : linesOf(options.corpus),
			HK: options.corpus === undefined ? linesOf(join(SAMPLES, 'native-hk.txt')) : linesOf(options.corpus),
		};
		console.log(`${speedTable(await measureSpeed(hans, hant), hans)}\n`);
		console.log(`${layerTable(samples)}\n`);
		console.log(otherFigures([...hans, ...hant, ...samples.TW, ...samples.HK]).join('\n'));
		return 0;
	},
};

function linesOf(file: string): string[] {
	return readFileSync(file, 'utf8')
		.split(/\r?\n/)
		.filter((line) => line !== '' && !line.startsWith('#'));
}

function speedTable(rows: readonly SpeedRow[], hans: readonly string[]): string {
	const size = hans.reduce((sum, line) => sum + line.length, 0);
	const number = (value: number | null, digits = 0) => (value === null ? '' : value.toFixed(digits));
	return [
		`Simplified text of ${size.toLocaleString('en')} characters. Node ${process.versions.node}, ICU ${process.versions.icu}.`,
		`The middle of ${ROUNDS} rounds in turns; of times faster, the middle of what each round says.`,
		'',
		'| Work | CPU, ms | opencc-js, ms | Times faster | Memory, MB | opencc-js, MB |',
		'|---|--:|--:|--:|--:|--:|',
		...rows.map(
			({ what, cpu, yardstick, timesFaster, memory, yardstickMemory }) =>
				`| ${what} | ${number(cpu)} | ${number(yardstick)} | ${number(timesFaster, 1)} | ${number(memory)} | ${number(yardstickMemory)} |`,
		),
	].join('\n');
}

/** Phrases of the sample in everything that stands around them. */
function phraseCases(): (readonly [string, string])[] {
	return linesOf(join(SAMPLES, 'phrases.tsv')).flatMap((line) => {
		const [hans = '', hant = '', around = ''] = line.split('\t');
		// What surrounds a phrase says the same in both scripts here: only the phrase itself is compared.
		return around.split('|').map((frame) => [frame.replace('{}', hans), hant] as const);
	});
}

/** Own development cases; none where the program is installed without its tests. */
function ownCases(): (readonly [string, string])[] {
	const file = join(ROOT, 'test/cases/script/conversions.tsv');
	if (!existsSync(file)) return [];
	return linesOf(file).map((line) => {
		const [, hans = '', hant = ''] = line.split('\t');
		return [hans, hant] as const;
	});
}

function layerTable(samples: Readonly<Record<'TW' | 'HK', readonly string[]>>): string {
	const phrases = phraseCases();
	const cases = ownCases();
	const rows = LAYER_STEPS.map(([name, layers]) => {
		const taiwan = engineWith('TW', layers);
		const trips = [roundTrip(samples.TW, taiwan), roundTrip(samples.HK, engineWith('HK', layers))];
		const shown = trips.map(({ strict, hard }) => `${strict.toFixed(1)} / ${hard.toFixed(1)}`);
		const right = phrases.filter(([hans, hant]) => taiwan.convert(hans, 'zh-Hant-TW').includes(hant)).length;
		return `| ${name} | ${shown.join(' | ')} | ${right} | ${countRight(cases, taiwan)} |`;
	});
	const sizes = [samples.TW, samples.HK].map((lines) =>
		roundTrip(lines, engineWith('TW', ALL_LAYERS)).han.toLocaleString('en'),
	);
	return [
		`Native text to Simplified and back, wrong Han per 10,000, every one / hard (${sizes.join(' and ')} Han); phrases and own cases right.`,
		'',
		`| Layers | Taiwan | Hong Kong | Phrases of ${phrases.length} | Cases of ${cases.length} |`,
		'|---|--:|--:|--:|--:|',
		...rows,
	].join('\n');
}

/** Fold table, and what becomes of the archive's own sources that a program converted. */
function otherFigures(texts: readonly string[]): string[] {
	const engine = engineWith('TW', ALL_LAYERS);
	const [basic = 0, rare = 0] = FOLD_TABLES.map(
		(table) => gzipSync(readFileSync(table), { level: 9 }).length,
	);
	const figures = [
		`Fold table: ${basic.toLocaleString('en')} bytes gzipped, and ${rare.toLocaleString('en')} where characters beyond the basic plane occur; ${foldMismatches(texts, engine)} of ${texts.length.toLocaleString('en')} paragraphs fold otherwise than one of their variants.`,
	];
	const sources = join(ROOT, 'content/sources');
	const files = existsSync(sources) ? readdirSync(sources).filter((name) => name.endsWith('.txt')) : [];
	for (const name of files) {
		// A page that was scraped twice over repeats its lines.
		const lines = [...new Set(linesOf(join(sources, name)))];
		const { verdict, repairs, marks } = measureSource(lines, engine);
		figures.push(
			`${name}: verdict ${verdict}, repaired ${repairs.length} (${repairs.join(' ')}), ${marks.widened} of ${marks.found} half-width marks beside Han shown full-width.`,
		);
	}
	return figures;
}
