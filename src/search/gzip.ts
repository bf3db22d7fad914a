/** Bytes of a file of the index as they were before compression; those a server has unpacked already are left alone. */
export async function gunzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
	if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
	const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
	return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Reads a compressed JSON file of the index. */
export async function gunzipJson<T>(bytes: Uint8Array<ArrayBuffer>): Promise<T> {
	return JSON.parse(new TextDecoder().decode(await gunzip(bytes))) as T;
}
