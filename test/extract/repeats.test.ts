import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { memorySource, readAll } from '../kit/memory-source.ts';

const ONE =
	'市人民政府昨日召开常务会议，研究部署下半年重点项目建设工作，强调要倒排工期、挂图作战，确保目标完成。';
const TWO =
	'会议指出，今年以来全市共实施重点项目326个，完成投资418.5亿元，占年度计划的57.2%，各县区要压实责任。';
const THREE =
	'全市防汛工作视频会议在市应急管理局召开，要求各级各部门强化底线思维，加强值班值守，备足物资和队伍。';
const FOUR =
	'市水利局负责人介绍，目前全市大中型水库蓄水总量为3.2亿立方米，低于汛限水位1.4米，整体形势平稳可控。';

async function read(path: string, ...lines: string[]) {
	const { sources } = await readAll(memorySource(path, lines.join('\n')));
	const source = sources[0];
	const result = source && extract(source, { outlets: [] }).extraction;
	if (!result) throw new Error('no article');
	return { texts: result.paragraphs.map(({ text }) => text), ledger: result.ledger };
}

describe('a text that stands twice', () => {
	it('goes where the second copy is one line and the first is several', async () => {
		const { texts, ledger } = await read('a.txt', '政府召开会议', '2021-08-03', ONE, TWO, ONE + TWO);
		expect(texts).toEqual([ONE, TWO]);
		expect(ledger.at(-1)).toMatchObject({ fate: 'merged', rule: 'repeats/second-copy', into: [3, 4] });
	});

	it('goes where the first copy is one line and the second is several', async () => {
		const { texts, ledger } = await read('a.txt', '政府召开会议', '2021-08-03', ONE + TWO, ONE, TWO);
		expect(texts).toEqual([ONE + TWO]);
		expect(ledger.slice(3).map(({ rule, into }) => [rule, into])).toEqual([
			['repeats/second-copy', [3, 3]],
			['repeats/second-copy', [3, 3]],
		]);
	});

	it('is kept and flagged where the copy is less than the bounds', async () => {
		const { texts, ledger } = await read('a.txt', '政府召开会议', '2021-08-03', ONE, ONE, TWO, THREE, FOUR);
		expect(texts).toEqual([ONE, ONE, TWO, THREE, FOUR]);
		expect(ledger[3]).toMatchObject({ fate: 'kept', as: 'body', rule: 'repeats/kept' });
		expect(ledger.filter(({ rule }) => rule === 'repeats/kept')).toHaveLength(1);
	});

	it('is kept and flagged where it stands twice within a line', async () => {
		const { texts, ledger } = await read(
			'a.txt',
			'政府召开会议',
			'2021-08-03',
			ONE + TWO + THREE + ONE + TWO + THREE,
		);
		expect(texts).toHaveLength(1);
		expect(ledger[2]).toMatchObject({ fate: 'kept', rule: 'repeats/kept' });
	});

	it('is kept and flagged on a page as well', async () => {
		const page = `<h1>政府召开会议</h1>\n<p>${ONE}</p>\n<p>${ONE}</p>\n<p>${TWO}</p>\n<p>${THREE}</p>\n<p>${FOUR}</p>`;
		const { texts, ledger } = await read('a.html', page);
		expect(texts).toEqual([ONE, ONE, TWO, THREE, FOUR]);
		expect(ledger[2]).toMatchObject({ fate: 'kept', rule: 'repeats/kept' });
	});

	it('is left alone where short lines repeat', async () => {
		const { ledger } = await read(
			'a.txt',
			'政府召开会议',
			'2021-08-03',
			ONE,
			'（掌声）',
			TWO,
			'（掌声）',
			THREE,
		);
		expect(ledger.some(({ rule }) => rule.startsWith('repeats/'))).toBe(false);
	});
});
