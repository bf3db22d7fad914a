import type { SourceFile } from './source-file.ts';

/**
 * The decompressed content of a file as a file of its own. Streams are decompressed anew each time; a slice holds the
 * decompressed bytes, which formats ask for that are read as a whole.
 * @throws what the decompression throws
 */
export async function decodedFile(
	file: SourceFile,
	stream: () => AsyncIterable<Uint8Array>,
): Promise<SourceFile> {
	let bytes = 0;
	for await (const chunk of stream()) bytes += chunk.length;
	return {
		path: file.path,
		sha256: file.sha256,
		bytes,
		stream,
		async slice(from, to) {
			const out = new Uint8Array(Math.max(0, Math.min(to, bytes) - from));
			let at = 0;
			for await (const chunk of stream()) {
				const begin = Math.max(from, at);
				const end = Math.min(to, at + chunk.length);
				if (begin < end) out.set(chunk.subarray(begin - at, end - at), begin - from);
				at += chunk.length;
				if (at >= to) break;
			}
			return out;
		},
	};
}
