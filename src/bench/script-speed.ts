import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { generateCorpus } from '../demo/corpus.ts';
import { type ConversionTarget, createScriptEngine } from '../script/convert.ts';
import { countScripts } from '../script/detect.ts';
import { fold } from '../script/fold.ts';
import { yardstickConverters } from '../script/opencc-dictionaries.ts';
import { findScript } from '../script/script-finding.ts';
import { middle } from './middle.ts';

/** One line of the table: processor time and, where it was measured, memory; both beside the yardstick of the run. */
export interface SpeedRow {
	readonly what: string;
	/** Milliseconds of processor time, and of the yardstick for as many variants: the middle of all rounds. */
	readonly cpu: number;
	readonly yardstick: number | null;
	/**
	 * How many times as fast as the yardstick: the middle of what the rounds say, each of its own two times. A stretch in
	 * which the machine is slow lies on both times and changes the ratio little.
	 */
	readonly timesFaster: number | null;
	/** Megabytes held with everything loaded. */
	readonly memory: number | null;
	readonly yardstickMemory: number | null;
}

/** Each pass runs this often, half of the rounds with the yardstick first; the middle is shown. */
export const ROUNDS = 10;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Bytes in use after a collection: objects and typed arrays. */
function bytesInUse(): number {
	collect();
	collect();
	const { heapUsed, arrayBuffers } = process.memoryUsage();
	return heapUsed + arrayBuffers;
}

/** Milliseconds of processor time. */
function timed(work: () => void): number {
	const before = process.cpuUsage();
	work();
	const { user, system } = process.cpuUsage(before);
	return (user + system) / 1000;
}

/** Work that has no yardstick. */
function alone(work: () => void) {
	const cpu = middle(Array.from({ length: ROUNDS }, () => timed(work)));
	return { cpu, yardstick: null, timesFaster: null };
}

/** Own work and the yardstick in turns: own first, yardstick first, and so on. */
function inTurns(own: () => void, theirs: () => void) {
	const rounds = Array.from({ length: ROUNDS }, (_, round) => {
		if (round % 2 === 0) return { cpu: timed(own), yardstick: timed(theirs) };
		const yardstick = timed(theirs);
		return { cpu: timed(own), yardstick };
	});
	return {
		cpu: middle(rounds.map(({ cpu }) => cpu)),
		yardstick: middle(rounds.map(({ yardstick }) => yardstick)),
		timesFaster: middle(rounds.map(({ cpu, yardstick }) => yardstick / cpu)),
	};
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
 * Measures the engine on Simplified text in one, two and three variants, in turns with that many converters of
 * opencc-js; the way back; folding; and judging. Everything has run once before it is timed.
 */
export async function measureSpeed(hans: readonly string[], hant: readonly string[]): Promise<SpeedRow[]> {
	const empty = bytesInUse();
	const engine = createScriptEngine({ region: 'TW' });
	const write = (targets: readonly ConversionTarget[]) => {
		for (const line of hans) for (const target of targets) engine.convert(line, target);
	};
	const writeBack = () => {
		for (const line of hant) engine.convert(line, 'zh-Hans');
	};
	const variants: readonly ConversionTarget[] = ['zh-Hant-TW', 'zh-Hant-HK', 'zh-Hant'];
	write(variants);
	writeBack();
	const memory = (bytesInUse() - empty) / 1e6;

	const before = bytesInUse();
	const converters = await yardstickConverters(['tw', 'hk', 't']);
	const writeTheirs = (count: number) => {
		for (const line of hans) for (const convert of converters.slice(0, count)) convert(line);
	};
	writeTheirs(converters.length);
	const yardstickMemory = (bytesInUse() - before) / 1e6;

	const foldAll = () => {
		for (const line of hans) fold(line);
	};
	const judgeAll = () => {
		for (const line of hant) findScript(line, engine);
	};
	foldAll();
	judgeAll();
	const unmeasured = { memory: null, yardstickMemory: null };
	return [
		...['one Traditional variant', 'two', 'three'].map((what, index, all) => ({
			what,
			...inTurns(
				() => write(variants.slice(0, index + 1)),
				() => writeTheirs(index + 1),
			),
			...(index === all.length - 1 ? { memory, yardstickMemory } : unmeasured),
		})),
		{ what: 'Traditional to Simplified', ...alone(writeBack), ...unmeasured },
		{ what: 'fold', ...alone(foldAll), ...unmeasured },
		{ what: 'find script and verdict', ...alone(judgeAll), ...unmeasured },
	];
}
