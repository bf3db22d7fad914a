import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffBodies } from '../../src/cluster/diff.ts';
import type { BodyDiff, DiffPiece } from '../../src/model/diff.ts';

/** A diff as text: `[-removed-]`, `{+added+}`, paragraphs by ` | `. */
function shown(diff: BodyDiff): string {
	const marks: Readonly<Record<DiffPiece['kind'], readonly [string, string]>> = {
		same: ['', ''],
		removed: ['[-', '-]'],
		added: ['{+', '+}'],
	};
	return diff.map((pieces) => pieces.map(({ kind, text }) => marks[kind].join(text)).join('')).join(' | ');
}

function side(diff: BodyDiff, kind: 'removed' | 'added'): string {
	return diff
		.flat()
		.filter((piece) => piece.kind === 'same' || piece.kind === kind)
		.map(({ text }) => text)
		.join('');
}

describe('two bodies side by side', () => {
	it('shows which characters were put in place of which', () => {
		const before = ['会议昨天举行。共有15人出席,市长致辞。', '各方表示满意。'];
		const after = ['会议昨天举行。共有18人出席,副市长致辞。', '各方表示满意。'];
		expect(shown(diffBodies(before, after))).toBe(
			'会议昨天举行。共有1[-5-]{+8+}人出席,{+副+}市长致辞。 | 各方表示满意。',
		);
	});

	it('shows paragraphs that were added and cut as a whole', () => {
		const before = ['第一段说的是天气。', '第二段说的是交通。'];
		const after = ['第一段说的是天气。', '新的一段说的是物价。', '第二段说的是交通。'];
		expect(shown(diffBodies(before, after))).toBe(
			'第一段说的是天气。 | {+新的一段说的是物价。+} | 第二段说的是交通。',
		);
		expect(shown(diffBodies(after, before))).toBe(
			'第一段说的是天气。 | [-新的一段说的是物价。-] | 第二段说的是交通。',
		);
	});

	it('is blind to script, width and style of quotation marks, and shows the later text', () => {
		const before = ['他說:「經濟發展很快」,增長15%。'];
		const after = ['他说：“经济发展很快”，增长１５％。'];
		expect(shown(diffBodies(before, after))).toBe(after[0]);
	});

	it('does not show single characters that are equal by chance inside a change', () => {
		expect(shown(diffBodies(['由张三的弟弟主持'], ['由李四光的妹妹主持']))).toBe(
			'由[-张三的弟弟-]{+李四光的妹妹+}主持',
		);
	});

	it('shows very long changes as a whole', () => {
		const [a, b] = ['甲', '乙'].map((char) => char.repeat(3000)) as [string, string];
		expect(diffBodies([a], [b])).toEqual([
			[
				{ kind: 'removed', text: a },
				{ kind: 'added', text: b },
			],
		]);
	});

	it('loses nothing of either text', () => {
		const paragraphs = fc.array(fc.string({ unit: fc.constantFrom(...'甲乙丙丁。！”「') }), { maxLength: 5 });
		const plain = (text: string) => text.replaceAll(/[”「」“]/g, '"');
		fc.assert(
			fc.property(paragraphs, paragraphs, (before, after) => {
				const diff = diffBodies(before, after);
				expect(plain(side(diff, 'removed'))).toBe(plain(before.join('')));
				expect(side(diff, 'added')).toBe(after.join(''));
				expect(diff.flat().every(({ text }) => text !== '')).toBe(true);
			}),
		);
	});
});
