/** Regions whose Traditional forms can be written. */
export type TraditionalRegion = 'TW' | 'HK';

/** A stretch of text whose conversion is settled before the dictionaries are asked: a name, a glossary row, a URL. */
export interface FixedSpan {
	/** UTF-16 index of the first unit, and of the one behind the last. */
	readonly from: number;
	readonly to: number;
	/** What stands there in each region, house style included; null to convert its characters one by one. */
	readonly forms: Readonly<Record<TraditionalRegion, string>> | null;
}

/**
 * Puts spans from several origins into one ascending list without overlaps.
 * Of two that overlap the one from the earlier list stays, within a list the one that begins first.
 */
export function joinSpans(...lists: readonly (readonly FixedSpan[])[]): FixedSpan[] {
	const kept: FixedSpan[] = [];
	for (const list of lists) {
		const free: FixedSpan[] = [];
		for (const span of [...list].sort((a, b) => a.from - b.from || b.to - a.to)) {
			const clashes = (other: FixedSpan) => span.from < other.to && other.from < span.to;
			if (span.from < span.to && !kept.some(clashes) && !free.some(clashes)) free.push(span);
		}
		kept.push(...free);
	}
	return kept.sort((a, b) => a.from - b.from);
}
