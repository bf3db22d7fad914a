import { HKSCS_TABLE } from './hkscs-table.generated.ts';

const PRIVATE = /[\ue000-\uf8ff]/g;

/** Character by code unit of the Private Use Area; made at first use. */
let meanings: ReadonlyMap<string, string> | undefined;

function readTable(): ReadonlyMap<string, string> {
	const table = new Map<string, string>();
	let unit = 0;
	for (const char of HKSCS_TABLE) {
		const code = char.charCodeAt(0);
		if (code >= 0xe000 && code <= 0xf8ff) unit = code;
		else table.set(String.fromCharCode(unit++), char);
	}
	return table;
}

/**
 * Puts the characters of the Hong Kong Supplementary Character Set (嘅, 咗, 冇) in the place of the private-use
 * characters that a decoder without it reads in Big5.
 */
export function readHkscs(text: string): string {
	PRIVATE.lastIndex = 0;
	if (!PRIVATE.test(text)) return text;
	meanings ??= readTable();
	return text.replace(PRIVATE, (char) => meanings?.get(char) ?? char);
}
