import type { InBothScripts } from '../model/listing.ts';
import type { Problem } from '../model/problem.ts';
import type { Settings } from '../settings.ts';
import { createUrls } from '../view/urls.ts';
import { CatalogueReader } from './catalogue-reader.ts';
import type { ScriptImports } from './client-chunks.ts';
import { placeIndex, type WaitingIndex } from './index-archive.ts';
import { archivePaths } from './paths.ts';
import { preloadIndex, preloadScripts } from './preload-search.ts';
import type { Progress } from './progress.ts';
import { checkSite, type SiteCheck } from './verify-site.ts';
import { writeCaptures } from './write-captures.ts';
import { writeCitations } from './write-citations.ts';
import { writeData } from './write-data.ts';

/** What was added to the rendered pages. */
export interface Finished {
	/** What the check of the finished site found. */
	readonly check: SiteCheck;
	/** Problems of the index and of the check. */
	readonly problems: readonly Problem[];
}

/** What the last stage works on. */
export interface FinishOptions {
	readonly settings: Settings;
	/** Version of the program. */
	readonly version: string;
	readonly root: string;
	readonly base: string;
	/** Name of the archive. */
	readonly title: InBothScripts;
	readonly site: string | undefined;
	/** The search index, which was built before. */
	readonly index: WaitingIndex;
	/** What the scripts of the pages import. */
	readonly scripts: ScriptImports;
	/** Folder with the rendered pages. */
	readonly outDir: string;
	readonly progress: Progress;
}

/** After the pages: captures, data files, search index; last, a check of all that, which states the checksums. */
export async function finishSite(options: FinishOptions): Promise<Finished> {
	const { settings, title, version, root, base, site, index, scripts, outDir, progress } = options;
	const paths = archivePaths(settings, root);
	const catalogue = new CatalogueReader(paths.catalogue);
	try {
		const urls = createUrls(base, site);
		await writeCaptures(catalogue, paths.sources, outDir);
		await writeData(catalogue, outDir, {
			urls,
			title: title[settings.defaultScript],
			version,
			base,
			site,
			catalogue: paths.catalogue,
		});
		await writeCitations(catalogue, outDir, urls, title);
		progress.done('writing data', 'captures, articles, citations');
		await placeIndex(index, outDir);
		await preloadScripts(outDir, urls, scripts);
		if (index.problems.length === 0) await preloadIndex(outDir, urls);
		const check = await checkSite(outDir, 'state');
		progress.done('checking', `${check.files} files, ${check.pages} pages`);
		return { check, problems: [...index.problems, ...check.problems] };
	} finally {
		catalogue.close();
	}
}
