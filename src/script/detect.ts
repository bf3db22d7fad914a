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

const HANT = new Set(HANT_ONLY);
const HANS = new Set(HANS_ONLY);
const HAN = /\p{Script=Han}/u;

/** Counts the characters that stand in one script only. */
export function countScripts(text: string): ScriptCount {
	let han = 0;
	let hantOnly = 0;
	let hansOnly = 0;
	for (const char of text) {
		if (HANT.has(char)) hantOnly++;
		else if (HANS.has(char)) hansOnly++;
		else if (!HAN.test(char)) continue;
		han++;
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
