import type { Script, ScriptFinding } from '../model/script.ts';
import { HANS_ONLY, HANT_ONLY } from './script-table.generated.ts';

/** How many characters of a text belong to one script alone. */
export interface ScriptCount {
	/** Han characters of either kind and of none. */
	readonly han: number;
	readonly hantOnly: number;
	readonly hansOnly: number;
}

/** Simplified text with fewer marks than this is too short to be called native. */
const ENOUGH_MARKS = 5;
/** Share of marks of the other script from which a text counts as mixed. */
const MIXED = 0.1;

const HAN = 1;
const HANT = 2;
const HANS = 4;
const IS_HAN = /\p{Script=Han}/u;
/** What each code unit is, made at first use; surrogates are nothing. */
let kinds: Uint8Array | undefined;

function kindsOfUnits(): Uint8Array {
	const table = new Uint8Array(0x1_0000);
	for (let unit = 0; unit < table.length; unit++)
		if (IS_HAN.test(String.fromCharCode(unit))) table[unit] = HAN;
	for (const char of HANT_ONLY) table[char.charCodeAt(0)] = HAN | HANT;
	for (const char of HANS_ONLY) table[char.charCodeAt(0)] = HAN | HANS;
	return table;
}

/** Counts the characters that stand in one script only. */
export function countScripts(text: string): ScriptCount {
	kinds ??= kindsOfUnits();
	let han = 0;
	let hantOnly = 0;
	let hansOnly = 0;
	for (let at = 0; at < text.length; at++) {
		const unit = text.charCodeAt(at);
		const kind = kinds[unit] as number;
		if (kind & HAN) han++;
		if (kind & HANT) hantOnly++;
		else if (kind & HANS) hansOnly++;
		else if (unit >= 0xd840 && unit <= 0xd8ff && text.charCodeAt(at + 1) >= 0xdc00) han++;
	}
	return { han, hantOnly, hansOnly };
}

/** The script with more marks in the text; Simplified where neither has any. */
export function scriptOf(text: string): Script {
	const { hantOnly, hansOnly } = countScripts(text);
	return hantOnly > hansOnly ? 'zh-Hant' : 'zh-Hans';
}

/**
 * Finds the script of a text by the characters that stand in one script only.
 * Simplified text with enough such marks and few of the other script is native; whether Traditional text is
 * native cannot be told by counting, so that its verdict is `unsure`.
 */
export function detectScript(text: string): ScriptFinding {
	const { han, hantOnly, hansOnly } = countScripts(text);
	const source: Script = hantOnly > hansOnly ? 'zh-Hant' : 'zh-Hans';
	const marks = hantOnly + hansOnly;
	const evidence = [
		`of ${han} Han characters ${hantOnly} stand in zh-Hant only, ${hansOnly} in zh-Hans only`,
	];
	const mixed = Math.min(hantOnly, hansOnly) > marks * MIXED;
	if (mixed) evidence.push('characters of both scripts are mixed');
	const native = source === 'zh-Hans' && !mixed && hansOnly >= ENOUGH_MARKS;
	return { source, verdict: native ? 'native' : 'unsure', evidence };
}
