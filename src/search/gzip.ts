const decoder = new TextDecoder();

/** Text of UTF-8 bytes. */
export function textOf(bytes: Uint8Array): string {
	return decoder.decode(bytes);
}

/** Bytes of a file of the index as they were before compression; those a server has unpacked already are left alone. */
export async function gunzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
	if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
	const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
	return new Uint8Array(await new Response(stream).arrayBuffer());
}
