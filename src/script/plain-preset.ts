import { Dictionary } from './dictionary.ts';

/** One configuration of OpenCC in the packed form of opencc-js. */
export interface PresetConfig {
	readonly normalizationChain?: readonly (readonly string[])[];
	readonly segmentation?: readonly string[];
	readonly conversionChain: readonly (readonly string[])[];
}

/**
 * OpenCC as it is: the text is cut by the longest phrases of the segmentation dictionary, and every piece goes
 * through the dictionaries of the chain one after the other.
 */
export function plainConverter(
	config: PresetConfig,
	load: (group: readonly string[]) => Dictionary = Dictionary.of,
): (text: string) => string {
	const normal = (config.normalizationChain ?? []).map(load);
	const cutter = config.segmentation ? load(config.segmentation) : null;
	const chain = config.conversionChain.map(load);
	const apply = (text: string, dictionaries: readonly Dictionary[]) =>
		dictionaries.reduce((done, dictionary) => dictionary.convert(done), text);
	return (text) => {
		const input = apply(text, normal);
		if (!cutter) return apply(input, chain);
		let out = '';
		let done = 0;
		for (let at = 0; at < input.length; at++) {
			if (cutter.trie.longest(input, at) < 0) continue;
			const { end } = cutter.trie;
			if (done < at) out += apply(input.slice(done, at), chain);
			out += apply(input.slice(at, end), chain);
			done = end;
			at = end - 1;
		}
		return done === 0 ? apply(input, chain) : out + apply(input.slice(done), chain);
	};
}
