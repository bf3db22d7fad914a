import { crc32, deflateRawSync } from 'node:zlib';

/** A file to pack. */
export interface ZipPart {
	/** Name, or its bytes where it is not UTF-8. */
	readonly name: string | Uint8Array;
	readonly content: string | Uint8Array;
	/** 0 stores, 8 deflates (the default); others are written as they are. */
	readonly method?: number;
	readonly encrypted?: boolean;
	/** Stated instead of the real size. */
	readonly size?: number;
	/** Stated instead of the real check sum. */
	readonly sum?: number;
	/** Called with the compressed bytes, to damage them. */
	readonly hurt?: (data: Uint8Array) => void;
}

interface Written {
	readonly central: Buffer;
	readonly local: Buffer;
}

const utf8 = new TextEncoder();

/** A zip archive with everything as it is asked for, right or wrong, which no packing program writes. */
export function makeZip(parts: readonly ZipPart[]): Uint8Array {
	let at = 0;
	const written = parts.map((part) => {
		const one = writePart(part, at);
		at += one.local.length;
		return one;
	});
	const directory = Buffer.concat(written.map(({ central }) => central));
	const end = Buffer.alloc(22);
	end.writeUInt32LE(0x06054b50, 0);
	end.writeUInt16LE(parts.length, 8);
	end.writeUInt16LE(parts.length, 10);
	end.writeUInt32LE(directory.length, 12);
	end.writeUInt32LE(at, 16);
	return new Uint8Array(Buffer.concat([...written.map(({ local }) => local), directory, end]));
}

function writePart({ name, content, method = 8, encrypted, size, sum, hurt }: ZipPart, at: number): Written {
	const bytes = typeof content === 'string' ? utf8.encode(content) : content;
	const data = method === 8 ? new Uint8Array(deflateRawSync(bytes)) : bytes.slice();
	hurt?.(data);
	const named = typeof name === 'string' ? utf8.encode(name) : name;
	const flags = (encrypted ? 1 : 0) | (typeof name === 'string' ? 0x800 : 0);
	const common = Buffer.alloc(26);
	common.writeUInt16LE(20, 0);
	common.writeUInt16LE(flags, 2);
	common.writeUInt16LE(method, 4);
	common.writeUInt32LE((sum ?? crc32(bytes)) >>> 0, 10);
	common.writeUInt32LE(data.length, 14);
	common.writeUInt32LE(size ?? bytes.length, 18);
	common.writeUInt16LE(named.length, 22);
	const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), common, named, data]);
	const rest = Buffer.alloc(14);
	rest.writeUInt32LE(at, 10);
	const central = Buffer.concat([
		Buffer.from('PK\u0001\u0002', 'latin1'),
		Buffer.from([20, 0]),
		common,
		rest,
		named,
	]);
	return { local, central };
}
