import { BASIC_FOLDS } from './fold-table.generated.ts';
import { unpackFoldTable } from './fold-table.ts';

/** A folded text that remembers where each of its code units came from. */
export interface FoldedText {
	readonly folded: string;
	/**
	 * `starts[i]` is the UTF-16 index in the text that code unit `i` of `folded` came from; never descending.
	 * One longer than `folded`: the last is the length of the text.
	 */
	readonly starts: readonly number[];
}

/** Quotation marks of Traditional text and those that Simplified text has in their place. */
const QUOTES: readonly (readonly [string, string])[] = [
	['「', '“'],
	['」', '”'],
	['『', '‘'],
	['』', '’'],
];

/** Where each UTF-16 code unit leads; units outside the table lead to themselves. */
let unitTable: Uint16Array | undefined;
/** Folds of characters beyond the basic plane, once they are there. */
let rareTable: ReadonlyMap<number, string> | undefined;

function table(): Uint16Array {
	if (unitTable) return unitTable;
	const units = new Uint16Array(0x1_0000).map((_, unit) => unit);
	for (const [from, to] of unpackFoldTable(BASIC_FOLDS)) units[from] = to;
	for (const [from, to] of QUOTES) units[from.charCodeAt(0)] = to.charCodeAt(0);
	unitTable = units;
	return units;
}

/** First halves of the characters of the planes of rare Han; emoji have others. */
const RARE_HAN = /[\ud840-\ud8bf]/;

async function loadRare(): Promise<void> {
	const { RARE_FOLDS } = await import('./rare-folds.generated.ts');
	rareTable = new Map(unpackFoldTable(RARE_FOLDS).map(([from, to]) => [from, String.fromCodePoint(to)]));
}

/**
 * To be awaited in a browser before a text is folded: loads the folds of characters beyond the basic plane where it has
 * such, which few texts do. Outside of a browser they are always there.
 */
export async function readyToFold(text: string): Promise<void> {
	if (!rareTable && RARE_HAN.test(text)) await loadRare();
}

if (!('document' in globalThis)) await loadRare();

const HIGH_SURROGATE = /[\ud800-\udbff]/;

/** Every Han character to its class representative. All representatives lie in the basic plane. */
function foldHan(text: string): string {
	const units = table();
	let out = '';
	let done = 0;
	for (let index = 0; index < text.length; index++) {
		const unit = text.charCodeAt(index);
		const to = units[unit] ?? unit;
		if (to === unit) continue;
		out += text.slice(done, index) + String.fromCharCode(to);
		done = index + 1;
	}
	const folded = done === 0 ? text : out + text.slice(done);
	if (!HIGH_SURROGATE.test(folded)) return folded;
	return folded.replace(/[\ud800-\udbff][\udc00-\udfff]/g, (pair) => {
		return rareTable?.get(pair.codePointAt(0) ?? 0) ?? pair;
	});
}

/**
 * The form in which texts are compared and searched, blind to script and width: Unicode NFKC, lower case
 * (Greek final sigma as any sigma), each Han character the representative of its class, which is a
 * Simplified form wherever the class has one in the basic plane; corner brackets are quotation marks.
 *
 * Idempotent; a text and all its variants in other scripts and regions fold to one string.
 * Characters whose every form lies outside the basic plane are left alone.
 */
export function fold(text: string): string {
	const compatible = text.normalize('NFKC').toLowerCase().replaceAll('ς', 'σ').normalize('NFKC');
	return foldHan(compatible);
}

/** True for code units that fold alone, whatever stands before: ASCII, Han of the basic plane, CJK punctuation. */
function standsAlone(unit: number): boolean {
	return unit < 0x80 || (unit >= 0x3400 && unit <= 0x9fff) || (unit >= 0x3001 && unit <= 0x3029);
}

/** A character with all that may join it under normalisation: marks, conjoining Jamo, half-width sound marks. */
const CLUSTER =
	/[^\p{M}\u1160-\u11ff\uff9e\uff9f][\p{M}\u1160-\u11ff\uff9e\uff9f]*|[\p{M}\u1160-\u11ff\uff9e\uff9f]+/gu;

/** Clusters of a run that fold one by one to what the run folds to; the whole run where they do not. */
function clustersOf(run: string, folded: string): readonly string[] {
	const clusters = run.match(CLUSTER) ?? [run];
	return clusters.map(fold).join('') === folded ? clusters : [run];
}

/** {@link fold}, with the place in the text for each code unit of the result. */
export function foldWithOffsets(text: string): FoldedText {
	const units = table();
	const starts: number[] = [];
	let folded = '';
	for (let index = 0; index < text.length; ) {
		let end = index;
		while (end < text.length && standsAlone(text.charCodeAt(end))) end++;
		// The last of the run may take part in what follows it, such as a combining mark.
		if (end < text.length && end > index) end--;
		if (end > index) {
			for (let at = index; at < end; at++) starts.push(at);
			folded += foldPlain(text.slice(index, end), units);
			index = end;
			continue;
		}
		end = index + 1;
		while (end < text.length && !standsAlone(text.charCodeAt(end))) end++;
		const run = text.slice(index, end);
		const whole = fold(run);
		let at = index;
		for (const cluster of clustersOf(run, whole)) {
			const form = cluster === run ? whole : fold(cluster);
			const sameLength = form.length === cluster.length;
			for (let unit = 0; unit < form.length; unit++) starts.push(sameLength ? at + unit : at);
			at += cluster.length;
		}
		folded += whole;
		index = end;
	}
	starts.push(text.length);
	return { folded, starts };
}

/** Folds a run of characters that stand alone: unit for unit. */
function foldPlain(run: string, units: Uint16Array): string {
	let out = '';
	for (const char of run.toLowerCase()) out += String.fromCharCode(units[char.charCodeAt(0)] ?? 0);
	return out;
}
