import { describe, expect, it } from 'vitest';
import { foldAligned } from '../../src/extract/aligned-fold.ts';
import { extract } from '../../src/extract/extract.ts';
import { isCaption } from '../../src/extract/paragraph-shape.ts';
import { memorySource, readAll } from '../kit/memory-source.ts';

const LEDE = '市長昨日上午到達河邊，視察了防汛工作，並且慰問了在場的群眾，要求各部門做好準備。';
const LAST = '會議同時指出，今年的雨量比往年都要大，各地要做好搶險準備工作，確保群眾生命財產安全。';
const PICTURE = '<img src="/img/a.jpg" width="500" height="300">';

async function readPage(body: string) {
	const page = `<html><head><title>市長今日視察防汛工作</title></head>
<body><h1>市長今日視察防汛工作</h1><div>2020-07-21 10:20</div><div id="c">${body}</div></body></html>`;
	const { sources } = await readAll(memorySource('a.html', page));
	return sources[0] ? extract(sources[0], { outlets: [] }).extraction : null;
}

async function captionsIn(body: string) {
	const found = await readPage(body);
	return (found?.paragraphs ?? []).filter(({ kind }) => kind === 'caption').map(({ text }) => text);
}

const SHOWN = '工人在雨中加高堤防，附近居民送來熱茶。';

describe('captions of a page', () => {
	it.each([
		['an element called so', `<div class="picinfo">${SHOWN}</div>`],
		['an element around it called so', `<div class="photo-desc"><p><span>${SHOWN}</span></p></div>`],
		['what the page says in place of the picture', `<p><img src="/a.jpg" alt="${SHOWN}"></p><p>${SHOWN}</p>`],
		['the same, cut off', `<p><img src="/a.jpg" alt="${SHOWN.slice(0, 12)}..."></p><p>${SHOWN}</p>`],
		['an element with the picture and nothing else', `<div class="box">${PICTURE}<p>${SHOWN}</p></div>`],
		[
			'a table of picture and text',
			`<table align="center"><tr><td>${PICTURE}</td></tr><tr><td>${SHOWN}</td></tr></table>`,
		],
		[
			'centred under a centred picture',
			`<p align="center">${PICTURE}</p><p style="text-align: center">${SHOWN}</p>`,
		],
	])('are told by %s', async (_, markup) => {
		expect(await captionsIn(`<p>${LEDE}</p>${markup}<p>${LAST}</p><p>${LEDE}${LAST}</p>`)).toEqual([SHOWN]);
	});

	it.each([`${SHOWN}（水利局提供）`, `${SHOWN}（取自網路）`, `▼${SHOWN}`])(
		'are told beside a picture by how they end or begin: %s',
		async (text) => {
			expect(await captionsIn(`<p>${LEDE}</p><p>${PICTURE}</p><p>${text}</p><p>${LAST}</p>`)).toEqual([text]);
			expect(await captionsIn(`<p>${LEDE}</p><p>${text}</p><p>${LAST}</p>`)).toEqual([]);
		},
	);

	it('stand in the ledger as captions, with the picture', async () => {
		const found = await readPage(`<p>${LEDE}</p>
<div class="box">${PICTURE}<p>${SHOWN}</p></div>
<p>${LAST}</p>`);
		expect(found?.ledger.filter(({ as }) => as === 'caption')).toEqual([
			{ lines: [3, 3], fate: 'kept', as: 'caption', rule: 'body/caption' },
		]);
		expect(found?.paragraphs.find(({ kind }) => kind === 'caption')?.pictures).toHaveLength(1);
	});

	it.each([
		['a paragraph behind a picture', `<p>${PICTURE}</p><p>${LEDE}</p>`],
		['a paragraph that holds a picture', `<p>${PICTURE}${LEDE}</p>`],
		['a paragraph under a centred picture', `<p align="center">${PICTURE}</p><p>${LEDE}</p>`],
		['a bold head under a centred picture', `<center><p>${PICTURE}</p><p><b>堤防加高之後</b></p></center>`],
		['text that is centred throughout', `<center><p>${PICTURE}</p><p>${LEDE}</p><p>${LAST}</p></center>`],
		[
			'an element that is called so and holds the text',
			`<div class="img-text"><p>${LEDE}${LAST.repeat(5)}</p></div>`,
		],
		['a picture that is an icon', `<div><img src="/icon-share.png"><p>${LEDE}</p></div>`],
	])('are not seen in %s', async (_, markup) => {
		expect(await captionsIn(`${markup}<p>${LAST}</p><p>${LAST}${LEDE}</p>`)).toEqual([]);
	});
});

describe('captions told by their words alone', () => {
	const line = (text: string) => ({ number: 1, text, folded: foldAligned(text), indent: 0 });

	it.each([
		'工人在雨中加高堤防(图/水利局)',
		'工人在雨中加高堤防。(图取自网络地图)',
		'工人在雨中加高堤防。 图/某通讯社',
		'工人在雨中加高堤防。图:水利局提供',
		'工人在雨中加高堤防。(本报资料照片)',
		'工人在雨中加高堤防。(记者王小明翻摄)',
		'工人在雨中加高堤防。某某社记者王小明基隆传真 112年8月23日',
		'▲工人在雨中加高堤防。(水利局提供)',
	])('are seen in %s', (text) => {
		expect(isCaption(line(text))).toBe(true);
	});

	it.each([
		'他说明天就要动身,其余的事以后再说。(完)',
		'全市雨量共一百二十毫米。(资料由气象局提供)',
		'会议决定明年再开。(某某社基隆电)',
		'两张图/表的数字并不相同,要再核对一次才能公布。',
		'他把文件交给秘书,转身发了一份传真。',
		'▲工人在雨中加高堤防,一直做到天亮才回家。',
	])('are not seen in %s', (text) => {
		expect(isCaption(line(text))).toBe(false);
	});
});
