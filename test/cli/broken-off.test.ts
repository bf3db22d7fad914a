import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { clearBrokenOff } from '../../src/cli/broken-off.ts';
import { makeScratch, type Scratch } from '../kit/scratch.ts';

/** No process has this id: it is above what systems give. */
const GONE = 2 ** 30;

let scratch: Scratch;
beforeEach(() => {
	scratch = makeScratch();
});
afterEach(() => scratch.remove());

describe('what a killed build leaves', () => {
	it('is cleared away, but not the draft of a build that runs, nor anything else', () => {
		scratch.write({
			'site/index.html': 'good',
			[`.site.${GONE}.draft/index.html`]: 'half',
			[`.site.${GONE}.draft.old/index.html`]: 'older',
			[`.site.${process.ppid}.draft/index.html`]: 'running',
			[`.other.${GONE}.draft/index.html`]: 'of another site',
			'.site.notes': 'mine',
		});
		clearBrokenOff(scratch.at('site'));
		expect(readdirSync(scratch.path).sort()).toEqual(
			[`.other.${GONE}.draft`, `.site.${process.ppid}.draft`, '.site.notes', 'site'].sort(),
		);
		expect(readFileSync(scratch.at('site/index.html'), 'utf8')).toBe('good');
	});

	it('is put back where the last good site was taken away and no new one stands', () => {
		scratch.write({
			[`.site.${GONE}.draft/index.html`]: 'half',
			[`.site.${GONE}.draft.old/index.html`]: 'good',
		});
		clearBrokenOff(scratch.at('site'));
		expect(readFileSync(scratch.at('site/index.html'), 'utf8')).toBe('good');
		expect(existsSync(scratch.at(`.site.${GONE}.draft`))).toBe(false);
	});
});
