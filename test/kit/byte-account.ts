import { extract } from '../../src/extract/extract.ts';
import { InsideOpener } from '../../src/ingest/open-inside.ts';
import { readItems } from '../../src/ingest/read-sources.ts';
import { NO_RULES, type ReadRules } from '../../src/ingest/reader.ts';
import type { SourceFile } from '../../src/ingest/source-file.ts';
import type { Outlet } from '../../src/model/outlet.ts';

/** A stretch of bytes that is accounted for. */
interface Told {
	readonly from: number;
	readonly to: number;
	readonly rule: string;
}

/**
 * Everything that is wrong with the account of a file's bytes, one sentence each: in the file and in every file packed
 * in it, the stretches must follow each other from 0 to the end, each with a rule, and joined be the bytes themselves.
 */
export async function faultsOfAccount(
	file: SourceFile,
	outlets: readonly Outlet[] = [],
	rules: ReadRules = NO_RULES,
): Promise<string[]> {
	const layers = new Map<string, Told[]>();
	const add = (inside: readonly string[], told: readonly Told[]) => {
		const key = JSON.stringify(inside);
		layers.set(key, [...(layers.get(key) ?? []), ...told]);
	};
	const faults: string[] = [];
	for await (const item of readItems(file, rules)) {
		if ('passed' in item) add(item.passed.inside, [item.passed]);
		if (!('source' in item)) continue;
		const { source } = item;
		const { ledger, bytes, unpacked } = extract(source, { outlets });
		add(source.ref.inside ?? [], bytes);
		if ((source.unpacked === undefined) !== (unpacked === undefined))
			faults.push(`${source.ref.record}: what is unpacked has no account`);
		if (source.unpacked && unpacked)
			faults.push(...faultsOf(`${source.ref.record}`, unpacked, new Uint8Array(source.unpacked.bytes)));
		const lines = ledger.reduce((sum, { lines: [from, to] }) => sum + to - from + 1, 0);
		if (source.lineBytes && source.lineBytes.length !== lines)
			faults.push(`${source.ref.record}: ${lines} lines are told, ${source.lineBytes.length} stand there`);
	}
	const opener = new InsideOpener(file);
	if (file.bytes > 0 && !layers.has('[]')) faults.push('nothing is told of the file');
	for (const [key, told] of layers) {
		const content = await opener.open(JSON.parse(key) as string[]);
		const whole: Uint8Array[] = [];
		for await (const chunk of content.stream()) whole.push(chunk.slice());
		faults.push(...faultsOf(key, told, new Uint8Array(Buffer.concat(whole))));
	}
	return faults;
}

function faultsOf(name: string, told: readonly Told[], bytes: Uint8Array): string[] {
	const faults: string[] = [];
	let end = 0;
	const joined: Uint8Array[] = [];
	for (const { from, to, rule } of told) {
		if (from !== end) faults.push(`${name}: ${rule} begins at ${from}, the one before ends at ${end}`);
		if (to <= from) faults.push(`${name}: ${rule} at ${from} holds nothing`);
		if (!/^[a-z]/.test(rule)) faults.push(`${name}: a stretch at ${from} has no rule`);
		joined.push(bytes.subarray(from, to));
		end = to;
	}
	if (end !== bytes.length) faults.push(`${name}: the account ends at ${end} of ${bytes.length} bytes`);
	if (!Buffer.concat(joined).equals(bytes)) faults.push(`${name}: joined, the stretches are not the bytes`);
	return faults;
}
