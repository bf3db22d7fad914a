import { resolve } from 'node:path';
import { CatalogueReader } from '../loader/catalogue-reader.ts';
import { conversionVersions } from '../loader/conversion-versions.ts';
import { readGlossary } from '../loader/glossary-files.ts';
import { archivePaths } from '../loader/paths.ts';
import { createScriptEngine } from '../script/convert.ts';
import { GLOSSARY_COLUMNS } from '../script/glossary.ts';
import { glossaryLine } from '../view/glossary-line.ts';
import { type Command, parseOptions, UsageError } from './command.ts';
import { type DoubtsReport, doubtsText } from './doubts-text.ts';
import { loadConfig, ROOT } from './load-config.ts';
import { terminalProgress } from './terminal-progress.ts';

const usage = `jiuwen doubts: lists where the conversion to Traditional had a choice and little evidence

Usage: jiuwen doubts [--json] [--content DIR]

  --json         one object: {versions, columns, sums, doubts, unsure}; each doubt has a glossary row for each form
  --content DIR  folder to read (default: content)

The most frequent come first. Copy a row into a .tsv file of DIR/glossary/ to settle its place; columns are
${GLOSSARY_COLUMNS.join(', ')}, with tabs between them. Articles whose script could not be told follow.
Exit code 0: listed, whatever there was. 2: wrong usage, or nothing to read.`;

export const command: Command = {
	name: 'doubts',
	summary: 'list doubtful conversions, with rows for the glossary',
	usage,
	async run(args) {
		const { options, rest } = parseOptions(args, { json: 'flag', content: 'value', help: 'flag' });
		if (rest.length > 0) throw new UsageError(`unexpected "${rest[0]}"`);
		const overrides = options.content === undefined ? {} : { content: resolve(options.content) };
		const { archive } = await loadConfig(overrides, terminalProgress());
		const { catalogue } = await archive.prepare(ROOT);
		const { settings } = archive;
		const { rows } = await readGlossary(archivePaths(settings, ROOT).glossary);
		const { version } = createScriptEngine({ region: settings.region, glossary: rows });
		const reader = new CatalogueReader(catalogue);
		try {
			const report = reportOf(reader, conversionVersions(version, rows));
			console.log(options.json ? JSON.stringify(report) : doubtsText(report));
		} finally {
			reader.close();
		}
		return 0;
	},
};

function reportOf(reader: CatalogueReader, versions: DoubtsReport['versions']): DoubtsReport {
	const sums = reader.conversions();
	return {
		versions,
		columns: GLOSSARY_COLUMNS,
		sums,
		doubts: reader.doubts(sums.doubtKinds).map((doubt) => ({
			...doubt,
			rows: doubt.candidates.map((form) => glossaryLine(doubt, form)),
		})),
		unsure: reader.unsure(sums.unsure).map(({ id, headline, outlet, date }) => ({
			id,
			headline: headline['zh-Hant'],
			outlet: outlet?.name['zh-Hant'] ?? null,
			date: date.value,
		})),
	};
}
