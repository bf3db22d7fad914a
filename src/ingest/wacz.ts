import type { Problem } from '../model/problem.ts';
import { byteLines } from './byte-lines.ts';
import { flatten } from './json-row.ts';
import { type OpenZip, openZip } from './open-zip.ts';
import type { Reader, ReadItem } from './reader.ts';
import { damagedRecord } from './record.ts';
import type { SourceFile } from './source-file.ts';
import { type ReadMember, type SortedMembers, zipReader } from './zip.ts';

/** Where the parts of a web archive lie in the package (WACZ 1.1.1, section 4). */
const CAPTURES = /^archive\/[^/]+\.warc(?:\.gz)?$/i;
const PAGES = /^pages\/[^/]+\.jsonl$/i;
const KNOWN_PARTS = /^(?:indexes|pages|logs)\/|^datapackage(?:-digest)?\.json$|^fuzzy\.json$/i;

/**
 * Packages of web archives (WACZ): the captures under `archive/` are read as web archives are. The lists of pages are
 * held against them: a listed page that was not captured is told. Everything else in the package is an index or a log
 * and accounted for as such; what is none of these is told.
 */
export function waczReader(readMember: ReadMember): Reader {
	const zip = zipReader(readMember, sortParts);
	return {
		format: 'wacz',
		endings: ['.wacz'],
		async *read(file, rules) {
			const captured = new Set<string>();
			for await (const item of zip.read(file, rules)) {
				if ('source' in item && item.source.hints.url) captured.add(plainUrl(item.source.hints.url));
				yield item;
			}
			yield* missingPages(file, captured);
		},
	};
}

function sortParts(path: string, names: readonly string[]): SortedMembers {
	const passed = new Map<string, string>();
	const strange: string[] = [];
	for (const name of names) {
		if (CAPTURES.test(name) || name.endsWith('/')) continue;
		const known = KNOWN_PARTS.test(name);
		passed.set(name, known ? 'container/wacz-index' : 'container/no-source');
		if (!known) strange.push(name);
	}
	const problems: Problem[] = [];
	if (!names.some((name) => CAPTURES.test(name)))
		problems.push({
			code: 'archive-damaged',
			severity: 'error',
			file: path,
			line: null,
			what: 'The package holds no captures under archive/.',
			fix: 'Make it again with the program that captured the pages; if it is a plain zip, name it .zip.',
		});
	if (strange.length > 0)
		problems.push({
			code: 'files-passed-over',
			severity: 'notice',
			file: path,
			line: null,
			what: `${strange.length} ${strange.length === 1 ? 'file is' : 'files are'} no part of a package of web archives (${strange[0]}); nothing was read from ${strange.length === 1 ? 'it' : 'them'}.`,
			fix: 'Put sources beside the package if these are some.',
		});
	return { passed, problems };
}

async function* missingPages(file: SourceFile, captured: ReadonlySet<string>): AsyncGenerator<ReadItem> {
	let zip: OpenZip;
	try {
		zip = await openZip(file);
	} catch {
		return;
	}
	const missing = new Set<string>();
	let damage = '';
	for (const { name, entry } of zip.entries) {
		if (!PAGES.test(name) || entry.isEncrypted() || !entry.canDecodeFileData()) continue;
		try {
			for await (const { bytes } of byteLines(zip.stream(entry))) {
				const url = flatten(new TextDecoder().decode(bytes))?.url;
				if (url && !captured.has(plainUrl(url))) missing.add(url);
			}
		} catch (error) {
			damage = `The list of pages ${name} is damaged: ${error instanceof Error ? error.message : String(error)}.`;
		}
	}
	if (damage !== '') yield { problem: { ...damagedRecord(file, null, damage), severity: 'warning' } };
	if (missing.size > 0)
		yield {
			problem: {
				code: 'pages-not-captured',
				severity: 'notice',
				file: file.path,
				line: null,
				what: `${missing.size} ${missing.size === 1 ? 'page that the package lists gave' : 'pages that the package lists gave'} no record (${[...missing][0]}).`,
				fix: 'Capture them again if they matter; they may have been redirects or errors.',
			},
		};
}

function plainUrl(url: string): string {
	return url.replace(/#.*$/, '').replace(/\/$/, '');
}
