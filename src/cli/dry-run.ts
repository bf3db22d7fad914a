import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { prepareArchive } from '../loader/pipeline.ts';
import type { Progress } from '../loader/progress.ts';
import { readReport } from '../loader/report-reader.ts';
import type { BuildReport } from '../model/report.ts';
import { takeLock } from './build-lock.ts';
import { loadConfig, ROOT } from './load-config.ts';

/**
 * Reads, extracts and relates as a build does, and reports. Writes nothing but the caches of what was read.
 * @throws SettingsError when there is nothing to read
 */
export async function dryRun({
	content,
	progress,
}: {
	readonly content?: string;
	readonly progress: Progress;
}): Promise<BuildReport> {
	const { archive } = await loadConfig(content === undefined ? {} : { content: resolve(content) });
	const unlock = await takeLock(join(ROOT, '.astro', 'build.lock'), (pid) =>
		progress.done('waiting for another build', `process ${pid}`),
	);
	const stop = () => {
		unlock();
		process.exit(130);
	};
	process.once('SIGINT', stop).once('SIGTERM', stop);
	try {
		const { catalogue } = await prepareArchive({
			settings: archive.settings,
			root: ROOT,
			progress,
			dryRun: true,
		});
		const report = readReport(catalogue);
		rmSync(catalogue, { force: true });
		return report;
	} finally {
		process.off('SIGINT', stop).off('SIGTERM', stop);
		unlock();
	}
}
