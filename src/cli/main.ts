import { SettingsError } from '../loader/settings-error.ts';
import { nearestWord } from '../model/nearest-word.ts';
import { type Command, UsageError } from './command.ts';

/** Commands by name; each module is loaded only when it is called. */
const COMMANDS: Readonly<Record<string, () => Promise<{ readonly command: Command }>>> = {
	build: () => import('./build.ts'),
	mine: () => import('./mine.ts'),
	inspect: () => import('./inspect.ts'),
	ledger: () => import('./ledger.ts'),
	convert: () => import('./convert.ts'),
	search: () => import('./search.ts'),
	verify: () => import('./verify.ts'),
	dupes: () => import('./dupes.ts'),
	doubts: () => import('./doubts.ts'),
	demo: () => import('./demo.ts'),
	bench: () => import('./bench.ts'),
};

/** Runs one command. @returns the exit code */
export async function main(args: readonly string[]): Promise<number> {
	const [name, ...rest] = args;
	if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
		console.log(await overview());
		return name === undefined ? 2 : 0;
	}
	const load = COMMANDS[name];
	if (!load) {
		const near = nearestWord(name, Object.keys(COMMANDS));
		console.error(`jiuwen: there is no command "${name}"${near ? `; did you mean "${near}"?` : ''}`);
		console.error(`Commands: ${Object.keys(COMMANDS).join(', ')}. \`jiuwen help\` tells more.`);
		return 2;
	}
	const { command } = await load();
	const beforeDashes = rest.includes('--') ? rest.slice(0, rest.indexOf('--')) : rest;
	if (beforeDashes.includes('--help') || beforeDashes.includes('-h')) {
		console.log(command.usage);
		return 0;
	}
	try {
		return await command.run(rest);
	} catch (error) {
		return explain(command, error);
	}
}

function explain(command: Command, error: unknown): number {
	if (error instanceof UsageError) {
		console.error(`jiuwen ${command.name}: ${error.message}\n\n${command.usage}`);
		return 2;
	}
	if (error instanceof SettingsError || (error instanceof Error && error.name === 'AstroUserError')) {
		const { hint } = error as { hint?: string };
		console.error(`jiuwen ${command.name}: ${error.message}${hint ? `\n\n${hint}` : ''}`);
		return 2;
	}
	throw error;
}

async function overview(): Promise<string> {
	const lines: string[] = [];
	for (const load of Object.values(COMMANDS)) {
		const { command } = await load();
		lines.push(`  ${command.name.padEnd(9)} ${command.summary}`);
	}
	return `jiuwen: makes a static archive of scraped Chinese news\n\nUsage: jiuwen <command> [options]\n\n${lines.join('\n')}\n\njiuwen <command> --help tells the options. Exit codes: 0 done, 1 problems found, 2 wrong usage or settings.`;
}
