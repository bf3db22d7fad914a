import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { generateCorpus } from '../demo/corpus.ts';
import { type ConversionTarget, createScriptEngine } from '../script/convert.ts';
import { countScripts } from '../script/detect.ts';
import { fold } from '../script/fold.ts';
import { yardstickConverters } from '../script/opencc-dictionaries.ts';
import { findScript } from '../script/script-finding.ts';

/** One line of the table: processor time and, where it was measured, memory; both beside the yardstick of the run. */
export interface SpeedRow {
	readonly what: string;
	/** Milliseconds of processor time, and of the yardstick for as many variants. */
	readonly cpu: number;
	readonly yardstick: number | null;
	/** Megabytes held with everything loaded. */
	readonly memory: number | null;
	readonly yardstickMemory: number | null;
}

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
		const before = process.cpuUsage();
		work();
		const { user, system } = process.cpuUsage(before);
		best = Math.min(best, (user + system) / 1000);
	}
	return best;
}

/** Paragraphs of generated news by script. */
export function generatedParagraphs(articles: number, seed: number) {
	const hans: string[] = [];
	const hant: string[] = [];
	const decoder = new TextDecoder();
	for (const { bytes, plan } of generateCorpus({ seed, articles, furnishings: false })) {
		if (!plan) continue;
		for (const line of decoder.decode(bytes).split(/\r?\n/)) {
			const { hantOnly, hansOnly } = countScripts(line);
			if (hansOnly > hantOnly) hans.push(line);
			else if (hantOnly > hansOnly) hant.push(line);
		}
	}
	return { hans, hant };
}

/**
 * Measures the engine on Simplified text in one, two and three variants, against that many converters of opencc-js in
 * the same run; the way back; folding; and judging.
 */
export async function measureSpeed(hans: readonly string[], hant: readonly string[]): Promise<SpeedRow[]> {
	const empty = bytesInUse();
	const engine = createScriptEngine({ region: 'TW' });
	const write = (targets: readonly ConversionTarget[]) =>
		fastest(() => {
			for (const line of hans) for (const target of targets) engine.convert(line, target);
		});
	const variants: readonly ConversionTarget[] = ['zh-Hant-TW', 'zh-Hant-HK', 'zh-Hant'];
	const own = variants.map((_, index) => write(variants.slice(0, index + 1)));
	const back = fastest(() => {
		for (const line of hant) engine.convert(line, 'zh-Hans');
	});
	const memory = (bytesInUse() - empty) / 1e6;

	const before = bytesInUse();
	const converters = await yardstickConverters(['tw', 'hk', 't']);
	const theirs = converters.map((_, index) =>
		fastest(() => {
			for (const line of hans) for (const convert of converters.slice(0, index + 1)) convert(line);
		}),
	);
	const theirMemory = (bytesInUse() - before) / 1e6;
	const folding = fastest(() => {
		for (const line of hans) fold(line);
	});
	const judging = fastest(() => {
		for (const line of hant) findScript(line, engine);
	});
	const numbers = ['one Traditional variant', 'two', 'three'];
	const alone = { yardstick: null, memory: null, yardstickMemory: null };
	return [
		...numbers.map((what, index) => {
			const all = index === numbers.length - 1;
			return {
				what,
				cpu: own[index] ?? 0,
				yardstick: theirs[index] ?? 0,
				memory: all ? memory : null,
				yardstickMemory: all ? theirMemory : null,
			};
		}),
		{ what: 'Traditional to Simplified', cpu: back, ...alone },
		{ what: 'fold', cpu: folding, ...alone },
		{ what: 'find script and verdict', cpu: judging, ...alone },
	];
}
