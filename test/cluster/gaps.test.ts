import { describe, expect, it } from 'vitest';
import { type BodyUnits, bodyUnitsOf, placesIn } from '../../src/cluster/body-units.ts';
import { isOnlyAddedOrCut } from '../../src/cluster/gaps.ts';

const TEXT = ['水厂今天开工', '工程计划用两年时间', '沿线居民将得到补偿', '施工期间夜间分段停水'];

function differ(a: readonly string[], b: readonly string[]): [boolean, boolean] {
	const [one, other] = [a, b].map((clauses) => bodyUnitsOf([clauses.join('，')])) as [BodyUnits, BodyUnits];
	return [
		isOnlyAddedOrCut(one, other, placesIn(one, other)),
		isOnlyAddedOrCut(other, one, placesIn(other, one)),
	];
}

describe('two texts of which each has only what the other leaves out', () => {
	it.each([
		['the same text', TEXT],
		['one with a line before and one behind', ['原标题水厂开工', ...TEXT, '责任编辑小方']],
		['one with a caption inside', [...TEXT.slice(0, 2), '资料图', ...TEXT.slice(2)]],
		['one that lacks its end', TEXT.slice(0, 3)],
		['one with a line before that lacks its end', ['来源综合', ...TEXT.slice(0, 3)]],
		['one that was cut in the middle of a clause', ['来源综合', ...TEXT.slice(0, 2), '沿线居民将得']],
		['one whose end gave way to a short credit', [...TEXT.slice(0, 2), '编辑小方']],
	])('are a text and %s', (_, other) => {
		expect(differ(TEXT, other)).toEqual([true, true]);
	});

	it.each([
		['one with another clause inside', [...TEXT.slice(0, 1), '计划投资十五个亿', ...TEXT.slice(2)]],
		['one with another clause at its beginning', ['水厂明天开工', ...TEXT.slice(1)]],
		['one with another clause at its end', [...TEXT.slice(0, 3), '施工期间白天分段停水']],
		['one in another order', [TEXT[1] ?? '', TEXT[0] ?? '', ...TEXT.slice(2)]],
	])('are not a text and %s', (_, other) => {
		expect(differ(TEXT, other)).toEqual([false, false]);
	});
});
