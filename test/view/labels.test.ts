import { describe, expect, it } from 'vitest';
import { labelsFor } from '../../src/view/labels/choose.ts';
import type { Labels } from '../../src/view/labels/labels.ts';

/** Every word with its place; functions are called with marks as arguments. */
function words(value: unknown, path = ''): [path: string, word: string][] {
	if (typeof value === 'string') return [[path, value]];
	if (typeof value === 'function') return [[path, String(value('①', '②', '③', '④'))]];
	if (value === null || typeof value !== 'object') return [];
	return Object.entries(value).flatMap(([key, inner]) => words(inner, `${path}.${key}`));
}

const HANT = words(labelsFor('zh-Hant'));
const HANS = words(labelsFor('zh-Hans'));

/** Characters that are common in the interface and belong to the other script only. */
const FOREIGN: Readonly<Record<Labels['script'], RegExp>> = {
	'zh-Hant': /[报闻标题记录码编辑关简体换转员译图说载见与处证页]/,
	'zh-Hans': /[報聞標題記錄碼編輯關簡體換轉員譯圖說載見與處證頁]/,
};

describe('the words of the interface', () => {
	it('are the same set in both scripts', () => {
		expect(HANT.map(([path]) => path)).toEqual(HANS.map(([path]) => path));
		expect(HANT.length).toBeGreaterThan(150);
	});

	it('stand in their own script', () => {
		for (const script of ['zh-Hant', 'zh-Hans'] as const) {
			expect(words(labelsFor(script)).filter(([, word]) => FOREIGN[script].test(word))).toEqual([]);
		}
	});

	it('carry every argument that they are given', () => {
		const differing = HANT.filter(([, word], index) => {
			const used = (text: string) => [...'①②③④'].filter((mark) => text.includes(mark)).join('');
			return used(word) !== used(HANS[index]?.[1] ?? '');
		});
		expect(differing).toEqual([]);
	});

	it('have no straight quotes and no half-width marks between Han characters', () => {
		const wrong = [...HANT, ...HANS].filter(([, word]) =>
			/["']|\p{Script=Han}[,:;?!()]\p{Script=Han}/u.test(word),
		);
		expect(wrong).toEqual([]);
	});
});
