/** A file of `data/` as the Frictionless data package lists it. */
export interface DataResource {
	readonly name: string;
	readonly path: string;
	readonly format: string;
	readonly mediatype: string;
	readonly encoding: 'utf-8';
	readonly bytes: number;
	/** `sha256:` and the digest in hexadecimal. */
	readonly hash: string;
}

/** @param sha256 digest of the file in hexadecimal */
export function dataResource(
	name: string,
	format: 'json' | 'jsonl',
	bytes: number,
	sha256: string,
): DataResource {
	return {
		name,
		path: `${name}.${format}`,
		format,
		mediatype: `application/${format}`,
		encoding: 'utf-8',
		bytes,
		hash: `sha256:${sha256}`,
	};
}
