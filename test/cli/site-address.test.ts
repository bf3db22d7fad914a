import { expect, test } from 'vitest';
import { checkSiteAddress } from '../../src/cli/site-address.ts';

test.each(['notaurl', '', 'news.example.org', 'ftp://news.example.org', 'https://'])(
	'%j is no address of a site',
	(site) => {
		expect(() => checkSiteAddress(site)).toThrow(`"${site}", is not a whole address`);
	},
);

test.each([undefined, 'https://news.example.org', 'http://127.0.0.1:8080/'])('%j is let through', (site) => {
	expect(() => checkSiteAddress(site)).not.toThrow();
});
