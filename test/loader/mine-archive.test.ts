import { afterAll, describe, expect, it } from 'vitest';
import { mineText } from '../../src/cli/mine-text.ts';
import { mineArchive } from '../../src/loader/mine-archive.ts';
import { silent } from '../../src/loader/progress.ts';
import { settingsSchema } from '../../src/settings.ts';
import { makeScratch } from '../kit/scratch.ts';

const scratch = makeScratch();
afterAll(() => scratch.remove());

const THINGS = '橋路燈樹河湖山船車站井塔園亭渡'.split('');
const PLACES = ['東門', '西街', '南巷', '北里'];

/** A text of its own for each number, with what the site prints around it. */
function article(at: number): string {
	const thing = THINGS[at % THINGS.length];
	const place = PLACES[Math.floor(at / THINGS.length) % PLACES.length];
	return [
		`${place}的${thing}重新開放`,
		'2021年3月4日 10:20 來源：河洲日報 記者 溫柏舟',
		`${place}的${thing}今天重新開放，附近居民說終於等到這一天，往後出門方便得多，孩子上學也近了。`,
		`負責的單位表示，${place}一帶接下來還有 ${at + 2} 處要整修，預計年底以前完成，請大家多多包涵。`,
		at % 20 === 0
			? '市長說，這是大家一起努力的結果。'
			: `${place}的里長說，${thing}修好以後會再辦一次說明會。`,
		'（記者溫柏舟）',
		`想知道更多${'河洲'}大小事，快加入我們的讀者群組，已有 ${1000 + at} 人加入`,
		'河洲日報提醒您：文明上網，理性發言',
	].join('\n');
}

const settings = settingsSchema.parse({ content: 'content', cache: 'cache' });
const mine = (least = 5, share = 0.1) =>
	mineArchive({ settings, root: scratch.path, progress: silent, least, share });

describe('mining an archive', () => {
	it('proposes what repeats at the ends, numbers apart, and nothing that is text, byline, date or a second copy', async () => {
		for (let at = 0; at < 60; at++) scratch.write({ [`content/sources/hz/${at}.txt`]: article(at) });
		// One article scraped thirty times, with a title, text and end that repeat.
		for (let at = 0; at < 30; at++)
			scratch.write({
				[`content/sources/hz/again/${at}.txt`]:
					'老街的市集\n老街的市集今天開張，賣菜的和買菜的都來得很早，一直熱鬧到中午。\n明年還會再辦一次。\n',
			});
		const { sources, articles, groups } = await mine();
		expect([sources, articles]).toEqual([90, 90]);
		expect(groups.map(({ by, name, articles: n }) => `${by} ${name} ${n}`)).toEqual([
			'folder hz 60',
			'folder hz/again 1',
		]);
		expect(groups[0]?.proposals.map(({ text: _, ...proposal }) => proposal)).toEqual([
			expect.objectContaining({
				count: 60,
				share: 1,
				place: 'tail',
				match: expect.stringContaining('已有 \\d+ 人加入'),
			}),
			expect.objectContaining({
				count: 60,
				share: 1,
				place: 'tail',
				match: '^河洲日報提醒您:文明上網,理性發言$',
			}),
		]);
		expect(groups[0]?.proposals[0]?.examples).toHaveLength(3);
		expect(groups[1]?.proposals).toEqual([]);
	});

	it('prints YAML that, taken into an outlet file, drops the lines and leaves nothing to propose', async () => {
		const { groups } = await mine();
		const yaml = mineText(groups.filter(({ proposals }) => proposals.length > 0));
		expect(yaml).toMatch(/^# No outlet file claims the folder hz; 60 different articles\./);
		expect(yaml).toMatch(/# 60 times, 100\.0 %, at the tail: hz\/0\.txt:7, hz\/1\.txt:7, hz\/10\.txt:7/);
		scratch.write({ 'content/outlets/hz.yaml': yaml });
		const again = await mine();
		expect(again.groups.map(({ by, name, proposals }) => `${by} ${name} ${proposals.length}`)).toEqual([
			'outlet hz 0',
			'folder hz/again 0',
		]);
	});

	it('looks at the visible lines of pages, by host', async () => {
		for (let at = 0; at < 12; at++) {
			const [title, , ...lines] = article(at).split('\n');
			scratch.write({
				[`content/sources/pages/${at}.html`]: `<title>${title}</title><link rel=canonical href="https://news.example/${at}.html"><h1>${title}</h1><div class="a">${lines.map((line) => `<p>${line}</p>`).join('')}</div>`,
			});
		}
		const group = (await mine()).groups.find(({ name }) => name === 'news.example');
		expect(group).toMatchObject({ by: 'host', articles: 12 });
		expect(group?.proposals.map(({ text }) => text)).toContain('河洲日報提醒您：文明上網，理性發言');
	});
});
