import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseOutletFile } from '../src/extract/outlet-file.ts';
import { DATE_FIELDS, keysAt } from '../src/extract/outlet-schema.ts';
import { GLOSSARY_COLUMNS } from '../src/script/glossary.ts';
import { settingsSchema } from '../src/settings.ts';

const ROOT = resolve(import.meta.dirname, '..');
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const READMES = ['README.md', 'README.zh.md'];
const DOCS = [
	...READMES,
	'CHANGELOG.md',
	...readdirSync(join(ROOT, 'docs'))
		.filter((name) => name.endsWith('.md'))
		.map((name) => `docs/${name}`),
];

/** Rows of the tables in a document, cells without their marks. */
const rowsOf = (text: string) =>
	[...text.matchAll(/^\|(.+)\|$/gm)].map(([, row = '']) =>
		row.split('|').map((cell) => cell.trim().replace(/^`(.*)`$/, '$1')),
	);

describe('the settings', () => {
	it.each(READMES)('are all in %s, with their defaults', (file) => {
		const rows = rowsOf(read(file));
		const defaults = settingsSchema.parse({});
		for (const key of Object.keys(settingsSchema.shape) as (keyof typeof defaults)[]) {
			const row = rows.find(([name]) => name === key);
			expect(row?.[1]?.replace(/^'(.*)'$/, '$1'), key).toBe(String(defaults[key]));
		}
	});
});

describe('the commands', () => {
	const commands = [...read('src/cli/main.ts').matchAll(/^\t(\w+): \(\) => import\(/gm)].map(
		([, name]) => name ?? '',
	);

	it.each(READMES)('are all in %s, and no others', (file) => {
		expect(commands.length).toBeGreaterThan(5);
		const table =
			read(file)
				.split(/^## (?:Commands|指令)$/m)[1]
				?.split(/^## /m)[0] ?? '';
		const told = [...table.matchAll(/^\| `(\w+)/gm)].map(([, name]) => name);
		expect(told.sort()).toEqual(commands.sort());
	});

	it('of the README are the ones that .ci/run runs', () => {
		const script = read('.ci/run');
		expect(read('README.md')).toMatch(/npm install && npm run build/);
		expect(script.match(/^npm .*$/gm)).toEqual(['npm install', 'npm test']);
	});
});

describe('what a keeper writes', () => {
	it('has every key of an outlet file in docs/outlets.md', () => {
		const refused = parseOutletFile('x', 'name: x\nregion: CN\nwhatever: 1', 'x');
		const [, keys = ''] = /The keys are: (.+)\./.exec(JSON.stringify(refused)) ?? [];
		const told = rowsOf(read('docs/outlets.md')).map(([name]) => name);
		expect(keys.split(', ').length).toBeGreaterThan(5);
		for (const key of keys.split(', ')) expect(told).toContain(key);
	});

	it('has every field that can be selected, and every statement of a date, in docs/outlets.md', () => {
		const told = rowsOf(read('docs/outlets.md')).flatMap(([name = '']) => name.split(/`, `/));
		for (const name of [...keysAt('selectors'), ...DATE_FIELDS]) expect(told).toContain(name);
	});

	it('has an example of an outlet file that can be used', () => {
		const [, example = ''] = /```yaml\n([\s\S]*?)```/.exec(read('docs/outlets.md')) ?? [];
		expect(parseOutletFile('example', example, 'example')).toHaveProperty('outlet.name', '焦作網');
	});

	it('has every column of a glossary in README.md, in order', () => {
		expect(read('README.md')).toContain(GLOSSARY_COLUMNS.join('\t'));
	});
});

describe('links between documents', () => {
	it.each(DOCS)('in %s lead to files that are there', (file) => {
		const links = [...read(file).matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, to = '']) => to);
		const missing = links.filter((to) => !/^https?:/.test(to) && !existsSync(join(ROOT, dirname(file), to)));
		expect(missing).toEqual([]);
	});
});

describe('workflows', () => {
	it('pin every action by its hash', () => {
		for (const name of readdirSync(join(ROOT, '.github/workflows'))) {
			const text = read(`.github/workflows/${name}`);
			expect(parse(text), name).toHaveProperty('jobs');
			for (const [, action = ''] of text.matchAll(/uses: (\S+)/g))
				expect(action, name).toMatch(/^[\w/-]+@[0-9a-f]{40}$/);
		}
	});

	it('hand the address to the build under the names that the settings read', () => {
		const workflow = read('.github/workflows/pages.yml');
		for (const name of ['JIUWEN_SITE', 'JIUWEN_BASE']) {
			expect(workflow).toContain(`${name}: `);
			expect(read('astro.config.mjs')).toContain(`process.env.${name}`);
			expect(read('docs/deploying.md')).toContain(`\`${name}\``);
		}
	});
});
