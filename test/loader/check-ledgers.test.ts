import { hash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { checkLedgers } from '../../src/loader/check-ledgers.ts';

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'ledgers-'));
	for (const name of ['data', 'raw']) mkdirSync(join(folder, name));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const TEXT = '一\n二\n';

/** What is found of one article whose capture is `TEXT`, with parts of its source changed. */
async function faults(source: object, capture = TEXT): Promise<string[]> {
	const sha256 = hash('sha256', TEXT, 'hex');
	const article = {
		id: 'aaaaaaaaaa',
		ledger: [{ lines: [1, 2], fate: 'kept', as: 'body', rule: 'body/text' }],
		bytes: [{ from: 0, to: 8, fate: 'kept', as: 'body', rule: 'body/text' }],
		source: { path: 'a.txt', sha256, bytes: 8, encoding: 'utf-8', format: 'text', record: null, ...source },
	};
	writeFileSync(join(folder, 'raw/aaaaaaaaaa.txt'), capture);
	writeFileSync(join(folder, 'data/articles.jsonl'), `${JSON.stringify(article)}\n`);
	return (await checkLedgers(folder)).problems.map(({ what }) => what);
}

it('holds a capture against the digest of its file', async () => {
	expect(await faults({})).toEqual([]);
	expect(await faults({}, TEXT.replace('二', '三'))).toEqual([
		'Article aaaaaaaaaa: its capture is not the file it states.',
	]);
});

it('holds one that was packed against its ledger, as its digest is that of the packed file', async () => {
	const packed = { path: 'a.txt.xz', sha256: '0'.repeat(64), bytes: 60, inside: ['a.txt'] };
	expect(await faults(packed)).toEqual([]);
	expect(await faults(packed, `${TEXT}三\n`)).toEqual([
		'Article aaaaaaaaaa: the account holds 8 bytes, the capture has 12.',
	]);
});
