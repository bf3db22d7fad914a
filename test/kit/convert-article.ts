import type { Script, ScriptFinding } from '../../src/model/script.ts';
import type { ScriptEngine } from '../../src/script/convert.ts';
import type { TextOrigin } from '../../src/script/glossary-scope.ts';

/** Simplified text that was written so. */
export const WRITTEN_SIMPLIFIED: ScriptFinding = { source: 'zh-Hans', verdict: 'native', evidence: [] };

/** An article of nothing but a headline and paragraphs, in both scripts; repairs by paragraph, -1 for the headline. */
export function convertBody(
	engine: ScriptEngine,
	body: readonly string[],
	finding: ScriptFinding = WRITTEN_SIMPLIFIED,
	origin: TextOrigin = {},
) {
	const made = engine.article({ body, fields: [], finding, origin });
	const repairs = made.repairs.body.flatMap((list, index) =>
		list.map((repair) => ({ paragraph: index - 1, ...repair })),
	);
	return { ...made, repairs };
}

/** Its texts in one script. */
export function bodyIn(script: Script, ...article: Parameters<typeof convertBody>): readonly string[] {
	return convertBody(...article).body[script];
}
