import { hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Problem } from '../model/problem.ts';
import type { ArticleRecord } from '../view/article-record.ts';
import { rawName } from '../view/urls.ts';

/** Place of the articles in a site. */
const ARTICLES = 'data/articles.jsonl';

/**
 * Holds every article's ledger against its published capture: the ledger's lines and bytes follow each other without
 * gap or overlap, there are as many as the capture has, and the capture is the file whose digest the article states.
 */
export async function checkLedgers(dir: string): Promise<{ problems: Problem[]; articles: number }> {
	const problems: Problem[] = [];
	let articles = 0;
	const lines = createInterface({
		input: createReadStream(join(dir, ARTICLES)),
		crlfDelay: Number.POSITIVE_INFINITY,
	});
	for await (const line of lines) {
		articles++;
		try {
			const what = await ledgerFault(JSON.parse(line) as ArticleRecord, dir);
			if (what) problems.push(fault(articles, what));
		} catch (error) {
			problems.push(fault(articles, `The line cannot be checked: ${(error as Error).message}.`));
		}
	}
	return { problems, articles };
}

async function ledgerFault(article: ArticleRecord, dir: string): Promise<string | null> {
	const { ledger, source, id } = article;
	for (const [index, entry] of ledger.entries()) {
		const before = ledger[index - 1];
		if (entry.lines[1] < entry.lines[0]) return `Article ${id}: a ledger entry ends before it begins.`;
		if (before && entry.lines[0] !== before.lines[1] + 1) {
			return `Article ${id}: the ledger has a gap or an overlap at line ${entry.lines[0]}.`;
		}
	}
	const capture = join(dir, 'raw', rawName(id, source));
	const wrong = byteFault(article, (await stat(capture)).size);
	if (wrong || source.record !== null) return wrong;
	const bytes = await readFile(capture);
	// The digest is that of the file on disk; what was packed in it is published unpacked.
	const packed = (source.inside?.length ?? 0) > 0;
	if (!packed && hash('sha256', bytes, 'hex') !== source.sha256)
		return `Article ${id}: its capture is not the file it states.`;
	const text = new TextDecoder(source.encoding).decode(bytes);
	const lines = text.split(/\r\n|\n|\r/).length;
	const sum = ledger.reduce((total, { lines: [from, to] }) => total + to - from + 1, 0);
	const endsEmpty = /[\r\n]$/.test(text);
	if (ledger[0]?.lines[0] !== 1 || (sum !== lines && !(endsEmpty && sum === lines - 1))) {
		return `Article ${id}: the ledger accounts for ${sum} lines, the capture has ${lines}.`;
	}
	return null;
}

/** The account of bytes has no gap and no overlap, and as many bytes as the capture. */
function byteFault({ id, bytes }: ArticleRecord, size: number): string | null {
	const begin = bytes[0]?.from ?? 0;
	let end = begin;
	for (const { from, to } of bytes) {
		if (from !== end || to <= from)
			return `Article ${id}: the account of bytes has a gap or an overlap at byte ${from}.`;
		end = to;
	}
	return end - begin === size
		? null
		: `Article ${id}: the account holds ${end - begin} bytes, the capture has ${size}.`;
}

function fault(line: number, what: string): Problem {
	return {
		code: 'ledger-wrong',
		severity: 'error',
		file: ARTICLES,
		line,
		what,
		fix: 'Build the site again from its sources; if it stays, the program has a mistake: report it with the source.',
	};
}
