import type { SourceFile } from './source-file.ts';

/** How files of a format begin, with an ending that stands for the format. */
const BEGINNINGS: readonly { readonly begins: RegExp; readonly ending: string }[] = [
	{ begins: /^WARC\/[01]\.\d/, ending: '.warc' },
	{
		begins:
			/(?<![\s\S])(?=[\w-]{1,40}:)(?=[\s\S]*^content-type: *multipart\/related\b)(?=[\s\S]*^mime-version:)/im,
		ending: '.mht',
	},
	{
		begins:
			/^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title)\b/i,
		ending: '.html',
	},
];
/** The head of the first file of a zip: `PK`, 3, 4. */
const ZIP = [0x50, 0x4b, 3, 4];
const LOOKED_AT = 4096;

/** The ending of the format that a file is of by its first bytes, for files whose name shows none; null when unknown. */
export async function sniffEnding(file: SourceFile): Promise<string | null> {
	const bytes = await file.slice(0, LOOKED_AT);
	if (ZIP.every((byte, at) => bytes[at] === byte)) return '.zip';
	const head = new TextDecoder('latin1').decode(bytes);
	return BEGINNINGS.find(({ begins }) => begins.test(head))?.ending ?? null;
}
