import { paths } from 'virtual:jiuwen/settings';
import type { BuildReport } from '../model/report.ts';
import { readReport } from './report-reader.ts';

let report: BuildReport | undefined;

/** The report of the archive that is being built, as far as it is known before pages are rendered; read once per process. */
export function buildReport(): BuildReport {
	report ??= readReport(paths.catalogue);
	return report;
}
