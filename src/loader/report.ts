import type { Totals } from '../model/listing.ts';
import type { Problem } from '../model/problem.ts';

/** `1 article`, `2 articles`: a count with its noun; the plural is formed with `s` unless given. */
function count(n: number, one: string, many = `${one}s`): string {
	return `${n.toLocaleString('en')} ${n === 1 ? one : many}`;
}

/** The sums of a build in one line: `1 source · 22 lines → 1 article · 6 lines merged · 8 dropped · 1 date inferred`. */
export function summary(totals: Totals): string {
	const parts = [
		`${count(totals.sources, 'source')} · ${count(totals.lines, 'line')} → ${count(totals.articles, 'article')}`,
	];
	if (totals.stories !== totals.articles) parts.push(count(totals.stories, 'story', 'stories'));
	parts.push(
		`${count(totals.linesMerged, 'line')} merged`,
		`${totals.linesDropped.toLocaleString('en')} dropped`,
	);
	if (totals.datesInferred > 0) parts.push(`${count(totals.datesInferred, 'date')} inferred`);
	if (totals.undated > 0) parts.push(`${totals.undated.toLocaleString('en')} undated`);
	if (totals.errors > 0) parts.push(count(totals.errors, 'error'));
	if (totals.warnings > 0) parts.push(count(totals.warnings, 'warning'));
	return parts.join(' · ');
}

/** One Problem as a keeper reads it: place, what is wrong, how to mend it. */
export function problemText({ code, severity, file, line, what, fix }: Problem): string {
	const place = line === null ? file : `${file}:${line}`;
	return `${severity} ${code}  ${place}\n    ${what}\n    ${fix}`;
}
