import * as preset from 'opencc-js/preset';
import { Dictionary } from './dictionary.ts';
import { HOUSE_STYLE } from './house-style.ts';
import type { ConversionLayers } from './layers.ts';
import { type PresetConfig, plainConverter } from './plain-preset.ts';
import { TraditionalConverter } from './traditional.ts';

/** Configuration of OpenCC by its name, e.g. `s2tw`. */
export function config(name: string): PresetConfig {
	const found = preset.configs[name];
	if (!found) throw new Error(`opencc-js has no configuration ${name}`);
	return found as unknown as PresetConfig;
}

/** One of OpenCC's own configurations, e.g. `s2tw`, without any layer: what the layers are measured against. */
export function plainPreset(name: string): (text: string) => string {
	return plainConverter(config(name));
}

/** Converters of opencc-js as its README makes them, for comparison in benchmarks; loaded only when asked for. */
export async function yardstickConverters(
	targets: readonly ('tw' | 'hk' | 't')[],
): Promise<((text: string) => string)[]> {
	const { Converter } = await import('opencc-js');
	return targets.map((to) => Converter({ from: 'cn', to }));
}

/** The converter to Traditional with the given layers. */
export function traditionalConverter(layers: ConversionLayers): TraditionalConverter {
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
