import { describe, expect, it } from 'vitest';
import { isName, peopleNamed } from '../../src/variants/people-named.ts';

const named = (text: string) => peopleNamed(text).map(({ name }) => name);

describe('people named with an office or calling', () => {
	it.each<[string, string[]]>([
		['市长胡衡华表示，工程将于明年完工。', ['胡衡华']],
		['省委书记 王平在会上讲话。', ['王平']],
		['航天员陈冬、刘洋、蔡旭哲打开舱门。', ['陈冬', '刘洋', '蔡旭哲']],
		['教授欧阳修文说，这是第一次。', ['欧阳修文']],
		['院士司马光出席。', ['司马光']],
		['俄罗斯总统普京同法国总统埃马纽埃尔·马克龙通电话。', ['普京', '埃马纽埃尔·马克龙']],
		['联席会议主席马克·米利当年说过。', ['马克·米利']],
		['记者朱小明报道', ['朱小明']],
	])('%s', (text, names) => {
		expect(named(text)).toEqual(names);
	});

	it.each([
		'习近平总书记关于深入学习的讲话。',
		'代表高度评价这一成果。',
		'队长再次出发，教练的安排没有变。',
		'也有老师傅担心停车不便。',
		'多名学生从学校出发。',
		'医生的工作很忙。',
	])('takes no other word for a name: %s', (text) => {
		expect(named(text).filter(isName)).toEqual([]);
	});

	it('tells the plain places: an office before, a mark or a verb of officials behind', () => {
		expect(peopleNamed('总理李强出席。村民李强去买菜。')).toEqual([
			{ name: '李强', plainly: true },
			{ name: '李强', plainly: false },
		]);
	});
});
