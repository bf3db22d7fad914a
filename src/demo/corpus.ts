import { dayOf } from './calendar.ts';
import { composeAddition, composeBulletin, composeReport, type Report } from './compose.ts';
import { dress } from './dress.ts';
import { DEMO_PAGES } from './pages.ts';
import { type Plan, planArticle } from './plan.ts';
import { PRESSES, type Press } from './press.ts';
import { createRandom, mixSeed, type Random } from './random.ts';

/** What corpus to make. */
export interface CorpusOptions {
	/** Whole number: another seed is another corpus. */
	readonly seed: number;
	/** How many source files. */
	readonly articles: number;
	/** Whether outlet files and the owner's pages come too; true when left out. */
	readonly furnishings?: boolean;
}

/** One file of a content folder. */
export interface CorpusFile {
	/** Path in the content folder, `/` between folders. */
	readonly path: string;
	readonly bytes: Uint8Array;
	/** For a source: how it came about, so that tests can tell what ought to be found. Null for other files. */
	readonly plan: Plan | null;
}

/** Shares of sources that are saved with CRLF line ends and a byte order mark, and in UTF-16. */
const CRLF_SHARE = 0.04;
const UTF16_SHARE = 0.01;

const encoder = new TextEncoder();

/**
 * A content folder full of invented news: outlet files, pages, and `articles` text dumps of three outlets over two
 * years. Streams: memory does not grow with the number of articles. The same options give the same bytes, and a
 * larger corpus begins with the files of a smaller one.
 */
export function* generateCorpus(options: CorpusOptions): Generator<CorpusFile> {
	const { seed, articles, furnishings = true } = options;
	if (furnishings) {
		for (const { id, file } of PRESSES)
			yield { path: `outlets/${id}.yaml`, bytes: encoder.encode(file), plan: null };
		for (const [path, text] of Object.entries(DEMO_PAGES))
			yield { path, bytes: encoder.encode(text), plan: null };
	}
	for (let number = 0; number < articles; number += 1) yield writeSource(seed, planArticle(seed, number));
}

function writeSource(seed: number, plan: Plan): CorpusFile {
	const random = createRandom(mixSeed(plan.seed, 1));
	const press = PRESSES[plan.press] as Press;
	const origin = plan.origin === plan.number ? plan : planArticle(seed, plan.origin);
	const written = (origin.kind === 'bulletin' ? composeBulletin : composeReport)(
		mixSeed(origin.seed, 2),
		origin.number,
		origin.city,
		origin.published,
	);
	const report = { ...written, published: dayOf(plan.published) };
	const reprinted = plan.kind === 'reprint';
	const [first, second] = report.headlines;
	const text = dress({
		press,
		report: plan.kind === 'revision' ? revise(report, plan.seed) : report,
		headline: reprinted ? second : first,
		from: reprinted ? { press: PRESSES[origin.press] as Press, headline: first } : null,
		random,
	});
	return { path: pathOf(plan, press, report, random), bytes: encode(text, random), plan };
}

/** Another edition of the same report: one sentence more before the last two paragraphs. */
function revise(report: Report, seed: number): Report {
	const at = report.paragraphs.length - 2;
	const addition = composeAddition(mixSeed(seed, 3), report);
	return { ...report, paragraphs: report.paragraphs.toSpliced(at, 0, addition) };
}

function pathOf(plan: Plan, press: Press, { published }: Report, random: Random): string {
	const number = String(plan.number + 1).padStart(6, '0');
	const tag = random.int(0, 0xffffff).toString(16).padStart(6, '0');
	const month = published.iso.slice(0, 7).replace('-', '/');
	return press.script === 'machine'
		? `sources/crawl/${String(Math.floor(plan.number / 1000)).padStart(3, '0')}/${number}_${tag}.txt`
		: `sources/${press.id}/${month}/${number}_${tag}.txt`;
}

function encode(text: string, random: Random): Uint8Array {
	const point = random.next();
	if (point < UTF16_SHARE) return utf16(`\ufeff${text}\n`);
	if (point < UTF16_SHARE + CRLF_SHARE) return encoder.encode(`\ufeff${text.replaceAll('\n', '\r\n')}\r\n`);
	return encoder.encode(`${text}\n`);
}

function utf16(text: string): Uint8Array {
	const bytes = new Uint8Array(text.length * 2);
	const view = new DataView(bytes.buffer);
	for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), true);
	return bytes;
}
