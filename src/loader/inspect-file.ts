import { stat } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import { extract } from '../extract/extract.ts';
import { cutLines } from '../extract/lines.ts';
import { readingDoubts } from '../extract/reading-doubt.ts';
import { readSources } from '../ingest/read-sources.ts';
import type { SourceFile } from '../ingest/source-file.ts';
import type { LedgerEntry, LedgerPiece } from '../model/extraction.ts';
import type { StoryId } from '../model/ids.ts';
import type { Problem } from '../model/problem.ts';
import type { ColumnUse, DoubtReason } from '../model/report.ts';
import { createScriptEngine } from '../script/convert.ts';
import type { Settings } from '../settings.ts';
import { type ArticleRecord, articleRecord } from '../view/article-record.ts';
import { createUrls } from '../view/urls.ts';
import { DamageWatch } from './damage-watch.ts';
import { readGlossary } from './glossary-files.ts';
import { makeArticle } from './make-article.ts';
import { openSource, unreadable } from './open-source.ts';
import { readOutlets } from './outlets.ts';
import { archivePaths } from './paths.ts';
import { ProblemGroups } from './problem-groups.ts';
import { readRulesOf } from './read-rules.ts';
import { openRegister } from './register-file.ts';

/** One record of an inspected file. */
export interface Inspected {
	/** The article, or null when the record holds none. */
	readonly record: ArticleRecord | null;
	readonly ledger: readonly LedgerEntry[];
	readonly pieces: readonly LedgerPiece[];
	/** The lines of the record as decoded, and the number of the first. */
	readonly lines: readonly string[];
	readonly firstLine: number;
	readonly problems: readonly Problem[];
	/** What makes the reading doubtful, the weightiest first. */
	readonly doubts: readonly DoubtReason[];
	/** Why the article was assigned to its outlet, or null. */
	readonly outletEvidence: string | null;
	/** What the columns of the file were taken for. */
	readonly columns: readonly ColumnUse[];
}

/** What of an inspection is not about an article. */
const NO_ARTICLE: Inspected = {
	record: null,
	ledger: [],
	pieces: [],
	lines: [],
	firstLine: 1,
	problems: [],
	doubts: [],
	outletEvidence: null,
	columns: [],
};

/** What inspection needs of the archive around it. */
export interface InspectOptions {
	readonly settings: Settings;
	readonly root: string;
	readonly base: string;
	readonly site: string | undefined;
}

/** Reads one file the way a build does, without writing anything. */
export async function* inspectFile(file: string, options: InspectOptions): AsyncGenerator<Inspected> {
	const paths = archivePaths(options.settings, options.root);
	const absolute = resolve(file);
	const inside = relative(paths.sources, absolute).split(sep).join('/');
	const shown = inside.startsWith('../') || inside === '' ? file : inside;
	const source = await openFile(absolute, shown);
	if ('code' in source) {
		yield { ...NO_ARTICLE, problems: [source] };
		return;
	}
	const { outlets, problems } = await readOutlets(paths.outlets);
	const register = await openRegister(paths.register, paths.sources);
	if (problems.length > 0) yield { ...NO_ARTICLE, problems };
	const glossary = await readGlossary(paths.glossary);
	const engine = createScriptEngine({ region: options.settings.region, glossary: glossary.rows });
	const urls = createUrls(options.base, options.site);
	const readRules = await readRulesOf(paths, outlets);
	if (readRules.problems.length > 0) yield { ...NO_ARTICLE, problems: readRules.problems };
	const damage = new DamageWatch();
	let told: Problem[] = [];
	const groups = new ProblemGroups({ addProblem: (problem) => told.push(problem) });
	for await (const read of readSources(source, readRules.rules)) {
		if ('columns' in read) {
			yield { ...NO_ARTICLE, columns: read.columns };
			continue;
		}
		if ('problem' in read) {
			damage.note(read.problem);
			yield { ...NO_ARTICLE, problems: [read.problem] };
			continue;
		}
		const { extraction, ledger, pieces, problems: found } = extract(read.source, { outlets });
		told = [];
		for (const problem of found) groups.add(problem, read.source.ref.record);
		const lines = cutLines(read.source.text).map((line) => line.replace(/[\r\n]+$/, ''));
		const { firstLine } = read.source;
		const damaged = damage.take();
		const article = extraction && makeArticle(extraction, register, engine).article;
		const record = article && articleRecord({ ...article, story: article.id as string as StoryId }, urls);
		const doubts = article ? readingDoubts(article, damaged) : [];
		const outletEvidence = extraction?.outlet?.evidence ?? null;
		yield { record, ledger, pieces, lines, firstLine, problems: told, doubts, outletEvidence, columns: [] };
	}
	told = [];
	groups.finish();
	yield { ...NO_ARTICLE, problems: told };
}

async function openFile(path: string, shown: string): Promise<SourceFile | Problem> {
	try {
		if ((await stat(path)).isDirectory()) {
			return unreadable(shown, Object.assign(new Error('folder'), { code: 'EISDIR' }));
		}
		return await openSource(path, shown);
	} catch (error) {
		return unreadable(shown, error);
	}
}
