/** Regions whose Traditional forms can be written. */
export type TraditionalRegion = 'TW' | 'HK';

/** A stretch of text whose conversion is settled before the dictionaries are asked: a name, a glossary row, a URL. */
export interface FixedSpan {
	/** UTF-16 index of the first unit, and of the one behind the last. */
	readonly from: number;
	readonly to: number;
	/** What stands there in each region, house style included; null to convert its characters one by one. */
	readonly forms: Readonly<Record<TraditionalRegion, string>> | null;
	/** What settled it; left out for a URL. */
	readonly by?: 'name' | 'row';
}

/**
 * Puts spans from several origins into one ascending list without overlaps.
 * Of two that overlap the one from the earlier list stays, within a list the one that begins first.
 */
export function joinSpans(...lists: readonly (readonly FixedSpan[])[]): FixedSpan[] {
	let kept: FixedSpan[] = [];
	for (const list of lists) {
		const free: FixedSpan[] = [];
		let next = 0;
		let end = 0;
		for (const span of [...list].sort((a, b) => a.from - b.from || b.to - a.to)) {
			while ((kept[next]?.to ?? Number.POSITIVE_INFINITY) <= span.from) next++;
			const clashes = (kept[next]?.from ?? Number.POSITIVE_INFINITY) < span.to || span.from < end;
			if (span.from >= span.to || clashes) continue;
			free.push(span);
			end = span.to;
		}
		kept = [...kept, ...free].sort((a, b) => a.from - b.from);
	}
	return kept;
}
