import { UsageError } from '../cli/command.ts';

/**
 * The value of an option that takes a whole number from 1.
 * @throws UsageError that names the option and what was typed
 */
export function wholeNumber(option: string, typed: string | undefined, otherwise: number): number {
	const value = Number(typed ?? otherwise);
	if (!Number.isInteger(value) || value < 1)
		throw new UsageError(`--${option} takes a whole number from 1, not "${typed}"`);
	return value;
}
