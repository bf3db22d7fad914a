import type { ConverterFunction } from 'opencc-js';
import { ConverterBuilder, ConverterFactory } from 'opencc-js/core';
import * as preset from 'opencc-js/preset';
import type { Script, ScriptFinding } from '../model/script.ts';
import { countScripts } from './detect.ts';
import type { GlossaryRow } from './glossary.ts';
import { keepUrls } from './urls.ts';

/** What a text can be converted to; `zh-Hant` is the Traditional script in the style of the engine's region. */
export type ConversionTarget = Script | 'zh-Hant-TW' | 'zh-Hant-HK';

/** What an engine is made from. */
export interface ScriptEngineOptions {
	/** House style of `zh-Hant`. */
	readonly region: 'TW' | 'HK';
	readonly glossary?: readonly GlossaryRow[];
}

/** Converts between the scripts. The same text always gives the same result, with the same number of code points. */
export interface ScriptEngine {
	/**
	 * Converts a text of either script. Text that already stands in the target's script, by count of the
	 * characters that stand in one script only, is returned as it is.
	 * URLs are left alone.
	 */
	convert(text: string, target: ConversionTarget): string;
	/**
	 * A captured text in the script of a variant: the text itself where it was found in that script, unless
	 * the finding says that it is a machine conversion.
	 */
	toVariant(text: string, finding: ScriptFinding, to: Script): string;
	/** Names and versions of what decides on results: dictionaries and ICU. */
	readonly version: string;
}

/** Dictionaries in use, for the version line; a test compares it with package.json. */
export const DICTIONARY_VERSION = 'opencc-js 1.4.2';

/** Leaves characters outside the basic plane as they are where the result would lie outside of it as well: search could not join the two. */
function onePlane(from: string, to: string): string {
	if (!/[\ud800-\udbff]/.test(to)) return to;
	const before = [...from];
	return [...to]
		.map((char, index) => (char.length > 1 && (before[index] ?? '').length > 1 ? before[index] : char))
		.join('');
}

/**
 * Makes an engine. Its converters are built once; keep the engine.
 * Traditional text goes to Simplified by way of Taiwan's forms, because only that way 著 is told from 着.
 */
export function createScriptEngine(options: ScriptEngineOptions): ScriptEngine {
	const build = ConverterBuilder(preset);
	const fromHongKong = ConverterFactory(...(preset.from.hk ?? []));
	const fromTaiwan = build({ from: 'tw', to: 'cn' });
	const lazily = (make: () => ConverterFunction): ConverterFunction => {
		let made: ConverterFunction | undefined;
		return (text) => {
			made ??= make();
			return made(text);
		};
	};
	const converters: Readonly<Record<Exclude<ConversionTarget, 'zh-Hant'>, ConverterFunction>> = {
		'zh-Hans': (text) => fromTaiwan(fromHongKong(text)),
		'zh-Hant-TW': lazily(() => build({ from: 'cn', to: 'tw' })),
		'zh-Hant-HK': lazily(() => build({ from: 'cn', to: 'hk' })),
	};
	const run = (text: string, target: ConversionTarget): string => {
		const converter = converters[target === 'zh-Hant' ? (`zh-Hant-${options.region}` as const) : target];
		return keepUrls(text, (part) => onePlane(part, converter(part)));
	};
	return {
		convert(text, target) {
			const { hantOnly, hansOnly } = countScripts(text);
			const stays = target === 'zh-Hans' ? hansOnly > 0 && hansOnly >= hantOnly : hantOnly > hansOnly;
			return stays ? text : run(text, target);
		},
		toVariant(text, finding, to) {
			return finding.source === to ? text : run(text, to);
		},
		version: `${DICTIONARY_VERSION}, ICU ${process.versions.icu ?? 'unknown'}`,
	};
}
