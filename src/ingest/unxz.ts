import { createRequire } from 'node:module';

// A CommonJS package whose exports Vite does not find by an import.
const { XzReadableStream } = createRequire(import.meta.url)(
	'xz-decompress',
) as typeof import('xz-decompress');

/**
 * Decompresses xz, of one or more streams one after another. What comes before damage or a cut is given. Never throws.
 * @param damage is told what is wrong, one English sentence
 */
export async function* unxz(
	stream: AsyncIterable<Uint8Array>,
	damage: (what: string) => void,
): AsyncGenerator<Uint8Array> {
	try {
		// The library hands out views of memory that it writes over, so each chunk is copied.
		for await (const chunk of new XzReadableStream(webStream(stream))) yield chunk.slice();
	} catch (error) {
		damage(`The compressed data is ${reasonOf(error)}.`);
	}
}

/** What the numbers of the library mean (xz-embedded, enum xz_ret). */
function reasonOf(error: unknown): string {
	const code = /error code (?<code>\d+)/.exec(String(error))?.groups?.code;
	if (code === '5') return 'not xz';
	if (code === '6') return 'checked in a way that is not known (CRC32 and CRC64 are)';
	return code === '8' ? 'cut off' : 'damaged';
}

function webStream(stream: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
	const source = stream[Symbol.asyncIterator]();
	return new ReadableStream({
		async pull(controller) {
			const next = await source.next();
			if (next.done) controller.close();
			else controller.enqueue(next.value);
		},
		async cancel() {
			await source.return?.();
		},
	});
}
