import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = resolve(import.meta.dirname, '../src');
const LINE_LIMIT = 250;

/** What commands and benchmarks are put together from. */
const COMMANDS_USE = [
	'model',
	'script',
	'ingest',
	'extract',
	'cluster',
	'variants',
	'view',
	'loader',
	'search',
	'demo',
	'settings',
	'archive',
];

/** Which rooms a room may import. A room may always import itself; `model` is open to all. */
const USES: Record<string, readonly string[]> = {
	model: [],
	script: ['model'],
	ingest: ['model'],
	extract: ['model', 'script'],
	cluster: ['model', 'script'],
	variants: ['model', 'script'],
	view: ['model'],
	demo: ['model'],
	search: ['model', 'script', 'view'],
	client: ['script/fold'],
	loader: ['model', 'script', 'ingest', 'extract', 'cluster', 'variants', 'view', 'search', 'settings'],
	components: ['model', 'view', 'client', 'search', 'styles', 'script', 'loader'],
	layouts: ['model', 'view', 'client', 'search', 'styles', 'script', 'loader', 'components'],
	pages: ['model', 'view', 'client', 'search', 'styles', 'script', 'loader', 'components', 'layouts'],
	cli: [...COMMANDS_USE, 'bench'],
	bench: [...COMMANDS_USE, 'cli'],
	settings: ['model'],
	archive: ['model', 'script', 'loader', 'search', 'settings'],
	'content.config': ['loader', 'settings'],
};

/** Rooms whose modules may touch disk, clock, process or Astro. */
const IMPURE = new Set([
	'loader',
	'cli',
	'bench',
	'search',
	'archive',
	'content.config',
	'pages',
	'components',
	'layouts',
]);
const IMPURE_MODULES =
	/^(?:node:)?(?:fs|fs\/promises|child_process|net|http|https|os|process|sqlite|worker_threads)$|^astro(?:[:/]|$)|^pagefind/;

interface Import {
	readonly file: string;
	readonly spec: string;
}

const files = readdirSync(SRC, { recursive: true, withFileTypes: true })
	.filter((entry) => entry.isFile())
	.map((entry) => relative(SRC, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
const code = files.filter((file) => /\.(?:ts|mjs|js|astro)$/.test(file) && !file.endsWith('.d.ts'));

/** Static, side-effect and dynamic imports, re-exports and `url()` style asset imports of a module. */
function importsOf(file: string): Import[] {
	const text = readFileSync(join(SRC, file), 'utf8');
	const pattern = /(?:\bfrom\s*|\bimport\s*\(\s*|^\s*import\s+)(['"])([^'"]+)\1/gm;
	return [...text.matchAll(pattern)].map((match) => ({ file, spec: match[2] ?? '' }));
}

function roomOf(file: string): string {
	const [first = ''] = file.split('/');
	return file.includes('/') ? first : first.replace(/\.(?:ts|mjs|js)$/, '');
}

const imports = code.flatMap(importsOf);

describe('the house', () => {
	it('has imports to check', () => {
		expect(imports.length).toBeGreaterThan(10);
	});

	it('has no room without a place in the plan', () => {
		const allowed = new Set([...Object.keys(USES), 'styles', 'env.d']);
		expect(code.map(roomOf).filter((room) => !allowed.has(room))).toEqual([]);
	});

	it('lets data flow one way: a room imports only the rooms it names', () => {
		const wrong = imports.filter(({ file, spec }) => {
			if (!spec.startsWith('.')) return false;
			const target = relative(SRC, resolve(SRC, dirname(file), spec)).replaceAll('\\', '/');
			const from = roomOf(file);
			const to = roomOf(target);
			return (
				from !== to &&
				to !== 'model' &&
				!(USES[from] ?? []).some((room) => room === to || target.startsWith(`${room}`))
			);
		});
		expect(wrong).toEqual([]);
	});

	it('keeps disk, clock and Astro out of the pure rooms', () => {
		const wrong = imports.filter(({ file, spec }) => !IMPURE.has(roomOf(file)) && IMPURE_MODULES.test(spec));
		expect(wrong).toEqual([]);
		const clocks = code.filter(
			(file) =>
				!IMPURE.has(roomOf(file)) &&
				roomOf(file) !== 'client' &&
				/\bDate\.now\(|new Date\(\)|Math\.random\(/.test(readFileSync(join(SRC, file), 'utf8')),
		);
		expect(clocks).toEqual([]);
	});

	it('imports opencc-js in one place only', () => {
		const places = imports.filter(({ spec }) => spec.startsWith('opencc-js')).map(({ file }) => file);
		expect(new Set(places).size).toBeLessThanOrEqual(1);
		expect(places.every((file) => file.startsWith('script/'))).toBe(true);
	});

	it(`keeps every file within ${LINE_LIMIT} lines and page files within 40`, () => {
		const long = files
			.filter((file) => /\.(?:ts|mjs|js|astro|css)$/.test(file) && !file.endsWith('.generated.ts'))
			.map((file) => ({ file, lines: readFileSync(join(SRC, file), 'utf8').trimEnd().split('\n').length }))
			.filter(({ file, lines }) => lines > (/^pages\/.*\.astro$/.test(file) ? 40 : LINE_LIMIT));
		expect(long).toEqual([]);
	});

	it('has no file called utils and no barrel', () => {
		expect(files.filter((file) => /(?:^|\/)(?:utils?|helpers?|index)\.ts$/.test(file))).toEqual([]);
	});
});
