import { parseArgs } from 'node:util';
import { nearestWord } from '../model/nearest-word.ts';

/** One command of the command line. Exit codes: 0 done, 1 done but something is wrong, 2 wrong usage or settings. */
export interface Command {
	readonly name: string;
	/** One line for the list of commands. */
	readonly summary: string;
	/** Full help text. */
	readonly usage: string;
	run(args: readonly string[]): Promise<number>;
}

/** The command was called wrongly: shown with the usage, exit code 2. */
export class UsageError extends Error {
	override readonly name = 'UsageError';
}

/** Options of a command: `true` for a flag, `string` for one that takes a value. */
export type OptionKinds = Readonly<Record<string, 'flag' | 'value'>>;

/** What was typed, sorted into options and the rest. */
export interface Parsed<Kinds extends OptionKinds> {
	readonly options: { readonly [Key in keyof Kinds]?: Kinds[Key] extends 'flag' ? boolean : string };
	readonly rest: readonly string[];
}

/**
 * Reads arguments strictly.
 * @throws UsageError that names an unknown option and the nearest known one
 */
export function parseOptions<const Kinds extends OptionKinds>(
	args: readonly string[],
	kinds: Kinds,
): Parsed<Kinds> {
	const options = Object.fromEntries(
		Object.entries(kinds).map(([name, kind]) => [
			name,
			{ type: kind === 'flag' ? 'boolean' : 'string' } as const,
		]),
	);
	try {
		const { values, positionals } = parseArgs({
			args: [...args],
			options,
			allowPositionals: true,
			strict: true,
		});
		return { options: values as Parsed<Kinds>['options'], rest: positionals };
	} catch (error) {
		const code = (error as { code?: string }).code;
		const unknown = /^Unknown option '(-[^'\s]*)/.exec((error as Error).message)?.[1];
		if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' && unknown) {
			const near = nearestWord(unknown.replace(/^-+/, ''), Object.keys(kinds));
			throw new UsageError(`unknown option ${unknown}${near ? `; did you mean --${near}?` : ''}`);
		}
		throw new UsageError((error as Error).message.split('. ')[0] ?? 'wrong arguments');
	}
}
