import type { Script, ScriptFinding } from '../model/script.ts';
import {
	type ArticleTexts,
	type ConversionParts,
	type ConvertedArticle,
	convertArticle,
} from './article-conversion.ts';
import { countScripts } from './detect.ts';
import { type FixedSpan, joinSpans, type TraditionalRegion } from './fixed-span.ts';
import type { GlossaryRow } from './glossary.ts';
import { GlossaryMatcher } from './glossary-matcher.ts';
import type { TextOrigin } from './glossary-scope.ts';
import { ALL_LAYERS, type ConversionLayers } from './layers.ts';
import { findNames } from './names.ts';
import {
	judgeNativeness,
	type Nativeness,
	type NativenessEvidence,
	nativenessEvidence,
} from './nativeness.ts';
import { onePlane } from './one-plane.ts';
import { config, traditionalConverter } from './opencc-dictionaries.ts';
import { plainConverter } from './plain-preset.ts';
import { createSimplifier } from './simplified.ts';
import type { Analysis } from './traditional.ts';
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
	/** Whether articles are also written in the style of the other Traditional region. */
	readonly bothStyles?: boolean;
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
	/** Both scripts of an article, what was put right in it, and where its conversion is in doubt. */
	article(texts: ArticleTexts): ConvertedArticle;
	/** Counts in Traditional text what tells native text from a conversion by table. */
	examine(text: string): NativenessEvidence;
	/** Judges such counts, of one article or of all articles of an outlet added up. */
	judge(evidence: NativenessEvidence): Nativeness;
	/** Names and versions of what decides on results: dictionaries and ICU. */
	readonly version: string;
}

/** Dictionaries in use, for the version line; a test compares it with package.json. */
export const DICTIONARY_VERSION = 'opencc-js 1.4.2';

/** Texts whose analysis is kept, so that a second variant of them needs no second one. */
const KEPT_ANALYSES = 64;

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
	});
	const parts = () => {
		loaded ??= load();
		return loaded;
	};
	const kept = new Map<string, Analysis>();

	const analyseAll: ConversionParts['analyse'] = (texts, origin, places = []): Analysis[] => {
		const { normalize, traditional, glossary } = parts();
		const input = texts.map(normalize);
		const names = layers.names
			? findNames(input, (char) => traditional.characterForm(char), places)
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
	const toSimplified = (text: string, origin: TextOrigin = {}): string => {
		const { simplify, glossary } = parts();
		return glossary.simplified(text, (part) => onePlane(part, simplify(part)), origin);
	};
	const conversion = (): ConversionParts => {
		const { traditional } = parts();
		return {
			region: options.region,
			bothStyles: options.bothStyles ?? false,
			analyse: analyseAll,
			write: (analysis, region, style) => traditional.write(analysis, region, style),
			simplify: toSimplified,
			doubts: {
				characterForm: (char) => traditional.characterForm(char),
				phrasesAt: (text, at) => traditional.phrasesAt(text, at),
			},
		};
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
		article: (texts) => convertArticle(texts, conversion()),
		examine(text) {
			const simplified = toSimplified(text);
			const expected = parts().traditional.write(analyse(simplified), options.region);
			return nativenessEvidence(text, simplified, expected);
		},
		judge: (evidence) => judgeNativeness(evidence, (char) => parts().traditional.characterForm(char)),
		version: `${DICTIONARY_VERSION}, ICU ${process.versions.icu ?? 'unknown'}`,
	};
}
