import { expect, it } from 'vitest';
import { foldAligned, foldedPattern } from '../../../src/extract/aligned-fold.ts';
import { patternOf } from '../../../src/extract/mining/mined-line.ts';

it.each([
	['更多資訊請見計畫網站（AI版）', '^更多資訊請見計畫網站\\(ai版\\)$'],
	['更多资讯请见，第12期', '^更多资讯请见,第\\d+期$'],
])('the pattern of %s is in its own characters, and fits it', (line, pattern) => {
	expect(patternOf(line)).toBe(pattern);
	expect(foldedPattern(pattern).test(foldAligned(line))).toBe(true);
});
