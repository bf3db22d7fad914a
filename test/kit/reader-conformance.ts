import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readerFor } from '../../src/ingest/formats.ts';
import type { RawSource } from '../../src/model/source.ts';
import { memorySource, readAll } from './memory-source.ts';

/** A sample of a format that its reader must pass. */
export interface ReaderSample {
	/** Name of the file, with the ending of the format. */
	readonly path: string;
	readonly content: string | Uint8Array;
	/** Records that can be read in it. */
	readonly records: number;
	/** Codes of the errors met on the way, in order. */
	readonly errors: readonly string[];
	/** Whether the text of the records stands in the file as it is. */
	readonly plain: boolean;
	/** Whether the file is compressed as a whole, so that its records have no places of their own. */
	readonly packed?: boolean;
}

const shown = ({ ref, text, span, firstLine, hints }: RawSource) => ({ ref, text, span, firstLine, hints });

/** What every reader of a format must do; called once by the tests of each format. */
export function conforms(sample: ReaderSample): void {
	const bytes =
		typeof sample.content === 'string' ? new TextEncoder().encode(sample.content) : sample.content;

	describe(`the reader of ${sample.path}`, () => {
		it('is in the table of formats', () => {
			expect(readerFor(sample.path)?.endings.some((ending) => sample.path.endsWith(ending))).toBe(true);
		});

		it('gives every record and tells every damaged one', async () => {
			const { sources, problems } = await readAll(memorySource(sample.path, bytes));
			expect(sources).toHaveLength(sample.records);
			expect(problems.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual(
				sample.errors,
			);
			expect(new Set(sources.map(({ ref }) => ref.record)).size).toBe(sample.records);
			for (const { ref } of sources) expect(ref).toMatchObject({ path: sample.path, bytes: bytes.length });
		});

		it('gives the same whatever the size of the chunks', async () => {
			const [whole, ...others] = await Promise.all(
				[1 << 20, 1, 7, 64].map((chunk) => readAll(memorySource(sample.path, bytes, chunk))),
			);
			for (const other of others) {
				expect(other.sources.map(shown)).toEqual(whole?.sources.map(shown));
				expect(other.problems).toEqual(whole?.problems);
			}
		});

		it('says where each record stands: in order, none overlapping, the lines as counted', async () => {
			const { sources } = await readAll(memorySource(sample.path, bytes));
			let end = 0;
			for (const { span, text, firstLine, ref } of sources) {
				if (sample.packed) {
					expect(span).toEqual({ from: 0, length: bytes.length });
					continue;
				}
				expect(span.from).toBeGreaterThanOrEqual(end);
				end = span.from + span.length;
				expect(end).toBeLessThanOrEqual(bytes.length);
				if (!sample.plain) continue;
				expect(new TextDecoder(ref.encoding).decode(bytes.subarray(span.from, end))).toBe(text);
				expect(new TextDecoder(ref.encoding).decode(bytes.subarray(0, span.from)).split('\n')).toHaveLength(
					firstLine,
				);
			}
		});

		it('throws for no bytes at all, and for no cut of the sample', async () => {
			const ending = sample.path;
			await fc.assert(
				fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 200 }), async (noise) => {
					const { sources, problems } = await readAll(memorySource(ending, noise));
					expect(sources.length + problems.length).toBeGreaterThanOrEqual(0);
				}),
				{ numRuns: 60 },
			);
			await fc.assert(
				fc.asyncProperty(fc.nat({ max: bytes.length - 1 }), fc.nat({ max: 255 }), async (at, value) => {
					const hurt = bytes.slice();
					hurt[at] = value;
					await readAll(memorySource(ending, hurt));
					await readAll(memorySource(ending, bytes.slice(0, at + 1)));
					expect(hurt).toHaveLength(bytes.length);
				}),
				{ numRuns: 60 },
			);
		});
	});
}
