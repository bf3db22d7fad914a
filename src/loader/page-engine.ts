import { paths, settings } from 'virtual:jiuwen/settings';
import { createScriptEngine, type ScriptEngine } from '../script/convert.ts';
import { type ConversionVersions, conversionVersions } from './conversion-versions.ts';
import { readGlossary } from './glossary-files.ts';

let made: Promise<{ engine: ScriptEngine; versions: ConversionVersions }> | undefined;

async function make() {
	const { rows } = await readGlossary(paths.glossary);
	const engine = createScriptEngine({ region: settings.region, glossary: rows });
	return { engine, versions: conversionVersions(engine.version, rows) };
}

/** The script engine with the archive's glossary, for the owner's own pages; made once per process. */
export async function pageEngine(): Promise<ScriptEngine> {
	made ??= make();
	return (await made).engine;
}

/** What the archive's texts are converted with. */
export async function pageVersions(): Promise<ConversionVersions> {
	made ??= make();
	return (await made).versions;
}
