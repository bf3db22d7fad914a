import { describe, expect, it } from 'vitest';
import { checkSettings } from '../src/settings.ts';

describe('checkSettings', () => {
	it('fills in every default', () => {
		const checked = checkSettings({ title: '舊報' });
		expect(checked).toMatchObject({
			settings: { title: '舊報', content: 'content', region: 'TW', defaultScript: 'zh-Hant', pageSize: 60 },
		});
	});

	it('names a misspelt key and the right one', () => {
		expect(checkSettings({ titel: 'x' })).toMatchInlineSnapshot(`
			{
			  "hint": "Write "title" instead of "titel".",
			  "message": "The settings given to archive() in astro.config.mjs cannot be used:
			- unknown key "titel"",
			}
		`);
	});

	it('says where Astro’s own keys belong', () => {
		expect(checkSettings({ site: 'https://news.example.org' })).toMatchInlineSnapshot(`
			{
			  "hint": ""site" belongs beside integrations in defineConfig(), not inside archive().",
			  "message": "The settings given to archive() in astro.config.mjs cannot be used:
			- unknown key "site"",
			}
		`);
	});

	it('lists the keys when nothing is near', () => {
		expect(checkSettings({ colour: 'red' })).toMatchInlineSnapshot(`
			{
			  "hint": "Remove "colour". The keys are: title, description, content, cache, region, regionalStyles, defaultScript, pageSize, punctuation, searchEngine.",
			  "message": "The settings given to archive() in astro.config.mjs cannot be used:
			- unknown key "colour"",
			}
		`);
	});

	it('names the value that cannot be', () => {
		expect(checkSettings({ region: 'SG', pageSize: 5 })).toMatchInlineSnapshot(`
			{
			  "hint": "See "Settings" in README.md for what "region" may be.
			See "Settings" in README.md for what "pageSize" may be.",
			  "message": "The settings given to archive() in astro.config.mjs cannot be used:
			- "region": Invalid option: expected one of "TW"|"HK"
			- "pageSize": Too small: expected number to be >=10",
			}
		`);
	});

	it('takes the title in both scripts, but not in one of two', () => {
		expect(checkSettings({ title: { 'zh-Hant': '舊聞', 'zh-Hans': '旧闻' } })).toHaveProperty('settings');
		expect(checkSettings({ title: { 'zh-Hant': '舊聞' } })).toHaveProperty('message');
	});

	it('never throws, whatever it is given', () => {
		for (const input of [null, undefined, 1, 'x', [], () => 0])
			expect(() => checkSettings(input)).not.toThrow();
	});
});
