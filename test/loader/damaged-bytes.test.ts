import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { prepareArchive } from '../../src/loader/pipeline.ts';
import { silent } from '../../src/loader/progress.ts';
import { readReport } from '../../src/loader/report-reader.ts';
import { settingsSchema } from '../../src/settings.ts';
import { makeZip } from '../kit/make-zip.ts';
import { PROJECT } from '../kit/run-jiuwen.ts';
import { makeScratch } from '../kit/scratch.ts';

const text = (n: number) =>
	`第${n}号公告\n2020-01-0${n}\n会议强调，要把重大项目建设作为重要抓手，推进第${n * 37}项工作落地见效，确保完成全年目标任务。下一步，我市将继续优化营商环境，为企业提供更好的服务，让群众早日受益，切实增强人民群众获得感。会议还研究了农村饮水安全、城市更新改造等其他事项，要求有关部门抓好落实，并在年底以前报告进展情况。\n`;
const line = (n: number) =>
	`${JSON.stringify({ title: `第${n}号公告`, content: text(n).split('\n')[2], date: `2020-01-0${n}` })}\n`;
/** One byte in the middle of the text is no longer a part of any character. */
const hurt = (content: string) => {
	const bytes = Buffer.from(content);
	bytes[bytes.indexOf('营')] = 0xff;
	return bytes;
};

it('counts unreadable bytes against the article that holds them, in packed files and lists as well', async () => {
	const scratch = makeScratch();
	scratch.write({
		'content/sources/a.txt': hurt(text(1)),
		'content/sources/b.txt.gz': gzipSync(hurt(text(2))),
		'content/sources/c.zip': makeZip([
			{ name: '甲/1.txt', content: hurt(text(3)) },
			{ name: '2.txt', content: text(4) },
		]),
		'content/sources/d.jsonl': Buffer.concat([Buffer.from(line(5)), hurt(line(6)), Buffer.from(line(7))]),
		'content/sources/e.txt': text(8),
	});
	const settings = settingsSchema.parse({ content: scratch.at('content'), cache: scratch.at('cache') });
	for (const _ of ['read', 'known from before']) {
		const { catalogue } = await prepareArchive({ settings, root: PROJECT, progress: silent });
		const { doubtful } = readReport(catalogue);
		const bad = doubtful.filter(({ reasons }) => reasons.some(({ code }) => code === 'bad-bytes'));
		expect(bad.map(({ file, record }) => [file, record]).sort()).toEqual([
			['a.txt', null],
			['b.txt.gz', null],
			['c.zip', '甲/1.txt'],
			['d.jsonl', 'line 2'],
		]);
	}
	scratch.remove('content');
});
