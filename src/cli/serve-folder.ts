import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';

/** A folder that is being served. */
export interface ServedFolder {
	/** Address of the folder's `index.html`, with a slash at its end. */
	readonly url: string;
	close(): Promise<void>;
}

/** How to serve. */
export interface ServeOptions {
	/** TCP port; 0 takes any free one. */
	readonly port: number;
	/** Path under which the folder stands; `/` when left out. */
	readonly base?: string;
}

/**
 * Serves a built site on 127.0.0.1 the way a static host does: folders by their `index.html`, `404.html` with status
 * 404 for what is missing, UTF-8 named for text.
 * @throws Error with code `EADDRINUSE` when the port is taken
 */
export async function serveFolder(folder: string, { port, base = '/' }: ServeOptions): Promise<ServedFolder> {
	const root = `/${base.replace(/^\/+|\/+$/g, '')}/`.replace(/^\/+/, '/');
	const files = sirv(folder, { dev: true, setHeaders: nameCharset });
	const server = createServer((request, response) => {
		const missing = async () => {
			const page = join(folder, '404.html');
			response.writeHead(404, { 'content-type': 'text/html;charset=utf-8' });
			response.end(existsSync(page) ? await readFile(page) : 'not found');
		};
		const asked = request.url ?? '/';
		if (!asked.startsWith(root)) return void missing();
		request.url = asked.slice(root.length - 1);
		files(request, response, () => void missing());
	});
	await new Promise<void>((listening, failed) => {
		server.once('error', failed);
		server.listen(port, '127.0.0.1', listening);
	});
	const { port: taken } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${taken}${root}`,
		close: () =>
			new Promise((closed) => {
				server.close(() => closed());
				server.closeAllConnections();
			}),
	};
}

function nameCharset(response: {
	getHeader(name: string): unknown;
	setHeader(name: string, value: string): void;
}): void {
	const type = String(response.getHeader('Content-Type') ?? '');
	if (/^text\/|[/+](?:json|xml)$/.test(type) && !type.includes('charset'))
		response.setHeader('Content-Type', `${type};charset=utf-8`);
}
