import type { Totals } from '../model/listing.ts';
import type { Problem } from '../model/problem.ts';
import type { BuildReport } from '../model/report.ts';

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
	const within = totals.piecesMerged + totals.piecesDropped;
	if (within > 0)
		parts.push(
			`${count(totals.piecesMerged, 'text')} merged and ${totals.piecesDropped.toLocaleString('en')} dropped within lines`,
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

/** Doubtful articles, hosts and problems that a terminal shows; the report page and `--json` have all. */
const DOUBTFUL_SHOWN = 5;
const HOSTS_SHOWN = 3;
const PROBLEMS_SHOWN = 20;
const OUTLETS_SHOWN = 5;
const RULES_SHOWN = 3;
/** Rules about lines that hold no text, which need no one's eye. */
const NO_TEXT: ReadonlySet<string> = new Set(['blank', 'html/markup']);

/** Problems as a terminal shows them: errors and warnings, the first of them in full. */
export function problemLines(problems: readonly Problem[]): string[] {
	const worth = problems.filter(({ severity }) => severity !== 'notice');
	const lines = worth.slice(0, PROBLEMS_SHOWN).map(problemText);
	const more = worth.length - PROBLEMS_SHOWN;
	return more > 0
		? [...lines, `… and ${more} more; all of them are on the report page and in --json.`]
		: lines;
}

/** The outlets with the most lines, each with the rules that dropped or merged the most of them. */
function outletLines({ outlets, outletRules }: BuildReport): string[] {
	const names = new Map(outlets.map(({ id, name }) => [id, name]));
	const rows = outletRules.slice(0, OUTLETS_SHOWN).map(({ outlet, lines, rules }) => {
		const most = rules
			.filter(({ fate, rule }) => fate !== 'kept' && !NO_TEXT.has(rule))
			.sort((a, b) => b.lines + b.pieces - a.lines - a.pieces)
			.slice(0, RULES_SHOWN)
			.map(({ rule, lines: own, pieces }) => `${rule} ${(own + pieces).toLocaleString('en')}`);
		const name = outlet === null ? 'no outlet' : (names.get(outlet) ?? outlet);
		return `  ${name}: ${count(lines, 'line')}${most.length > 0 ? `; ${most.join(', ')}` : ''}`;
	});
	const more = outletRules.length - OUTLETS_SHOWN;
	if (more > 0) rows.push(`  … and ${count(more, 'outlet')} more.`);
	return rows.length > 0 ? ['Lines by outlet, and the rules that took the most of them out:', ...rows] : [];
}

/** The report as a terminal shows it: what to look at first, then the sums in one line. */
export function reportText(report: BuildReport): string {
	const { totals, doubtful, unknownHosts, problemCounts } = report;
	const lines: string[] = [];
	if (doubtful.length > 0) lines.push('Most doubtful articles:');
	for (const { score, file, line, record, reasons } of doubtful.slice(0, DOUBTFUL_SHOWN))
		lines.push(
			`  ${String(score).padStart(3)}  ${file}:${line}${record ? ` (${record})` : ''}  ${reasons.map(({ what }) => what).join(' ')}`,
		);
	const hosts = unknownHosts.slice(0, HOSTS_SHOWN).map(({ host, articles }) => `${host} (${articles})`);
	if (hosts.length > 0)
		lines.push(
			`Hosts that no outlet file claims: ${hosts.join(', ')}${unknownHosts.length > HOSTS_SHOWN ? `, and ${unknownHosts.length - HOSTS_SHOWN} more` : ''}.`,
		);
	const notices = problemCounts.filter(({ severity }) => severity === 'notice');
	if (notices.length > 0)
		lines.push(
			`Notices: ${notices.map(({ code, count: n }) => `${code} (${n.toLocaleString('en')})`).join(', ')}.`,
		);
	return [...lines, ...outletLines(report), summary(totals)].join('\n');
}
