import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { stripTypeScriptTypes } from 'node:module';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

/** Folders by the path under which they are served; the longest that fits is taken. */
export type Mounts = Readonly<Record<string, string>>;

/** One answered request. */
export interface Sent {
	readonly path: string;
	/** Bytes of the answer's body as it went over the network. */
	readonly bytes: number;
}

/** A server for benchmarks and tests in a browser. */
export interface BenchServer {
	/** What was asked since this was last called. */
	take(): readonly Sent[];
	/** Without a slash at its end. */
	readonly origin: string;
	close(): Promise<void>;
}

/** Path under which the modules of `src` are served, without their types, as a browser can load them. */
export const MODULES = '/modules';

const SOURCES = fileURLToPath(new URL('../', import.meta.url));
const TYPES: Readonly<Record<string, string>> = {
	'.html': 'text/html;charset=utf-8',
	'.js': 'text/javascript;charset=utf-8',
	'.ts': 'text/javascript;charset=utf-8',
	'.css': 'text/css;charset=utf-8',
	'.json': 'application/json',
	'.svg': 'image/svg+xml',
	'.wasm': 'application/wasm',
};

async function contentOf(file: string): Promise<Uint8Array> {
	if (extname(file) !== '.ts') return readFile(file);
	return Buffer.from(stripTypeScriptTypes(await readFile(file, 'utf8')));
}

function fileOf(path: string, mounts: Mounts): string | null {
	const mount = Object.keys(mounts)
		.filter((one) => path === one || path.startsWith(`${one.replace(/\/$/, '')}/`))
		.sort((a, b) => b.length - a.length)[0];
	if (mount === undefined) return null;
	const root = mounts[mount] ?? '';
	const file = normalize(join(root, path.slice(mount.length)));
	if (file !== root && !file.startsWith(root.endsWith(sep) ? root : root + sep)) return null;
	return path.endsWith('/') ? join(file, 'index.html') : file;
}

/**
 * Serves folders as a static host does: text compressed, nothing kept by the browser, so that every request is seen.
 * `/` without a folder of its own is an empty page in Chinese.
 */
export async function serveBench(mounts: Mounts): Promise<BenchServer> {
	const all: Mounts = { ...mounts, [MODULES]: SOURCES };
	let sent: Sent[] = [];
	const server = createServer(async (request, response) => {
		const { pathname } = new URL(request.url ?? '/', 'http://localhost');
		const path = decodeURIComponent(pathname);
		try {
			const file = fileOf(path, all);
			const empty = '<!doctype html><html lang="zh"><title>.</title><link rel="icon" href="data:,">';
			const content = file === null ? Buffer.from(empty) : await contentOf(file);
			const type = file === null ? TYPES['.html'] : TYPES[extname(file)];
			response.setHeader('cache-control', 'no-store');
			response.setHeader('content-type', type ?? 'application/octet-stream');
			if (type !== undefined) response.setHeader('content-encoding', 'gzip');
			const body = type === undefined ? content : gzipSync(content, { level: 9 });
			sent.push({ path, bytes: body.length });
			response.end(body);
		} catch {
			response.writeHead(404).end();
		}
	});
	await new Promise<void>((listening, failed) => {
		server.once('error', failed);
		server.listen(0, '127.0.0.1', listening);
	});
	return {
		take: () => {
			const taken = sent;
			sent = [];
			return taken;
		},
		origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		close: () =>
			new Promise((closed) => {
				server.close(() => closed());
				server.closeAllConnections();
			}),
	};
}
