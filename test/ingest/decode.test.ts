import { describe, expect, it } from 'vitest';
import { generateCorpus } from '../../src/demo/corpus.ts';
import { decode } from '../../src/ingest/decode.ts';
import { HKSCS_TABLE } from '../../src/ingest/hkscs-table.generated.ts';
import { hkscsPairs } from '../kit/make-hkscs-table.ts';
import { encode } from './encode.ts';

const SIMPLIFIED =
	'本报讯（记者 王小明）昨日上午，全市重点项目建设推进会召开。会议要求，各县区要进一步优化营商环境，加快项目建设进度，为经济高质量发展提供有力支撑，确保完成全年目标任务。';
const TRADITIONAL =
	'【記者王小明／台北報導】立法院院會昨天三讀通過修正條文，未來學校應設置專責單位，並且每年向主管機關提出報告。教育部表示，將於三個月內訂定相關辦法，邀請專家學者共同討論。';

describe('decode', () => {
	it.each([
		[SIMPLIFIED, 'utf-8'],
		[SIMPLIFIED, 'gb18030'],
		[SIMPLIFIED, 'utf-16le'],
		[SIMPLIFIED, 'utf-16be'],
		[TRADITIONAL, 'utf-8'],
		[TRADITIONAL, 'big5'],
		[TRADITIONAL, 'gb18030'],
		[TRADITIONAL, 'utf-16le'],
		[TRADITIONAL, 'utf-16be'],
	] as const)('reads "%.6s…" in %s without being told', (text, encoding) => {
		expect(decode(encode(text, encoding))).toEqual({ text, encoding, doubt: null });
	});

	it('believes a byte order mark and removes it', () => {
		expect(decode(encode('\ufeffA', 'utf-16be'))).toEqual({ text: 'A', encoding: 'utf-16be', doubt: null });
		expect(decode(encode('\ufeff一', 'utf-8'))).toEqual({ text: '一', encoding: 'utf-8', doubt: null });
	});

	it('reads UTF-8 that was cut inside a character, and says where', () => {
		const cut = encode(`${SIMPLIFIED}\n${SIMPLIFIED}`, 'utf-8').slice(0, -2);
		const decoded = decode(cut);
		expect(decoded.encoding).toBe('utf-8');
		expect(decoded.doubt).toMatchObject({ code: 'source-bad-bytes', severity: 'warning', line: 2 });
	});

	it('tolerates a stray NUL and names its line', () => {
		const decoded = decode(encode(`${SIMPLIFIED}\r\n${SIMPLIFIED}\0`, 'utf-8'));
		expect(decoded.text).toContain('\0');
		expect(decoded.doubt).toMatchObject({ code: 'source-nul-bytes', severity: 'warning', line: 2 });
	});

	it('refuses binary files with the line and a mend', () => {
		const png = Uint8Array.of(
			0x89,
			0x50,
			0x4e,
			0x47,
			13,
			10,
			26,
			10,
			0,
			0,
			0,
			13,
			0x49,
			0x48,
			0x44,
			0x52,
			0,
			0,
			2,
			0,
			0,
			0,
		);
		expect(decode(png)).toMatchInlineSnapshot(`
			{
			  "doubt": {
			    "code": "source-binary",
			    "fix": "Save it as UTF-8 text, or take it out of the sources folder if it is not text.",
			    "line": 3,
			    "severity": "error",
			    "what": "The file holds NUL bytes and no reading makes text of it.",
			  },
			  "encoding": null,
			  "text": null,
			}
		`);
		expect(decode(new Uint8Array(1000)).doubt).toMatchObject({ code: 'source-binary', line: 1 });
	});

	it('refuses bytes that are nothing', () => {
		const noise = Uint8Array.from({ length: 2000 }, (_, index) => 0x80 + ((index * 7919) % 97));
		expect(decode(noise).doubt).toMatchObject({ severity: 'error' });
	});
});

