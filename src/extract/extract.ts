import type { ByteSegment, Credit, Extraction, LedgerEntry, LedgerPiece } from '../model/extraction.ts';
import type { Outlet } from '../model/outlet.ts';
import type { Problem } from '../model/problem.ts';
import type { RawSource } from '../model/source.ts';
import { findBody, readBody } from './body.ts';
import { authorsOf, creditsOfRunningText, editorsOf } from './byline.ts';
import { withBytes } from './byte-ledger.ts';
import { closingDates } from './closing-date.ts';
import { findDate, NO_DATE } from './date.ts';
import { findDateline, placeOfByline } from './dateline.ts';
import { dropDebris } from './debris.ts';
import { readDeclared, unreadColumns } from './declared.ts';
import { doubtOfDate, findDoubts } from './doubts.ts';
import { findHeadline } from './headline.ts';
import { extractPage } from './html/extract-page.ts';
import { accountOfLines } from './line-account.ts';
import { looseLines } from './loose-lines.ts';
import { bylines, mark, openBook, setAside } from './marks.ts';
import { isMarkup, noticeOfMarkup } from './markup-text.ts';
import { gatherMeta, readMetaLines } from './meta.ts';
import { recogniseOutlet } from './outlet.ts';
import { dropAroundText, isPageDump } from './page-dump.ts';
import { undated } from './partial-date.ts';
import { mergeSecondCopy } from './repeats.ts';
import { dateByRules } from './rule-pack/date-rules.ts';
import { cleanHeadline, nameCleanup } from './rule-pack/headline-cleanup.ts';
import { sectionByUrl } from './rule-pack/section-by-url.ts';
import { type OutletUse, outletUse } from './rule-pack/used-rules.ts';
import type { TextRun, ToldPart } from './run-parts.ts';
import { findSection } from './section.ts';
import { sourceLines } from './source-lines.ts';

/** What extraction knows beside the source. */
export interface ExtractContext {
	readonly outlets: readonly Outlet[];
}

/** What became of a source: the article, or none; in both cases every byte is accounted for. */
export interface ExtractResult extends Omit<LineResult, 'runs' | 'parts'> {
	readonly extraction: Extraction | null;
	/** The ledger to the byte. */
	readonly bytes: readonly ByteSegment[];
	/** The same for the content unpacked, see `Extraction.unpacked`. */
	readonly unpacked?: readonly ByteSegment[];
}

/** What became of the lines of a source. */
export interface LineResult {
	/** Null when the source holds no article; a Problem says so. */
	readonly extraction: Omit<Extraction, 'bytes' | 'unpacked'> | null;
	readonly ledger: readonly LedgerEntry[];
	/** Texts on lines that the ledger tells as something else. */
	readonly pieces: readonly LedgerPiece[];
	readonly problems: readonly Problem[];
	/** Of a record with columns: its parts. */
	readonly parts?: readonly ToldPart[];
	/** Of a page: the texts between its tags with what became of each. */
	readonly runs?: readonly TextRun[];
	/** The outlet whose rules were applied, and which of them had something to do; null for none. */
	readonly outlet: OutletUse | null;
}

/** So many first lines of the body can carry the dateline, a byline, or the mention of a day. */
const LEDE_LINES = 2;
const DEFAULT_TIME_ZONE = 'Asia/Shanghai';

/**
 * Reads one source: the order of the steps. Each step decides about some lines, and the first decision about a line
 * stands. Never throws, for any text; time grows linearly with the text.
 * Problems: `no-article`, `headline-missing`, `body-missing`, `markup-in-text`.
 */
export function extract(source: RawSource, context: ExtractContext): ExtractResult {
	if (!isMarkup(source)) return withBytes(source, extractLines(source, context));
	const read = extractPage(source, context);
	const problems = [...noticeOfMarkup(source), ...read.problems];
	const extraction = read.extraction && { ...read.extraction, problems };
	return withBytes(source, { ...read, extraction, problems });
}

function extractLines(source: RawSource, { outlets }: ExtractContext): LineResult {
	const read = sourceLines(source);
	const { lines, headline, labels } = read;
	const book = openBook(lines);
	setAside(book, source);
	for (const [index, label] of labels ?? []) mark(book, index, label);
	const found = recogniseOutlet(source, lines, outlets);
	const timeZone = found?.outlet.timeZone ?? DEFAULT_TIME_ZONE;
	const declared = readDeclared(source, timeZone);
	dropDebris(book, found?.outlet ?? null);
	mergeSecondCopy(book);
	const beside = readMetaLines(book);
	const shownAt = isPageDump(book)
		? dropAroundText(book, new Set([...beside.keys(), ...looseLines(book)]))
		: { title: null, dated: null };
	const bounds = findBody(book, (index) => beside.has(index));
	const meta = gatherMeta(book, beside, bounds, shownAt.dated);
	const head = lines.map((_, index) => index).slice(0, bounds.first);
	const named = findSection(book, head);
	const titles = findHeadline(book, head, headline, shownAt.title);
	const { paragraphs, lines: text } = readBody(book);
	const shown = cleanHeadline(titles.headline, found?.outlet ?? null);
	nameCleanup(book, titles.headline, shown);

	const problems = [
		...findDoubts(source, shown.text, paragraphs.length),
		...doubtOfDate(source, declared.date !== null),
	];
	const running = text.filter((_, index) => paragraphs[index]?.kind === 'text');
	const lede = running.slice(0, LEDE_LINES);
	const ends = [...new Set([...text.slice(0, 1), ...lede, ...text.slice(-LEDE_LINES)])];
	const credits: readonly Credit[] = [
		...declared.credits,
		...meta.credits,
		...creditsOfRunningText(running, ends),
	].sort((a, b) => a.lines[0] - b.lines[0]);
	const dateline = findDateline(lede);
	const ruled = dateByRules(
		found?.outlet ?? null,
		(asked) =>
			(asked('column') ? declared.date : null) ??
			findDate({
				meta: asked('line') ? meta.dates : [],
				url: asked('url') ? (source.hints.url ?? null) : null,
				dateline: asked('dateline') ? dateline : null,
				closing: asked('text') ? closingDates(text) : [],
				lede: asked('text') ? lede : [],
				capturedAt: asked('capture') ? (source.hints.capturedAt ?? null) : null,
				captured: asked('capture') ? declared.captured : null,
				timeZone,
			}),
	);
	const date = ruled.date === NO_DATE ? undated(meta.partial, dateline, lede) : ruled.date;
	const account = accountOfLines(source, read, book, unreadColumns(source, declared, date));
	if (shown.text === '' && paragraphs.length === 0)
		return { extraction: null, ...account, problems, outlet: outletUse(found, book, shown.used) };
	const { ledger, pieces } = account;
	const byUrl = sectionByUrl(source.hints.url ?? null, found?.outlet ?? null);
	return {
		extraction: {
			ref: source.ref,
			capturedUrl: source.hints.url ?? null,
			outlet: found?.match ?? null,
			creditedSource: declared.source ?? meta.source,
			section: byUrl?.name ?? declared.section ?? named ?? meta.section,
			kicker: titles.kicker,
			headline: shown.text,
			subheads: titles.subheads,
			dateline: dateline?.text ?? placeOfByline(bylines(book)),
			authors: authorsOf(credits),
			editors: editorsOf(credits),
			credits,
			date,
			paragraphs,
			ledger,
			pieces,
			problems,
		},
		...account,
		problems,
		outlet: outletUse(found, book, [...shown.used, ...ruled.used, ...(byUrl ? [byUrl.used] : [])]),
	};
}
