import type { Fate, LedgerEntry, LedgerPiece, LineRole } from '../model/extraction.ts';
import { count } from './labels/choose.ts';
import type { Labels } from './labels/labels.ts';

/** Number of lines that an entry speaks of. */
export function lineCount(entry: Pick<LedgerEntry, 'lines'>): number {
	return entry.lines[1] - entry.lines[0] + 1;
}

/** Lines per fate; all fates together are the lines of the source. */
export function linesByFate(ledger: readonly LedgerEntry[]): Readonly<Record<Fate, number>> {
	const sums = { kept: 0, merged: 0, dropped: 0 };
	for (const entry of ledger) sums[entry.fate] += lineCount(entry);
	return sums;
}

/** Texts within lines per fate, see `LedgerPiece`. */
export function piecesByFate(pieces: readonly LedgerPiece[]): Readonly<Record<Fate, number>> {
	const sums = { kept: 0, merged: 0, dropped: 0 };
	for (const { fate, count: own } of pieces) sums[fate] += own;
	return sums;
}

/** The account of a source in sentences: what was merged, what was dropped and as what, what was kept. */
export function ledgerSentences(
	ledger: readonly LedgerEntry[],
	pieces: readonly LedgerPiece[],
	labels: Labels,
): readonly string[] {
	const words = labels.article;
	const sums = linesByFate(ledger);
	const sentences: string[] = [];
	if (sums.merged > 0) sentences.push(words.repeated(count(sums.merged)));
	if (sums.dropped > 0)
		sentences.push(words.droppedLines(count(sums.dropped), droppedAs(ledger, labels, lineCount)));
	const within = piecesByFate(pieces);
	if (within.merged > 0) sentences.push(words.repeatedPieces(count(within.merged)));
	if (within.dropped > 0)
		sentences.push(
			words.droppedPieces(
				count(within.dropped),
				droppedAs(pieces, labels, (one) => one.count),
			),
		);
	if (sentences.length === 0) sentences.push(words.untouched);
	sentences.push(words.keptLines(count(sums.kept)));
	return sentences;
}

function droppedAs<Entry extends LedgerEntry>(
	ledger: readonly Entry[],
	labels: Labels,
	countOf: (entry: Entry) => number,
): string {
	const roles = new Map<LineRole, number>();
	for (const entry of ledger) {
		if (entry.fate === 'dropped') roles.set(entry.as, (roles.get(entry.as) ?? 0) + countOf(entry));
	}
	return [...roles]
		.sort(([, a], [, b]) => b - a)
		.map(([role, lines]) => `${labels.xray.role[role]} ${count(lines)}`)
		.join(labels.comma);
}
