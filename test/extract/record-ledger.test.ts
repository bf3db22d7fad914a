import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { RuleSums } from '../../src/loader/rule-sums.ts';
import type { Outlet } from '../../src/model/outlet.ts';
import { encode } from '../ingest/encode.ts';
import { faultsOfAccount } from '../kit/byte-account.ts';
import { memorySource, readAll } from '../kit/memory-source.ts';

const ENCODINGS = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const;
type Encoding = (typeof ENCODINGS)[number];

const TEXT = [
	'市人民政府昨日召开常务会议，研究部署下半年重点项目建设工作，强调要把项目建设作为稳增长的重要抓手，倒排工期、挂图作战。',
	'会议指出，“今年以来”全市共实施重点项目326个，完成投资418.5亿元，\t"占年度计划"的57.2%，各县区要进一步压实责任。',
	'会议还研究了农村饮水安全\\城市更新改造等其他事项，要求有关部门抓好落实，吉祥街道等早日受益，切实增强群众获得感。',
] as const;
const DEBRIS = '扫一扫在手机打开当前页';

/** How a text is written into a file of one record; and how what stands in the file reads. */
interface Format {
	readonly path: string;
	readonly write: (lines: readonly string[]) => string;
	readonly read: (written: string) => string;
}
const unescaped = (written: string) => JSON.parse(`"${written}"`) as string;
const ascii = (json: string) =>
	json.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
const record = (content: unknown) => ({ title: '市政府召开常务会议', content, time: '2021-08-03' });
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

const FORMATS: Readonly<Record<string, Format>> = {
	'JSON Lines': {
		path: 'a.jsonl',
		write: (lines) => `${JSON.stringify(record(lines.join('\n')))}\n`,
		read: unescaped,
	},
	'JSON Lines in ASCII': {
		path: 'a.jsonl',
		write: (lines) => `${ascii(JSON.stringify(record(lines.join('\r\n'))))}\n`,
		read: unescaped,
	},
	'JSON of many lines': {
		path: 'a.json',
		write: (lines) => JSON.stringify([record(lines.join('\n'))], null, '\t'),
		read: unescaped,
	},
	'JSON with the text as a list': {
		path: 'a.json',
		write: (lines) => JSON.stringify(record(lines), null, 2),
		read: unescaped,
	},
	'JSON with the text in an object': {
		path: 'a.json',
		write: (lines) => JSON.stringify({ title: '市政府召开常务会议', data: { n: 1, text: lines.join('\n') } }),
		read: unescaped,
	},
	'JSON with a column twice': {
		path: 'a.jsonl',
		write: (lines) =>
			`{"title":"市政府召开常务会议","content":"旧的一稿，后面另有新稿。","content":${JSON.stringify(lines.join('\n'))}}`,
		read: unescaped,
	},
	CSV: {
		path: 'a.csv',
		write: (lines) => `title,content,time\r\n市政府召开常务会议,${quoted(lines.join('\n'))},2021-08-03\r\n`,
		read: (written) => written.replaceAll('""', '"'),
	},
	'a table with tabs': {
		path: 'a.tsv',
		write: (lines) => `content\ttitle\n${quoted(lines.join('\r\n'))}\t市政府召开常务会议\n`,
		read: (written) => written.replaceAll('""', '"'),
	},
	'HTML in JSON Lines': {
		path: 'a.jsonl',
		write: (lines) =>
			JSON.stringify(
				record(
					`<div class="x">${lines.map((line) => `<p>\n${line}</p>`).join('\n')}<script>if (a < b) c("d")</script></div>`,
				),
			),
		read: unescaped,
	},
	'HTML in CSV': {
		path: 'a.csv',
		write: (lines) =>
			`title,content\n市政府召开常务会议,${quoted(lines.map((line) => `<p\nclass="x">${line}</p>`).join('\n'))}\n`,
		read: (written) => written.replaceAll('""', '"'),
	},
};

const bare = (text: string) => text.replace(/\s+/gu, '');

/** The texts of one record by fate and role, as they read, without white space; with its result. */
async function told(
	{ path, write, read }: Format,
	lines: readonly string[],
	encoding: Encoding,
	outlets: Outlet[] = [],
) {
	const content = encode(write(lines), encoding);
	const file = memorySource(path, content);
	expect(await faultsOfAccount(file, outlets)).toEqual([]);
	const { sources } = await readAll(file);
	const result = extract(sources[0] as (typeof sources)[0], { outlets });
	const decoder = new TextDecoder(encoding, { ignoreBOM: true });
	const by: Record<string, string> = {};
	for (const { from, to, fate, as, rule } of result.bytes) {
		const text = decoder.decode(content.subarray(from, to));
		const key = as === 'body' || as === 'caption' ? `${fate} body` : `${fate} ${rule}`;
		by[key] = (by[key] ?? '') + (as === 'container' || as === 'markup' ? text : bare(read(text)));
	}
	return { ...result, by };
}

