import type { InBothScripts } from '../model/listing.ts';
import type { ScriptEngine } from '../script/convert.ts';
import { detectScript } from '../script/detect.ts';

/** A function that gives a short text (a name, a title) in both scripts; answers are kept, so use it for what recurs. */
export function bothScripts(engine: ScriptEngine): (text: string) => InBothScripts {
	const known = new Map<string, InBothScripts>();
	return (text) => {
		let both = known.get(text);
		if (!both) {
			const finding = detectScript(text);
			both = {
				'zh-Hant': engine.toVariant(text, finding, 'zh-Hant'),
				'zh-Hans': engine.toVariant(text, finding, 'zh-Hans'),
			};
			known.set(text, both);
		}
		return both;
	};
}
