import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';

/** Bytes the fixed task works on. */
const SIZE = 16 * 1024 * 1024;
const ROUNDS = 3;

/**
 * Processor seconds of a fixed task (unpack, digest and parse 16 MiB of JSON, three times): how fast this machine is at
 * this moment. Times divided by it can be compared between machines and between days.
 */
export function measureYardstick(): number {
	const line = JSON.stringify({ id: 'abcdefgh', text: '重點項目建設暨產業轉型攻堅觀摩評價活動'.repeat(20) });
	const rows = Math.floor(SIZE / Buffer.byteLength(line));
	const packed = gzipSync(`[${Array.from({ length: rows }, () => line).join(',')}]`, { level: 6 });
	const before = process.cpuUsage();
	for (let round = 0; round < ROUNDS; round += 1) {
		const bytes = gunzipSync(packed);
		createHash('sha256').update(bytes).digest();
		JSON.parse(bytes.toString('utf8'));
	}
	const { user, system } = process.cpuUsage(before);
	return (user + system) / 1e6;
}

/** Processor seconds that writing the same files takes when they are only copied: no build can take less. */
export function measureBareWrite(site: string, copy: string): number {
	let used = 0;
	rmSync(copy, { recursive: true, force: true });
	for (const entry of readdirSync(site, { recursive: true, withFileTypes: true })) {
		if (!entry.isFile()) continue;
		const bytes = readFileSync(join(entry.parentPath, entry.name));
		const folder = join(copy, entry.parentPath.slice(site.length));
		const before = process.cpuUsage();
		mkdirSync(folder, { recursive: true });
		writeFileSync(join(folder, entry.name), bytes);
		const { user, system } = process.cpuUsage(before);
		used += (user + system) / 1e6;
	}
	rmSync(copy, { recursive: true, force: true });
	return used;
}
