import { type Entry, getFileNameLowLevel, validateFileName } from 'yauzl';
import { decode } from './decode.ts';

/** Bit of the general purpose flag that says the name is UTF-8. */
const UTF8 = 0x800;
/** Extra field in which the name stands in UTF-8 beside an old one (Info-ZIP). */
const UNICODE_PATH = 0x7075;

/**
 * Names of the files of a zip. Those that do not say they are UTF-8 are decoded together, as text is: old archives
 * have them in the encoding of the machine that packed them, GBK or Big5.
 */
export function zipNames(entries: readonly Entry[]): string[] {
	const old = entries.filter(isOld);
	const joined = Buffer.concat(old.flatMap(({ fileNameRaw }) => [fileNameRaw, Buffer.of(0x0a)]));
	const { text } = decode(joined);
	const lines = (text ?? joined.toString('latin1')).split('\n');
	const names = new Map(old.map((entry, at) => [entry, lines[at] ?? '']));
	return entries.map((entry) => {
		const name = names.get(entry);
		if (name !== undefined) return name.replaceAll('\\', '/');
		return getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false);
	});
}

function isOld({ generalPurposeBitFlag, extraFields, fileNameRaw }: Entry): boolean {
	if (generalPurposeBitFlag & UTF8 || extraFields.some(({ id }) => id === UNICODE_PATH)) return false;
	return fileNameRaw.some((byte) => byte > 0x7f);
}

/** What is wrong with a name, as the end of a sentence; null when nothing is. Names are shown, never written to disk. */
export function faultOfName(name: string): string | null {
	return validateFileName(name) === null && !name.includes('\0')
		? null
		: 'has a name that leads out of the archive';
}
