import { describe, expect, it } from 'vitest';
import { decode } from '../../src/ingest/decode.ts';
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
