/** A record of a web archive that captured an answer. */
export function warcRecord(
	id: string,
	http: string,
	body: Uint8Array,
	{ type = 'response', length = 0, version = '1.0' } = {},
): Uint8Array {
	const block = Buffer.concat([Buffer.from(http, 'latin1'), body]);
	const head = [
		`WARC/${version}`,
		`WARC-Type: ${type}`,
		`WARC-Record-ID: <urn:uuid:${id}>`,
		'WARC-Date: 2020-07-22T01:00:00Z',
		`WARC-Target-URI: http://www.example.com/news/${id}.htm`,
		'Content-Type: application/http; msgtype=response',
		`Content-Length: ${block.length + length}`,
		'\r\n',
	].join('\r\n');
	return new Uint8Array(Buffer.concat([Buffer.from(head), block, Buffer.from('\r\n\r\n')]));
}
