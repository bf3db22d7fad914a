import { paths, settings } from 'virtual:jiuwen/settings';
import { createScriptEngine, type ScriptEngine } from '../script/convert.ts';
import { readGlossary } from './glossary-files.ts';

let engine: Promise<ScriptEngine> | undefined;

/** The script engine with the archive's glossary, for the owner's own pages; made once per process. */
export function pageEngine(): Promise<ScriptEngine> {
	engine ??= readGlossary(paths.glossary).then(({ rows }) =>
		createScriptEngine({ region: settings.region, glossary: rows }),
	);
	return engine;
}
