import type { ByteSegment, LedgerEntry } from '../model/extraction.ts';
import type { BytePart, RawSource } from '../model/source.ts';
import type { ExtractResult, LineResult } from './extract.ts';
import { runParts } from './run-parts.ts';

/** For the bytes of a record whose lines do not stand in it as they are. */
const PACKED = 'container/packed';

/**
 * What became of every byte of a record: each byte of a line is what the ledger says of the line, except for the parts
 * that reading told apart (headers, marks and columns of a table, tags on lines that are kept) and, on a page, for the
 * text of each block. A part is kept only where the record gives something that is kept. The segments follow each other
 * without gap or overlap and hold all bytes of the record.
 * @param told the parts of a page or of a record with columns; null for any other, whose tags would be text
 */
export function byteLedger(
	source: RawSource,
	ledger: readonly LedgerEntry[],
	told: readonly BytePart[] | null,
): ByteSegment[] {
	const { span } = source;
	const parts = told ?? source.parts?.filter(({ as }) => as !== 'markup') ?? [];
	const keeps = ledger.some(({ fate }) => fate === 'kept');
	const writer = new SegmentWriter(span.from);
	const lines = lineSegments(source, ledger);
	let at = 0;
	for (const line of lines) {
		if (line.from > at) writer.add(at, line.from, { fate: 'dropped', as: 'container', rule: PACKED });
		writer.add(line.from, line.to, line);
		at = line.to;
	}
	if (at < span.length) writer.add(at, span.length, { fate: 'dropped', as: 'container', rule: PACKED });
	return overlay(writer.segments, parts, span.from, keeps);
}

/** The lines of a record as bytes of it, joined where the ledger joins them; none where they do not stand in it. */
function lineSegments(
	{ lineBytes = [], textAt = 0, firstLine, span }: RawSource,
	ledger: readonly LedgerEntry[],
): ByteSegment[] {
	const told = ledger.reduce((sum, { lines: [from, to] }) => sum + to - from + 1, 0);
	const size = lineBytes.reduce((sum, bytes) => sum + bytes, 0);
	// Both count the same lines unless the record holds none; a record is never told wrongly for their sake.
	if (told !== lineBytes.length || textAt + size > span.length) return [];
	const segments: ByteSegment[] = [];
	let byte = textAt;
	for (const { lines, fate, as, rule } of ledger) {
		const from = byte;
		for (let line = lines[0]; line <= lines[1]; line++) byte += lineBytes[line - firstLine] ?? 0;
		segments.push({ from, to: byte, fate, as, rule });
	}
	return segments;
}

/** Puts parts in the place of what lines say: tags only where something is kept. */
function overlay(
	segments: readonly ByteSegment[],
	parts: readonly BytePart[],
	base: number,
	keeps: boolean,
): ByteSegment[] {
	if (parts.length === 0) return [...segments];
	const writer = new SegmentWriter(0);
	let next = 0;
	for (const segment of segments) {
		let at = segment.from;
		while (next < parts.length && base + (parts[next] as BytePart).to <= at) next++;
		for (let index = next; index < parts.length; index++) {
			const part = parts[index] as BytePart;
			const from = Math.max(at, base + part.from);
			const to = Math.min(segment.to, base + part.to);
			if (base + part.from >= segment.to) break;
			if (from >= to || (part.as === 'markup' && segment.fate === 'dropped')) continue;
			writer.add(at, from, segment);
			writer.add(from, to, { ...part, fate: keeps || part.fate === 'merged' ? part.fate : 'dropped' });
			at = to;
		}
		writer.add(at, segment.to, segment);
	}
	return writer.segments;
}

/** Segments in order; neighbours of which the same is said are one. */
class SegmentWriter {
	readonly segments: ByteSegment[] = [];
	readonly #base: number;

	constructor(base: number) {
		this.#base = base;
	}

	add(from: number, to: number, { fate, as, rule }: Pick<ByteSegment, 'fate' | 'as' | 'rule'>): void {
		if (to <= from) return;
		const last = this.segments.at(-1);
		if (last && last.fate === fate && last.as === as && last.rule === rule)
			this.segments[this.segments.length - 1] = { ...last, to: this.#base + to };
		else this.segments.push({ from: this.#base + from, to: this.#base + to, fate, as, rule });
	}
}

/** Adds the account of bytes to what extraction gives. */
export function withBytes(source: RawSource, { runs, parts, ...result }: LineResult): ExtractResult {
	const { ledger, extraction } = result;
	const toldIn = (one: RawSource) => byteLedger(one, ledger, runs ? runParts(one, runs) : (parts ?? null));
	const { unpacked: content } = source;
	const accounts = {
		bytes: content ? byteLedger(source, ledger, null) : toldIn(source),
		...(content
			? { unpacked: toldIn({ ...source, ...content, span: { from: 0, length: content.bytes } }) }
			: {}),
	};
	return { ...result, ...accounts, extraction: extraction && { ...extraction, ...accounts } };
}
