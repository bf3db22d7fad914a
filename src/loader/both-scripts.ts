import type { InBothScripts } from '../model/listing.ts';
import { createScriptEngine, type ScriptEngine } from '../script/convert.ts';
import { detectScript } from '../script/detect.ts';
import type { Settings } from '../settings.ts';

/** What the settings call the archive, in both scripts. */
export interface Titles {
	readonly title: InBothScripts;
	readonly description: InBothScripts;
}

/** Titles as the owner wrote them, converted where there is only one. The engine is made for this and let go. */
export function titlesInBoth({ title, description, region }: Settings): Titles {
	const inBoth = bothScripts(createScriptEngine({ region }));
	return {
		title: typeof title === 'string' ? inBoth(title) : title,
		description: typeof description === 'string' ? inBoth(description) : description,
	};
}

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
