import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { rawText } from '../kit/memory-source.ts';

const TEXT = [
	'昨日上午，三百多名农机手在县农机校的操场上参加驾驶证考试，考试合格的人当天就拿到了证件。',
	'县农机局负责人表示，今年的春耕比往年早了十天，农机手必须持证上路，安全检查也要做到田头。',
	'据了解，全县现有各种农业机械四千多台，其中大型拖拉机六百台，承担了七成以上的春耕任务。',
];

function page(comment: string): string {
	return `<html><head><title>某某日报数字报</title></head><body>${comment}<table><tr><td class="a">考场设在田边 当天考完当天发证</td></tr><tr><td class="b"><strong>三百农机手考驾照备春耕</strong></td></tr><tr><td><div>${TEXT.map((text) => `<p>${text}</p>`).join('')}</div></td></tr></table></body></html>`;
}

function read(markup: string) {
	const raw = rawText(markup, 'a.html');
	return extract({ ...raw, ref: { ...raw.ref, format: 'html' } }, { outlets: [] }).extraction;
}

describe('what the electronic edition of a paper notes in a comment', () => {
	const noted = '<articleid>1</articleid><date>2008-03-04 00:00:00:0</date><author></author>';

	it('tells the headline from the kicker above it, and the day', () => {
		const comment = `<!--enpproperty ${noted}<title>三百农机手考驾照备春耕</title><keyword></keyword>/enpproperty-->`;
		expect(read(page(comment))).toMatchObject({
			headline: '三百农机手考驾照备春耕',
			date: { value: '2008-03-04', kind: 'published' },
		});
	});

	it('is asked for in such a comment only', () => {
		const comment = `<!-- ${noted}<title>另一条消息的标题</title> -->`;
		const extraction = read(page(comment));
		expect(extraction?.headline).not.toBe('另一条消息的标题');
		expect(extraction?.date.value).toBeNull();
	});
});

describe('a page without headings whose title names only the site', () => {
	it('is headed by the bold line above its text', () => {
		const markup = page('')
			.replace('某某日报数字报', '某某大学校报电子版')
			.replace('考场设在田边 当天考完当天发证', '第三版');
		expect(read(markup)?.headline).toBe('三百农机手考驾照备春耕');
	});
});
