import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readerFor } from '../../src/ingest/formats.ts';
import { NO_RULES, type ReadRules } from '../../src/ingest/reader.ts';
import type { RawSource } from '../../src/model/source.ts';
import { faultsOfAccount } from './byte-account.ts';
import { cutSource, memorySource, readAll } from './memory-source.ts';

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
	/** Whether records are packed in the file, so that their places are those in the innermost file. */
	readonly packed?: boolean;
	/** What the keeper has said of how the file is read. */
	readonly rules?: ReadRules;
}

const shown = ({ ref, text, span, firstLine, hints }: RawSource) => ({ ref, text, span, firstLine, hints });

/** What every reader of a format must do; called once by the tests of each format. */
export function conforms(sample: ReaderSample): void {
	const bytes =
		typeof sample.content === 'string' ? new TextEncoder().encode(sample.content) : sample.content;

	const { rules = NO_RULES } = sample;
	const read = (content: Uint8Array, chunk?: number) =>
		readAll(memorySource(sample.path, content, chunk), rules);

	describe(`the reader of ${sample.path}`, () => {
		it('is in the table of formats', () => {
			expect(readerFor(sample.path)?.endings.some((ending) => sample.path.endsWith(ending))).toBe(true);
		});

		it('gives every record and tells every damaged one', async () => {
			const { sources, problems } = await read(bytes);
			expect(sources).toHaveLength(sample.records);
			expect(problems.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual(
				sample.errors,
			);
			expect(new Set(sources.map(({ ref }) => ref.record)).size).toBe(sample.records);
			for (const { ref } of sources) expect(ref).toMatchObject({ path: sample.path, bytes: bytes.length });
		});

		it('gives the same whatever the size of the chunks', async () => {
			const [whole, ...others] = await Promise.all([1 << 20, 1, 7, 64].map((chunk) => read(bytes, chunk)));
			for (const other of others) {
				expect(other.sources.map(shown)).toEqual(whole?.sources.map(shown));
				expect(other.problems).toEqual(whole?.problems);
			}
		});

		it('gives the same when a chunk ends at any place', async () => {
			const whole = await read(bytes);
			await fc.assert(
				fc.asyncProperty(fc.nat({ max: bytes.length - 1 }), async (place) => {
					const cut = await readAll(cutSource(sample.path, bytes, place), rules);
					expect(cut.sources.map(shown)).toEqual(whole.sources.map(shown));
					expect(cut.problems).toEqual(whole.problems);
				}),
				{ numRuns: 80 },
			);
		});

		it('says where each record stands: in order, none overlapping, the lines as counted', async () => {
			const { sources } = await read(bytes);
			const ends = new Map<string, number>();
			for (const { span, text, firstLine, ref } of sources) {
				const inside = (ref.inside ?? []).join('!');
				expect(span.from).toBeGreaterThanOrEqual(ends.get(inside) ?? 0);
				const end = span.from + span.length;
				ends.set(inside, end);
				expect(inside !== '').toBe(sample.packed ?? false);
				if (sample.packed) continue;
				expect(end).toBeLessThanOrEqual(bytes.length);
				if (!sample.plain) continue;
				expect(new TextDecoder(ref.encoding).decode(bytes.subarray(span.from, end))).toBe(text);
				expect(new TextDecoder(ref.encoding).decode(bytes.subarray(0, span.from)).split('\n')).toHaveLength(
					firstLine,
				);
			}
		});

		it('accounts for every byte', async () => {
			expect(await faultsOfAccount(memorySource(sample.path, bytes), [], rules)).toEqual([]);
		});

		it('is told that an empty file is one', async () => {
			const { sources, problems } = await read(new Uint8Array(0));
			expect(sources).toEqual([]);
			expect(problems).toMatchObject([{ code: 'source-empty' }]);
		});

		it('throws for no bytes at all, and for no cut or damage of the sample, and accounts for all of them', async () => {
			await fc.assert(
				fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 200 }), async (noise) => {
					const { sources, problems } = await read(noise);
					expect(sources.length + problems.length).toBeGreaterThanOrEqual(0);
					expect(await faultsOfAccount(memorySource(sample.path, noise), [], rules)).toEqual([]);
				}),
				{ numRuns: 60 },
			);
			await fc.assert(
				fc.asyncProperty(fc.nat({ max: bytes.length - 1 }), fc.nat({ max: 255 }), async (at, value) => {
					const hurt = bytes.slice();
					hurt[at] = value;
					for (const content of [hurt, bytes.slice(0, at + 1)]) {
						await read(content);
						expect(await faultsOfAccount(memorySource(sample.path, content), [], rules)).toEqual([]);
					}
				}),
				{ numRuns: 60 },
			);
		});
	});
}
