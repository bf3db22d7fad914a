import { mkdir, rename, stat } from 'node:fs/promises';
import type { Totals } from '../model/listing.ts';
import { createScriptEngine } from '../script/convert.ts';
import type { Settings } from '../settings.ts';
import { CatalogueWriter } from './catalogue-writer.ts';
import { checkContentFolder } from './content-folder.ts';
import { ConversionCache } from './conversion-cache.ts';
import { deriveVariants } from './derive.ts';
import { ExtractionCache } from './extraction-cache.ts';
import { readGlossary } from './glossary-files.ts';
import { MostDoubtful } from './most-doubtful.ts';
import { readOutlets } from './outlets.ts';
import { archivePaths } from './paths.ts';
import type { Progress } from './progress.ts';
import { readArchive } from './read-archive.ts';
import { readRulesOf } from './read-rules.ts';
import { openRegister } from './register-file.ts';
import { readDecisions, relate } from './relate.ts';
import { conversionVersion, rulesVersion } from './rules-version.ts';
import { ScriptPools, settleScripts } from './script-pools.ts';
import { SettingsError } from './settings-error.ts';

/** What the pipeline leaves behind: the catalogue on disk and its sums. */
export interface PreparedArchive {
	readonly totals: Totals;
	/** Absolute path of the catalogue. */
	readonly catalogue: string;
}

/** What the pipeline works on. */
export interface PipelineOptions {
	readonly settings: Settings;
	/** Folder that relative settings start from; absolute. */
	readonly root: string;
	readonly progress: Progress;
	/** Leaves the register of ids and the catalogue of the last build as they are; the new one lies beside it. */
	readonly dryRun?: boolean;
}

/**
 * Reads everything in the sources folder into a fresh catalogue: source → extraction → article → story → variants.
 * Works source by source, so memory does not grow with the archive. Bad material becomes Problems in the catalogue.
 * @throws SettingsError when there is nothing to read
 */
export async function prepareArchive({
	settings,
	root,
	progress,
	dryRun = false,
}: PipelineOptions): Promise<PreparedArchive> {
	const paths = archivePaths(settings, root);
	const place = dryRun ? `${paths.catalogue}.dry` : paths.catalogue;
	await mustBeFolder(paths.content, paths.sources);
	await mkdir(paths.cache, { recursive: true });

	const unfinished = `${place}.new`;
	const writer = new CatalogueWriter(unfinished);
	try {
		const outlets = await readOutlets(paths.outlets);
		const reading = await readRulesOf(paths, outlets.outlets);
		const glossary = await readGlossary(paths.glossary);
		const stories = await readDecisions(paths.stories);
		const register = await openRegister(paths.register, paths.sources);
		for (const problem of [
			...(await checkContentFolder(paths)),
			...outlets.problems,
			...glossary.problems,
			...stories.problems,
			...register.problems,
			...reading.problems,
		])
			writer.addProblem(problem);

		const { region, regionalStyles, punctuation } = settings;
		const engine = createScriptEngine({ region, glossary: glossary.rows, bothStyles: regionalStyles });
		const pools = new ScriptPools();
		const doubtful = new MostDoubtful();
		const cache = new ExtractionCache(paths.extractions, rulesVersion() + reading.digest, outlets.outlets);
		const { sources, lines } = await readArchive({
			paths,
			outlets,
			register,
			cache,
			engine,
			pools,
			writer,
			doubtful,
			progress,
			readRules: reading.rules,
		}).finally(() => cache.close());
		if (sources === 0) throw emptySources(paths.sources);
		settleScripts(writer, pools, engine, progress);
		relate(writer, stories.decisions, paths.links, progress);
		const version = conversionVersion(engine.version, glossary.rows, settings);
		const conversions = new ConversionCache(paths.conversions, version);
		try {
			await deriveVariants({
				writer,
				engine: conversions.inFrontOf(engine),
				punctuation,
				doubtful,
				progress,
			});
			conversions.prune();
		} finally {
			conversions.close();
		}

		writer.addFact('doubtful', doubtful.list());
		const fates = writer.byFate('lines');
		const within = writer.byFate('pieces');
		const totals: Totals = {
			sources,
			lines,
			linesKept: fates.kept ?? 0,
			linesMerged: fates.merged ?? 0,
			linesDropped: fates.dropped ?? 0,
			piecesMerged: within.merged ?? 0,
			piecesDropped: within.dropped ?? 0,
			...writer.counts(),
		};
		writer.finish(totals, glossary.rows);
		if (!dryRun) await register.save();
		await rename(unfinished, place);
		return { totals, catalogue: place };
	} finally {
		writer.abandon();
	}
}

async function mustBeFolder(content: string, sources: string): Promise<void> {
	for (const folder of [content, sources]) {
		const found = await stat(folder).catch(() => null);
		if (!found?.isDirectory()) {
			throw new SettingsError(
				`The folder ${folder} ${found ? 'is a file' : 'does not exist'}.`,
				folder === content
					? 'Name the folder that holds sources/ with --content DIR, or set "content" in archive({ … }).'
					: 'Make it and put the scraped files there, exactly as they are, in any folders.',
			);
		}
	}
}

function emptySources(folder: string): SettingsError {
	return new SettingsError(
		`There is no source in ${folder}.`,
		'Put the scraped files there, exactly as they are, in any folders; then build again.',
	);
}
