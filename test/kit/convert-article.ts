import type { Script, ScriptFinding } from '../../src/model/script.ts';
import type { ScriptEngine } from '../../src/script/convert.ts';
import type { TextOrigin } from '../../src/script/glossary-scope.ts';

/** Simplified text that was written so. */
export const WRITTEN_SIMPLIFIED: ScriptFinding = { source: 'zh-Hans', verdict: 'native', evidence: [] };

/** An article of nothing but a headline and paragraphs, in both scripts. */
export function convertBody(
	engine: ScriptEngine,
	body: readonly string[],
	finding: ScriptFinding = WRITTEN_SIMPLIFIED,
	origin: TextOrigin = {},
) {
	return engine.article({ body, fields: [], finding, origin });
}

/** Its texts in one script. */
export function bodyIn(script: Script, ...article: Parameters<typeof convertBody>): readonly string[] {
	return convertBody(...article).body[script];
}
