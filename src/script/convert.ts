import * as preset from 'opencc-js/preset';
import type { Script, ScriptFinding } from '../model/script.ts';
import { countScripts } from './detect.ts';
import { Dictionary } from './dictionary.ts';
import { type Doubt, doubtsOf } from './doubts.ts';
import { type FixedSpan, joinSpans, type TraditionalRegion } from './fixed-span.ts';
import type { GlossaryRow, TextOrigin } from './glossary.ts';
import { GlossaryMatcher } from './glossary-matcher.ts';
import { HOUSE_STYLE } from './house-style.ts';
import { ALL_LAYERS, type ConversionLayers } from './layers.ts';
import { findNames } from './names.ts';
import {
	judgeNativeness,
	type Nativeness,
	type NativenessEvidence,
	nativenessEvidence,
} from './nativeness.ts';
import { type PresetConfig, plainConverter } from './plain-preset.ts';
import { type RepairedText, repairText, undoSiteTables } from './repair.ts';
import { createSimplifier } from './simplified.ts';
import { type Analysis, TraditionalConverter } from './traditional.ts';
import { urlRanges } from './urls.ts';

/** What a text can be converted to; `zh-Hant` is the Traditional script in the style of the engine's region. */
export type ConversionTarget = Script | 'zh-Hant-TW' | 'zh-Hant-HK';

/** What an engine is made from. */
export interface ScriptEngineOptions {
	/** House style of `zh-Hant`. */
	readonly region: TraditionalRegion;
	readonly glossary?: readonly GlossaryRow[];
	/** Layers above plain OpenCC; all of them where left out. */
	readonly layers?: ConversionLayers;
}

/** Converts between the scripts. The same text always gives the same result, with the same number of code points. */
export interface ScriptEngine {
	/**
	 * Converts a text of either script. Text that already stands in the target's script, by count of the
	 * characters that stand in one script only, is returned as it is. URLs are left alone.
	 */
	convert(text: string, target: ConversionTarget): string;
	/**
	 * A captured text in the script of a variant: the text itself where it was found in that script, unless
	 * the finding says that it is a machine conversion.
	 */
	toVariant(text: string, finding: ScriptFinding, to: Script): string;
	/** {@link ScriptEngine.toVariant} for all texts of one article together: a name found in one holds in all. */
	toVariants(
		texts: readonly string[],
		finding: ScriptFinding,
		to: Script,
		origin?: TextOrigin,
	): readonly string[];
	/**
	 * Puts right a Traditional text that a program converted badly, by way of Simplified; the text itself where the
	 * finding does not say `machine`. The first text is the headline, the others are the paragraphs.
	 */
	repair(texts: readonly string[], finding: ScriptFinding, origin?: TextOrigin): readonly RepairedText[];
	/** Counts in Traditional text what tells native text from a conversion by table. */
	examine(text: string): NativenessEvidence;
	/** Judges such counts, of one article or of all articles of an outlet added up. */
	judge(evidence: NativenessEvidence): Nativeness;
	/** Places in Simplified text where the conversion had a choice and little to go by. */
	doubts(text: string, origin?: TextOrigin): readonly Doubt[];
	/** Names and versions of what decides on results: dictionaries and ICU. */
	readonly version: string;
}

/** Dictionaries in use, for the version line; a test compares it with package.json. */
export const DICTIONARY_VERSION = 'opencc-js 1.4.2';

/** Texts whose analysis is kept, so that a second variant of them needs no second one. */
const KEPT_ANALYSES = 64;

/** Configuration of OpenCC by its name, e.g. `s2tw`. */
function config(name: string): PresetConfig {
	const found = preset.configs[name];
	if (!found) throw new Error(`opencc-js has no configuration ${name}`);
	return found as unknown as PresetConfig;
}

/** One of OpenCC's own configurations, e.g. `s2tw`, without any layer: what the layers are measured against. */
export function plainPreset(name: string): (text: string) => string {
	return plainConverter(config(name));
}

function traditionalConverter(layers: ConversionLayers): TraditionalConverter {
	const [standard = [], taiwan = []] = config('s2tw').conversionChain;
	const hongKong = config('s2hk').conversionChain[1] ?? [];
	const forTaiwan = Dictionary.of(taiwan);
	return new TraditionalConverter(
		{
			standard,
			// Real Hong Kong text is nearer to OpenCC's Taiwan forms with a style of its own than to OpenCC's `hk`.
			region: { TW: forTaiwan, HK: layers.houseStyle ? forTaiwan : Dictionary.of(hongKong) },
			style: { TW: new Dictionary(HOUSE_STYLE.TW), HK: new Dictionary(HOUSE_STYLE.HK) },
		},
		layers,
	);
}

/** Taiwan's forms of each Simplified character that has several, the character itself among them where it is one. */
function traditionalForms(): ReadonlyMap<string, readonly string[]> {
	const [, simplify = []] = config('tw2s').conversionChain;
	const dictionary = Dictionary.of(simplify);
	const taiwan = Dictionary.of(config('s2tw').conversionChain[1] ?? []);
	const pairs = dictionary.trie.keys.flatMap((key, row) => {
		const to = dictionary.values[row] ?? key;
		return key.length === 1 && to !== key ? [[to, taiwan.convert(key)] as const] : [];
	});
	const groups = Map.groupBy(pairs, ([to]) => to);
	return new Map(
		[...groups].map(([char, all]) => {
			const own = dictionary.convert(char) === char ? [char] : [];
			return [char, [...new Set([...all.map(([, form]) => form), ...own])]];
		}),
	);
}

