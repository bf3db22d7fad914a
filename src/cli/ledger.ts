import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { SourceFile } from '../ingest/source-file.ts';
import { type AccountFault, accountOf, type FileStretch } from '../loader/file-account.ts';
import { openSource, unreadable } from '../loader/open-source.ts';
import { readOutlets } from '../loader/outlets.ts';
import { archivePaths } from '../loader/paths.ts';
import { readRulesOf } from '../loader/read-rules.ts';
import { problemText } from '../loader/report.ts';
import { scanSources } from '../loader/scan.ts';
import { type Command, parseOptions } from './command.ts';
import { loadConfig, ROOT } from './load-config.ts';

const usage = `jiuwen ledger: accounts for every byte of sources, and holds the account against them

Usage: jiuwen ledger [FILE|FOLDER...] [--json] [--content DIR]

  FILE, FOLDER   what to read (default: sources/ of the content folder)
  --json         one object a stretch of bytes, one per line: {file, inside, from, to, fate, as, rule}
  --content DIR  folder whose outlets and columns apply (default: content)

Without --json: bytes by fate and rule, over all files. A gap, an overlap, or bytes that are told of and not there are
faults, printed on standard error.

Exit code 0: every byte is accounted for once. 1: a fault, or a file that cannot be read. 2: wrong usage or settings.`;

export const command: Command = {
	name: 'ledger',
	summary: 'account for every byte of sources',
	usage,
	async run(args) {
		const { options, rest } = parseOptions(args, { json: 'flag', content: 'value', help: 'flag' });
		const { archive } = await loadConfig(
			options.content === undefined ? {} : { content: resolve(options.content) },
		);
		const paths = archivePaths(archive.settings, ROOT);
		const { outlets } = await readOutlets(paths.outlets);
		const { rules } = await readRulesOf(paths, outlets);
		const sums = new Sums();
		for (const place of rest.length > 0 ? rest.map((one) => resolve(one)) : [paths.sources]) {
			for await (const file of filesAt(place, paths.sources, sums)) {
				sums.files++;
				for await (const told of accountOf(file, { outlets, rules })) {
					sums.add(told);
					if (options.json && !('fault' in told)) console.log(JSON.stringify({ file: file.path, ...told }));
				}
			}
		}
		if (!options.json) console.log(sums.text());
		return sums.faults > 0 ? 1 : 0;
	},
};

/** The files at a place; named as builds name them, so that outlets claim them. */
async function* filesAt(place: string, sources: string, sums: Sums): AsyncGenerator<SourceFile> {
	const root = place.startsWith(sources) ? sources : place;
	try {
		if (!(await stat(place)).isDirectory()) {
			yield await openSource(place, root === sources ? place.slice(sources.length + 1) : undefined);
			return;
		}
	} catch (error) {
		sums.faults++;
		console.error(problemText(unreadable(place, error)));
		return;
	}
	for await (const scanned of scanSources(place, root)) if ('file' in scanned) yield scanned.file;
}

/** Bytes by what becomes of them. */
class Sums {
	files = 0;
	faults = 0;
	readonly #bytes = new Map<string, number>();

	add(told: FileStretch | AccountFault): void {
		if ('fault' in told) {
			this.faults++;
			console.error(told.fault);
			return;
		}
		const key = `${told.fate.padEnd(7)} ${told.as.padEnd(11)} ${told.rule}`;
		this.#bytes.set(key, (this.#bytes.get(key) ?? 0) + told.to - told.from);
	}

	text(): string {
		const rows = [...this.#bytes].sort(([a, n], [b, m]) => m - n || a.localeCompare(b));
		const all = rows.reduce((sum, [, bytes]) => sum + bytes, 0);
		const verdict = this.faults === 0 ? 'each accounted for once' : `${this.faults} faults`;
		return [
			...rows.map(([key, bytes]) => `${String(bytes).padStart(12)} ${key}`),
			`${this.files} ${this.files === 1 ? 'file' : 'files'}, ${all} bytes with those unpacked: ${verdict}`,
		].join('\n');
	}
}
