import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { problemText } from '../loader/report.ts';
import { SettingsError } from '../loader/settings-error.ts';
import { createScriptEngine } from '../script/convert.ts';
import { type GlossaryRow, parseGlossary } from '../script/glossary.ts';
import { type Command, parseOptions, UsageError } from './command.ts';

const TARGETS = ['zh-Hans', 'zh-Hant', 'zh-Hant-TW', 'zh-Hant-HK'] as const;

const usage = `jiuwen convert: converts standard input to standard output, as the pages do

Usage: jiuwen convert --to ${TARGETS.join('|')} [--glossary FILE]

  --to SCRIPT      the script wanted; zh-Hant is zh-Hant-TW
  --glossary FILE  fixed conversions, tab-separated (see "Glossary" in README.md)

Exit code 0: converted. 1: converted, but a row of the glossary cannot be used. 2: wrong usage.`;

export const command: Command = {
	name: 'convert',
	summary: 'convert standard input to one script, as the pages do',
	usage,
	async run(args) {
		const { options, rest } = parseOptions(args, { to: 'value', glossary: 'value', help: 'flag' });
		if (rest.length > 0) throw new UsageError(`unexpected "${rest[0]}"; the text comes from standard input`);
		const target = TARGETS.find((name) => name === options.to);
		if (!target) {
			throw new UsageError(options.to === undefined ? '--to is missing' : `--to cannot be "${options.to}"`);
		}
		const { rows, failed } = await glossaryRows(options.glossary);
		const engine = createScriptEngine({ region: target === 'zh-Hant-HK' ? 'HK' : 'TW', glossary: rows });
		const converted = engine.convert(await text(process.stdin), target);
		await new Promise<void>((resolve) => process.stdout.write(converted, () => resolve()));
		return failed ? 1 : 0;
	},
};

async function glossaryRows(
	file: string | undefined,
): Promise<{ rows: readonly GlossaryRow[]; failed: boolean }> {
	if (file === undefined) return { rows: [], failed: false };
	const content = await readFile(file, 'utf8').catch(() => {
		throw new SettingsError(
			`The glossary ${file} cannot be read.`,
			'Give --glossary the path of a TSV file.',
		);
	});
	const { rows, problems } = parseGlossary(content, file);
	for (const problem of problems) console.error(problemText(problem));
	return { rows, failed: problems.some(({ severity }) => severity === 'error') };
}