const paragraphsOf = ({ extraction }: Awaited<ReturnType<typeof told>>) =>
	bare((extraction?.paragraphs ?? []).map(({ text }) => text).join(''));

describe.each(Object.entries(FORMATS))('the account of a record: %s', (name, format) => {
	it.each(ENCODINGS)('tells in %s what is kept, merged and dropped of its text', async (encoding) => {
		const lines = [...TEXT, DEBRIS, '（记者 王小明）', '责任编辑：周强', ...TEXT];
		const { extraction, by, pieces, ledger } = await told(format, lines, encoding);
		expect(extraction?.paragraphs).toHaveLength(3);
		expect(by['kept body']).toBe(bare(TEXT.join('')));
		expect(by['merged body']).toBe(bare(TEXT.join('')));
		expect(by['dropped debris/qr']).toBe(DEBRIS);
		expect(by['kept meta/byline']).toBe(bare('（记者 王小明）'));
		if (name.startsWith('HTML in JSON')) expect(by['dropped html/script']).toContain('if (a < b)');
		if (name.includes('twice')) expect(by['dropped column/unused']).toContain('旧的一稿');
		// What no line is told as is told beside the lines, and the sums have both.
		const sums = new RuleSums();
		sums.add(ledger, pieces, null);
		const all = (rule: string) =>
			[...sums.all()].filter((sum) => sum.rule === rule).reduce((n, sum) => n + sum.lines + sum.pieces, 0);
		expect(all('repeats/second-copy')).toBe(3);
		expect(all('debris/qr')).toBe(1);
	});

	it('says that no more is kept than the article shows, whatever the text', async () => {
		const piece = fc.constantFrom(
			...TEXT,
			DEBRIS,
			'',
			'市政府召开常务会议',
			'来源：某市日报 2021-08-03 责任编辑：周强',
			'图为会议现场。张伟 摄',
			'本报记者 王小明',
			'a < b，而 c > d；"引文"里有 \\n 和 \\u4e00。',
			'🙂𠮷',
			'相关阅读：',
		);
		await fc.assert(
			fc.asyncProperty(
				fc.array(piece, { minLength: 1, maxLength: 12 }),
				fc.constantFrom(...ENCODINGS),
				async (lines, encoding) => {
					// In markup, < begins a tag.
					const own = name.startsWith('HTML') ? lines.map((line) => line.replaceAll('<', '小于')) : lines;
					const result = await told(format, own, encoding);
					// Short strings of a list are joined by a mark that stands in no file.
					const shown = (text: string) => (name.includes('list') ? text.replaceAll('、', '') : text);
					expect(shown(result.by['kept body'] ?? '')).toBe(shown(paragraphsOf(result)));
				},
			),
			{ numRuns: 40 },
		);
	});
});

describe('the account of a record', () => {
	it('has the lines of a cell as lines of the file', async () => {
		const { ledger, pieces, extraction } = await told(
			FORMATS.CSV as Format,
			[TEXT[0], DEBRIS, TEXT[1]],
			'utf-8',
		);
		expect(ledger.map(({ lines, fate, rule }) => [...lines, fate, rule])).toEqual([
			[1, 1, 'dropped', 'container/csv'],
			[2, 2, 'kept', 'body/text'],
			[3, 3, 'dropped', 'debris/qr'],
			[4, 4, 'kept', 'body/text'],
		]);
		expect(pieces).toEqual([]);
		expect(extraction?.paragraphs.map(({ lines }) => lines[0])).toEqual([2, 4]);
	});

	it('tells a column of which nothing is used as unread', async () => {
		const row = { title: '市政府召开常务会议', content: TEXT[0], time: '03/08/2021', author: '?' };
		const { sources } = await readAll(memorySource('a.jsonl', JSON.stringify(row)));
		const { bytes } = extract(sources[0] as (typeof sources)[0], { outlets: [] });
		expect(bytes.filter(({ rule }) => rule === 'column/unread').map(({ as, fate }) => [as, fate])).toEqual([
			['date', 'dropped'],
			['byline', 'dropped'],
		]);
	});
});