/** Leaves what would go from outside the basic plane to outside of it: search could not join the two. */
function onePlane(from: string, to: string): string {
	if (!/[\ud800-\udbff]/.test(to)) return to;
	const before = [...from];
	return [...to]
		.map((char, index) => (char.length > 1 && (before[index] ?? '').length > 1 ? before[index] : char))
		.join('');
}

/**
 * Makes an engine. Its dictionaries are loaded once, at first use; keep the engine.
 * Traditional text goes to Simplified first from Hong Kong's forms, then by way of Taiwan's, because only
 * that way 著 is told from 着.
 */
export function createScriptEngine(options: ScriptEngineOptions): ScriptEngine {
	const layers = options.layers ?? ALL_LAYERS;
	let loaded: ReturnType<typeof load> | undefined;
	const load = () => ({
		simplify: createSimplifier([plainConverter(config('hk2t')), plainConverter(config('tw2s'))]),
		normalize: plainConverter({ conversionChain: config('s2tw').normalizationChain ?? [] }),
		traditional: traditionalConverter(layers),
		glossary: new GlossaryMatcher(options.glossary ?? []),
		candidates: traditionalForms(),
	});
	const parts = () => {
		loaded ??= load();
		return loaded;
	};
	const kept = new Map<string, Analysis>();

	const analyseAll = (texts: readonly string[], origin: TextOrigin): Analysis[] => {
		const { normalize, traditional, glossary } = parts();
		const input = texts.map(normalize);
		const names = layers.names
			? findNames(input, (char) => traditional.characterForm(char))
			: input.map((): FixedSpan[] => []);
		return input.map((text, index) => {
			const urls = urlRanges(text).map(([from, to]): FixedSpan => {
				const form = text.slice(from, to);
				return { from, to, forms: { TW: form, HK: form } };
			});
			return traditional.analyse(text, joinSpans(urls, glossary.spans(text, origin), names[index] ?? []));
		});
	};
	const analyse = (text: string): Analysis => {
		const known = kept.get(text);
		if (known) return known;
		const [analysis] = analyseAll([text], {}) as [Analysis];
		if (kept.size >= KEPT_ANALYSES) kept.clear();
		kept.set(text, analysis);
		return analysis;
	};
	const toSimplified = (text: string): string => {
		const { simplify, glossary } = parts();
		return glossary.simplified(text, (part) => onePlane(part, simplify(part)));
	};
	const regionOf = (target: ConversionTarget): TraditionalRegion =>
		target === 'zh-Hant' ? options.region : target === 'zh-Hant-HK' ? 'HK' : 'TW';
	return {
		convert(text, target) {
			const { hantOnly, hansOnly } = countScripts(text);
			const stays = target === 'zh-Hans' ? hansOnly > 0 && hansOnly >= hantOnly : hantOnly > hansOnly;
			if (stays) return text;
			return target === 'zh-Hans'
				? toSimplified(text)
				: parts().traditional.write(analyse(text), regionOf(target));
		},
		toVariant(text, finding, to) {
			if (finding.source === to) return text;
			return to === 'zh-Hans' ? toSimplified(text) : parts().traditional.write(analyse(text), options.region);
		},
		toVariants(texts, finding, to, origin = {}) {
			if (finding.source === to) return texts;
			if (to === 'zh-Hans') return texts.map(toSimplified);
			const { traditional } = parts();
			return analyseAll(texts, origin).map((analysis) => traditional.write(analysis, options.region));
		},
		repair(texts, finding, origin = {}) {
			if (finding.source !== 'zh-Hant' || finding.verdict !== 'machine') {
				return texts.map((text) => ({ text, repairs: [] }));
			}
			const { traditional } = parts();
			const undone = undoSiteTables(texts);
			return analyseAll(undone.map(toSimplified), origin).map((analysis, index) => {
				const text = texts[index] ?? '';
				const forms = [
					traditional.write(analysis, options.region),
					traditional.write(analysis, options.region, { houseStyle: false }),
				];
				return repairText(text, undone[index] ?? text, forms, index - 1);
			});
		},
		examine(text) {
			const simplified = toSimplified(text);
			const expected = parts().traditional.write(analyse(simplified), options.region);
			return nativenessEvidence(text, simplified, expected);
		},
		judge: (evidence) => judgeNativeness(evidence, (char) => parts().traditional.characterForm(char)),
		doubts(text, origin = {}) {
			const { traditional, candidates } = parts();
			const forms = (char: string) => {
				const chosen = traditional.characterForm(char);
				return [...new Set([chosen, ...(candidates.get(char) ?? [])])];
			};
			return analyseAll([text], origin).flatMap((analysis) => doubtsOf(analysis, forms));
		},
		version: `${DICTIONARY_VERSION}, ICU ${process.versions.icu ?? 'unknown'}`,
	};
}
