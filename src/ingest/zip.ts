import type { Problem } from '../model/problem.ts';
import { type OpenZip, openZip, type ZipEntry } from './open-zip.ts';
import { packedFile } from './packed-file.ts';
import type { Reader, ReadItem, ReadRules } from './reader.ts';
import { damagedRecord, passedBytes } from './record.ts';
import type { SourceFile } from './source-file.ts';
import { faultOfName } from './zip-names.ts';

/** Archives within archives, the outermost counted. */
const DEEPEST = 3;
/** Text and pages compress to a tenth; what unpacks to more than so many times its size, from so many bytes on, is a bomb. */
const BOMB = { times: 250, bytes: 32 * 1024 * 1024 } as const;

/** Reads the files of an archive, by the table of formats and with what it says of files that are no sources. */
export type ReadMember = (file: SourceFile, rules: ReadRules) => AsyncGenerator<ReadItem>;

/** What a table of contents tells before anything is read. */
export interface SortedMembers {
	/** Files that are no sources, each with the rule of the ledger that says why. */
	readonly passed: ReadonlyMap<string, string>;
	readonly problems: readonly Problem[];
}

/** Which files of an archive are sources; the path of the archive is for Problems. */
export type SortMembers = (path: string, names: readonly string[]) => SortedMembers;

/**
 * Zip archives of any sources, read in place: only the table of contents and one file's bytes are held. Each file is
 * read as if it lay in a folder; its records are named `folder/page.html` or `list.jsonl!line 12`. A file that is
 * damaged, encrypted, a bomb, or named to lead out of the archive is told, and the others are read.
 */
export function zipReader(readMember: ReadMember, sort: SortMembers): Reader {
	return {
		format: 'zip',
		endings: ['.zip'],
		async *read(file, rules) {
			if ((file.packed?.inside.length ?? 0) >= DEEPEST) {
				yield {
					problem: damagedRecord(
						file,
						null,
						'Archives lie more than three deep here; this one was not read.',
					),
				};
				return;
			}
			let zip: OpenZip;
			try {
				zip = await openZip(file);
			} catch (error) {
				yield { problem: notOpened(file, error instanceof Error ? error.message : String(error)) };
				if (!file.packed) yield* passedBytes(file, 0, file.bytes, 'container/damaged');
				return;
			}
			yield* readEntries(file, zip, { rules, readMember, sort });
		},
	};
}

interface ZipContext {
	readonly rules: ReadRules;
	readonly readMember: ReadMember;
	readonly sort: SortMembers;
}

async function* readEntries(
	file: SourceFile,
	zip: OpenZip,
	{ rules, readMember, sort }: ZipContext,
): AsyncGenerator<ReadItem> {
	const { passed, problems } = sort(
		file.path,
		zip.entries.map(({ name }) => name),
	);
	for (const problem of problems) yield { problem };
	if (zip.fault) yield { problem: notOpened(file, zip.fault) };
	const seen = new Set<string>();
	let end = 0;
	for (const member of zip.entries) {
		const { entry, name } = member;
		const fault = faultOf(member, end, seen);
		if (member.from >= end) {
			yield* passedBytes(file, end, Math.min(member.from, zip.size), 'container/between');
			const dataEnd = await endOf(zip, member);
			const rule = fault
				? 'container/damaged'
				: name.endsWith('/')
					? 'container/folder'
					: (passed.get(name) ?? '');
			yield* passedBytes(file, member.from, dataEnd, rule || 'container/zip-file', rule ? 'dropped' : 'kept');
			end = Math.max(end, dataEnd);
		}
		if (fault) yield { problem: memberFault(file, name, fault) };
		if (fault || name.endsWith('/') || passed.has(name)) continue;
		seen.add(name);
		if (entry.uncompressedSize === 0) {
			yield { problem: memberFault(file, name, 'is empty') };
			continue;
		}
		const faults = new Set<string>();
		const stream = () => told(zip, member, (what) => faults.add(what));
		yield* readMember(packedFile(file, { name, oneOfMany: true, stream }), rules);
		for (const what of faults) yield { problem: memberFault(file, name, what) };
	}
	const directoryAt = Math.min(Math.max(end, zip.directoryAt), zip.size);
	yield* passedBytes(file, end, directoryAt, 'container/between');
	yield* passedBytes(file, directoryAt, zip.size, 'container/zip-directory');
}

/** The bytes of a file up to damage, which is told. */
async function* told(
	zip: OpenZip,
	{ entry }: ZipEntry,
	damage: (what: string) => void,
): AsyncGenerator<Uint8Array> {
	try {
		yield* zip.stream(entry);
	} catch (error) {
		damage(`cannot be unpacked to its end (${error instanceof Error ? error.message : String(error)})`);
	}
}

/** Why a file of an archive is not read, as the end of a sentence; null when it is. */
function faultOf({ name, entry, from }: ZipEntry, end: number, seen: ReadonlySet<string>): string | null {
	if (entry.isEncrypted()) return 'is encrypted';
	if (!entry.canDecodeFileData())
		return `is compressed in a way that is not known (method ${entry.compressionMethod})`;
	const named = faultOfName(name);
	if (named) return named;
	if (from < end) return 'shares its bytes with another, as in a bomb';
	if (seen.has(name)) return 'has the name of another';
	return entry.uncompressedSize > BOMB.bytes && entry.uncompressedSize > BOMB.times * entry.compressedSize
		? `unpacks to ${Math.round(entry.uncompressedSize / Math.max(1, entry.compressedSize))} times its size, as a bomb does`
		: null;
}

/** Where a file's bytes end in the archive; where its own header is damaged, as the table of contents says. */
async function endOf(zip: OpenZip, { entry, from }: ZipEntry): Promise<number> {
	const data = await zip.dataAt(entry).catch(() => from + 30 + entry.fileNameLength);
	return Math.min(data + entry.compressedSize, zip.size);
}

function memberFault(file: SourceFile, name: string, what: string): Problem {
	return {
		code: 'archive-member',
		severity: 'error',
		file: `${file.path}!${name}`,
		line: null,
		what: `The file ${what}.`,
		fix: 'Unpack the archive by hand and put the file itself beside it, or pack it anew; the other files were read.',
	};
}

function notOpened(file: SourceFile, why: string): Problem {
	return {
		code: 'archive-damaged',
		severity: 'error',
		file: file.path,
		line: null,
		what: `The table of contents of the archive cannot be read (${why.replace(/\.$/, '')}); files that it does not tell of were not read.`,
		fix: 'Copy it again from where it came; `zip -FF` can mend one that was cut off.',
	};
}