/** What generated news of both scripts says, markup and menus of its pages included. */
function snippets(size: number, script: RegExp): string[] {
	const found: string[] = [];
	for (const { bytes, plan } of generateCorpus({ seed: 11, articles: 160, furnishings: false })) {
		const text = plan ? decode(bytes).text : null;
		if (!text || !script.test(text)) continue;
		const characters = [...text];
		for (let at = 0; at + size <= characters.length; at += 3 * size)
			found.push(characters.slice(at, at + size).join(''));
	}
	return found.filter((text) => (text.match(/\p{Script=Han}/gu)?.length ?? 0) >= 5);
}

describe('snippets of 100 characters', () => {
	it.each([
		['gb18030', /这|们|为/],
		['big5', /這|們|為/],
		['utf-16le', /这|們/],
		['utf-16be', /这|們/],
		['utf-8', /这|們/],
	] as const)('are told in %s, 98.5 of 100 at least', (encoding, script) => {
		const texts = snippets(100, script).filter(
			(text) => !encode(text, encoding).includes(0x3f) || text.includes('?'),
		);
		const right = texts.filter((text) => decode(encode(text, encoding)).text === text).length;
		expect(texts.length).toBeGreaterThan(40);
		expect(right / texts.length).toBeGreaterThanOrEqual(0.985);
	});

	it.each(['gb18030', 'big5', 'utf-8', 'utf-16le', 'utf-16be'] as const)(
		'keep their encoding %s when some bytes are broken, and the lines are named',
		(encoding) => {
			const text = `${TRADITIONAL}\n${TRADITIONAL}\n${TRADITIONAL}`;
			const bytes = encode(text, encoding);
			const place = Math.floor(bytes.length / 2) & ~1;
			// A lone lead byte, or half of a surrogate pair.
			const hurt = bytes.slice();
			hurt.set(
				encoding === 'utf-16be' ? [0xd8, 0x01] : encoding === 'utf-16le' ? [0x01, 0xd8] : [0xff, 0xff],
				place,
			);
			const decoded = decode(hurt);
			expect(decoded.encoding).toBe(encoding);
			expect(decoded.doubt).toMatchObject({ code: 'source-bad-bytes', severity: 'warning', line: 2 });
			expect(decoded.text?.slice(0, 80)).toBe(TRADITIONAL.slice(0, 80));
		},
	);
});

describe('few characters', () => {
	it.each(['联通', '国家主席', '<title>浏览</title>'])('"%s" in GB 18030 is not read as UTF-8', (text) => {
		expect(decode(encode(text, 'gb18030'))).toMatchObject({ text, encoding: 'gb18030' });
	});

	it.each(['國家主席', '市长出席'])('"%s" is told in UTF-16 without a mark', (text) => {
		for (const encoding of ['utf-16le', 'utf-16be'] as const)
			expect(decode(encode(text, encoding))).toMatchObject({ text, encoding });
	});

	it.each([
		'café résumé',
		'© 2020 · Übersicht',
		'Привет, мир',
		'plain words',
		'ab',
		'a long line of plain words that says nothing at all',
	])('"%s" stays UTF-8', (text) => {
		expect(decode(encode(text, 'utf-8'))).toMatchObject({ text, encoding: 'utf-8' });
	});
});

describe('characters of Hong Kong', () => {
	it('are read in Big5, which TextDecoder puts into private use', () => {
		const text = '佢哋話呢啲嘢冇人睇，咁就唔好再講喇，嗰日嘅事仲係好多人記得，攞返嚟先啦。';
		expect(decode(encode(text, 'big5'))).toEqual({ text, encoding: 'big5', doubt: null });
	});

	it('are all in the table', () => {
		const meant = [...hkscsPairs().values()].filter((text) => [...text].length === 1);
		expect(meant.length).toBeGreaterThan(5000);
		expect(meant.filter((char) => !HKSCS_TABLE.includes(char))).toEqual([]);
	});
});
