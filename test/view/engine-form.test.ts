import { describe, expect, it } from 'vitest';
import { checkSettings } from '../../src/settings.ts';
import { engineForm } from '../../src/view/engine-form.ts';

describe('the form for a search engine elsewhere', () => {
	it('asks for pages of this part of the site, with what the engine wants besides', () => {
		expect(engineForm('https://find.example/web?kl=tw&q=', 'https://news.example/old/zh-Hant/')).toEqual({
			action: 'https://find.example/web',
			host: 'find.example',
			parameter: 'q',
			query: 'site:news.example/old/zh-Hant ',
			others: [['kl', 'tw']],
		});
	});

	it('is not there without a setting, or without the address of the site', () => {
		expect(engineForm(false, 'https://news.example/zh-Hant/')).toBeNull();
		expect(engineForm('https://find.example/?q=', '/zh-Hant/')).toBeNull();
	});

	it.each(['https://find.example/', 'http://find.example/?q=', 'https://find.example/?q=x', true])(
		'cannot be made from %j, and the settings say so',
		(searchEngine) => {
			expect(checkSettings({ searchEngine })).toHaveProperty(
				'message',
				expect.stringContaining('searchEngine'),
			);
		},
	);

	it('can be made from the address of the results up to the query', () => {
		expect(checkSettings({ searchEngine: 'https://find.example/web?kl=tw&q=' })).toHaveProperty('settings');
	});
});
