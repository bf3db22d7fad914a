import { describe, expect, it } from 'vitest';
import { parseOptions, UsageError } from '../../src/cli/command.ts';

const KINDS = { content: 'value', json: 'flag' } as const;

describe('parseOptions', () => {
	it('sorts options from the rest', () => {
		const { options, rest } = parseOptions(['a', '--content', 'x', '--json', 'b'], KINDS);
		expect({ ...options }).toEqual({ content: 'x', json: true });
		expect(rest).toEqual(['a', 'b']);
	});

	it('names an unknown option and the nearest known one', () => {
		expect(() => parseOptions(['--contant', 'x'], KINDS)).toThrowErrorMatchingInlineSnapshot(
			`[UsageError: unknown option --contant; did you mean --content?]`,
		);
		expect(() => parseOptions(['--jsno'], KINDS)).toThrowErrorMatchingInlineSnapshot(
			`[UsageError: unknown option --jsno; did you mean --json?]`,
		);
		expect(() => parseOptions(['--zzz'], KINDS)).toThrowErrorMatchingInlineSnapshot(
			`[UsageError: unknown option --zzz]`,
		);
	});

	it('says which value is missing', () => {
		expect(() => parseOptions(['--content'], KINDS)).toThrow(UsageError);
		expect(() => parseOptions(['--content'], KINDS)).toThrowErrorMatchingInlineSnapshot(
			`[UsageError: Option '--content <value>' argument missing]`,
		);
	});

	it('takes everything behind two dashes as it is', () => {
		expect(parseOptions(['--', '--json'], KINDS).rest).toEqual(['--json']);
	});
});
