import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Converter } from 'opencc-js';
import { generateCorpus } from '../../src/demo/corpus.ts';
import { createScriptEngine, plainPreset } from '../../src/script/convert.ts';
import { countScripts } from '../../src/script/detect.ts';
import { fold } from '../../src/script/fold.ts';
import { findScript } from '../../src/script/script-finding.ts';

/*
 * Measures the script room on generated news: time and memory of conversion against that many converters of
 * opencc-js in the same run, of folding and of judging. Run it with `npx node test/kit/bench-script.ts`.
 */

/** One measured line. */
export interface ScriptMeasure {
	readonly what: string;
	readonly value: number;
	readonly unit: string;
}

const ARTICLES = 600;
/** Each pass runs this often; the fastest counts, because a shared machine only ever slows down. */
const ROUNDS = 5;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Bytes in use after a collection: objects and typed arrays. */
function bytesInUse(): number {
	collect();
	collect();
	const { heapUsed, arrayBuffers } = process.memoryUsage();
	return heapUsed + arrayBuffers;
}

function fastest(work: () => void): number {
	let best = Number.POSITIVE_INFINITY;
	for (let round = 0; round < ROUNDS; round++) {
		const { user, system } = process.cpuUsage();
		work();
		const used = process.cpuUsage({ user, system });
		best = Math.min(best, (used.user + used.system) / 1000);
	}
	return best;
}

function run(lines: readonly string[], work: (line: string) => unknown): void {
	for (const line of lines) work(line);
}

/** Paragraphs of generated news by script. */
function paragraphs(): { readonly hans: string[]; readonly hant: string[] } {
	const hans: string[] = [];
	const hant: string[] = [];
	const decoder = new TextDecoder();
	for (const { bytes, plan } of generateCorpus({ seed: 4, articles: ARTICLES, furnishings: false })) {
		if (!plan) continue;
		for (const line of decoder.decode(bytes).split(/\r?\n/)) {
			const { hantOnly, hansOnly } = countScripts(line);
			if (hansOnly > hantOnly) hans.push(line);
			else if (hantOnly > hansOnly) hant.push(line);
		}
	}
	return { hans, hant };
}

/** Measures everything; takes some ten seconds. */
export function measureScript(): ScriptMeasure[] {
	const measures: ScriptMeasure[] = [];
	const add = (what: string, value: number, unit: string) => measures.push({ what, value, unit });
	const { hans, hant } = paragraphs();
	const size = hans.reduce((sum, line) => sum + line.length, 0);
	add('Simplified text measured', size, 'characters');

	const empty = bytesInUse();
	const engine = createScriptEngine({ region: 'TW' });
	const write = (targets: readonly ('zh-Hant-TW' | 'zh-Hant-HK')[]) => () => {
		for (const line of hans) for (const target of targets) engine.convert(line, target);
	};
	const one = fastest(write(['zh-Hant-TW']));
	const two = fastest(write(['zh-Hant-TW', 'zh-Hant-HK']));
	const back = fastest(() => {
		for (const line of hant) engine.convert(line, 'zh-Hans');
	});
	add('engine, memory with all dictionaries loaded', (bytesInUse() - empty) / 1e6, 'MB');
	add('engine, one Traditional variant', one, 'ms CPU');
	add('engine, two Traditional variants', two, 'ms CPU');
	add('engine, Traditional to Simplified', back, 'ms CPU');

	const before = bytesInUse();
	const converters = (['tw', 'hk', 't'] as const).map((to) => Converter({ from: 'cn', to }));
	const [taiwan, hongKong, standard] = converters;
	const useAll = (used: readonly ((text: string) => string)[]) => () => {
		for (const line of hans) for (const convert of used) convert(line);
	};
	const twoConverters = fastest(useAll([taiwan, hongKong] as ((text: string) => string)[]));
	const threeConverters = fastest(useAll([taiwan, hongKong, standard] as ((text: string) => string)[]));
	add('opencc-js, memory of three converters', (bytesInUse() - before) / 1e6, 'MB');
	add('opencc-js, two converters', twoConverters, 'ms CPU');
	add('opencc-js, three converters', threeConverters, 'ms CPU');
	add('two variants: engine against opencc-js', twoConverters / two, 'times faster');

	const plain = plainPreset('s2tw');
	add(
		'plain preset, one variant',
		fastest(() => run(hans, plain)),
		'ms CPU',
	);
	add(
		'fold',
		fastest(() => run(hans, fold)),
		'ms CPU',
	);
	add(
		'find the script of Traditional text',
		fastest(() => run(hant, (line) => findScript(line, engine))),
		'ms CPU',
	);
	return measures;
}

if (import.meta.main) {
	for (const { what, value, unit } of measureScript()) {
		process.stdout.write(`${value.toFixed(value < 1000 ? 1 : 0).padStart(10)} ${unit.padEnd(13)} ${what}\n`);
	}
}
