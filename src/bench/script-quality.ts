import type { ScriptFinding } from '../model/script.ts';
import { createScriptEngine, type ScriptEngine } from '../script/convert.ts';
import { countScripts } from '../script/detect.ts';
import type { TraditionalRegion } from '../script/fixed-span.ts';
import { fold } from '../script/fold.ts';
import { ALL_LAYERS, type ConversionLayers, NO_LAYERS } from '../script/layers.ts';
import { displayPunctuation } from '../script/punctuation.ts';
import { findScript } from '../script/script-finding.ts';
import { isHardDifference } from './hard-difference.ts';

const WRITTEN: ScriptFinding = { source: 'zh-Hans', verdict: 'native', evidence: [] };
const FOUND: ScriptFinding = { source: 'zh-Hant', verdict: 'native', evidence: [] };

/** Layers switched on one after the other, as the tables list them. */
export const LAYER_STEPS: readonly (readonly [name: string, layers: ConversionLayers])[] = [
	['none: OpenCC', NO_LAYERS],
	['boundaries', { ...NO_LAYERS, boundaries: true }],
	['+ names', { ...NO_LAYERS, boundaries: true, names: true }],
	['+ phrases', { ...ALL_LAYERS, houseStyle: false }],
	['+ houseStyle', ALL_LAYERS],
];

/** Differences of native text that went to Simplified and back. */
export interface RoundTrip {
	readonly han: number;
	/** Every difference per 10,000 Han, and those between forms that writers do not mix. */
	readonly strict: number;
	readonly hard: number;
}

/** Takes native text to Simplified and back. */
export function roundTrip(lines: readonly string[], engine: ScriptEngine): RoundTrip {
	let han = 0;
	let strict = 0;
	let hard = 0;
	for (const line of lines) {
		han += countScripts(line).han;
		const simplified = engine.toVariant(line, FOUND, 'zh-Hans');
		const back = [...engine.toVariant(simplified, WRITTEN, 'zh-Hant')];
		[...line].forEach((char, index) => {
			const other = back[index] ?? '';
			if (other === char) return;
			strict++;
			if (isHardDifference(char, other)) hard++;
		});
	}
	return { han, strict: (strict / han) * 10_000, hard: (hard / han) * 10_000 };
}

/** An engine for one region and a choice of layers. */
export function engineWith(region: TraditionalRegion, layers: ConversionLayers): ScriptEngine {
	return createScriptEngine({ region, layers });
}

/** Of pairs of Simplified text and wanted Traditional text, how many the engine converts so. */
export function countRight(cases: readonly (readonly [hans: string, hant: string])[], engine: ScriptEngine) {
	return cases.filter(([hans, hant]) => engine.toVariant(hans, WRITTEN, 'zh-Hant') === hant).length;
}

/** Texts that do not fold to what their variants fold to, in either direction and region. */
export function foldMismatches(texts: readonly string[], engine: ScriptEngine): number {
	const targets = ['zh-Hans', 'zh-Hant-TW', 'zh-Hant-HK'] as const;
	return texts.filter((text) => {
		const folded = fold(text);
		return fold(folded) !== folded || targets.some((target) => fold(engine.convert(text, target)) !== folded);
	}).length;
}

/** What becomes of a captured source: verdict, repairs, and half-width marks that are shown full-width. */
export function measureSource(lines: readonly string[], engine: ScriptEngine) {
	const { finding } = findScript(lines.join('\n'), engine);
	const { body, repairs } = engine.article({ body: lines, fields: [], finding, origin: {} });
	const marks = { found: 0, widened: 0 };
	lines.forEach((line, index) => {
		const shown = [...displayPunctuation(body['zh-Hant'][index] ?? line, 'zh-Hant').text];
		const chars = [...line];
		chars.forEach((char, at) => {
			const beside = [chars[at - 1] ?? '', chars[at + 1] ?? ''];
			if (!/[,;:!?()]/.test(char) || !beside.some((one) => /\p{Script=Han}/u.test(one))) return;
			marks.found++;
			if (shown[at] !== char) marks.widened++;
		});
	});
	return {
		verdict: finding.verdict,
		repairs: repairs.body.flat().map(({ from, to }) => `${from}→${to}`),
		marks,
	};
}
