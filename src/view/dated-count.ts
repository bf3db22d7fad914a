import type { DateEntry } from '../model/listing.ts';
import { count } from './labels/choose.ts';
import type { Labels } from './labels/labels.ts';

/** How many reports of a number have a date that is only inferred, to be put behind it; '' where none has. */
export function inferredMark({ count: all, inferred }: Omit<DateEntry, 'slug'>, { list }: Labels): string {
	if (inferred === 0) return '';
	return inferred === all ? list.allInferred : list.someInferred(count(inferred));
}

/** The reports of a date: `3 篇`, `3 篇（推定 1）`, `1 篇（推定）`. */
export function datedCount(entry: Omit<DateEntry, 'slug'>, labels: Labels): string {
	return labels.list.reports(count(entry.count)) + inferredMark(entry, labels);
}
