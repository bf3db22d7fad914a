import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { legacyHookDecode } from '@exodus/bytes/encoding.js';

/*
 * Makes src/ingest/hkscs-table.generated.ts: for every pair of bytes that the TextDecoder of this Node reads as a
 * character of the Private Use Area in Big5, the character that the Encoding Standard reads (index-big5, with HKSCS).
 * Run it with `npx node test/kit/make-hkscs-table.ts`.
 */

const TARGET = join(import.meta.dirname, '../../src/ingest/hkscs-table.generated.ts');

/** Private-use character by its code unit, with the character that is meant. */
export function hkscsPairs(): Map<number, string> {
	const own = new TextDecoder('big5');
	const pairs = new Map<number, string>();
	for (let lead = 0x81; lead <= 0xfe; lead++)
		for (let trail = 0x40; trail <= 0xfe; trail++) {
			const bytes = Uint8Array.of(lead, trail);
			const read = own.decode(bytes);
			const unit = read.charCodeAt(0);
			const meant = legacyHookDecode(bytes, 'big5');
			if (read.length === 1 && unit >= 0xe000 && unit <= 0xf8ff && !meant.includes('\ufffd'))
				pairs.set(unit, meant);
		}
	return pairs;
}

/** The pairs as one string: a private-use character, then what it and its followers mean, character by character. */
function packed(pairs: ReadonlyMap<number, string>): string {
	let text = '';
	let next = -1;
	for (const [unit, meant] of [...pairs].toSorted(([a], [b]) => a - b)) {
		if ([...meant].length !== 1) continue;
		if (unit !== next) text += String.fromCharCode(unit);
		text += meant;
		next = unit + 1;
	}
	return text;
}

if (import.meta.main) {
	const rows = packed(hkscsPairs());
	const lines = rows.match(/[\s\S]{1,100}/gu) ?? [];
	const body = lines.map(
		(line) => `\t'${line.replace(/[\ue000-\uf8ff]/g, (c) => `\\u${c.charCodeAt(0).toString(16)}`)}'`,
	);
	writeFileSync(
		TARGET,
		`// Made by test/kit/make-hkscs-table.ts from the index of the Encoding Standard: do not edit.\n\n/** What private-use characters of Big5 mean; read by \`hkscs.ts\`. */\nexport const HKSCS_TABLE =\n${body.join(' +\n')};\n`,
	);
	console.log(hkscsPairs().size);
}
