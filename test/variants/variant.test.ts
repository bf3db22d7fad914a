import { describe, expect, it } from 'vitest';
import type { ArticleId } from '../../src/model/ids.ts';
import type { SourceRef } from '../../src/model/source.ts';
import { createScriptEngine } from '../../src/script/convert.ts';
import { detectScript } from '../../src/script/detect.ts';
import { parseGlossary } from '../../src/script/glossary.ts';
import { makeVariants, type VariantSource } from '../../src/variants/variant.ts';

const engine = createScriptEngine({ region: 'TW' });
const id = 'abcdefgh' as ArticleId;
const ref = { path: 'a/b.txt' } as SourceRef;

function source(text: string): VariantSource {
	return {
		id,
		ref,
		script: detectScript(text),
		headline: text,
		kicker: text,
		subheads: [text],
		section: text,
		dateline: text,
		creditedSource: text,
		authors: [text],
		editors: [text],
		paragraphs: [
			{ text, lines: [3, 4], kind: 'text' },
			{ text, lines: [6, 6], kind: 'subhead' },
		],
	};
}

const traditional = (from: VariantSource) => makeVariants(from, engine, null).variants['zh-Hant'];

describe('makeVariants', () => {
	it('converts every text field and keeps number, lines and kind of paragraphs', () => {
		const { variants } = makeVariants(source('国务院总理会见记者'), engine, '新华网');
		const variant = variants['zh-Hant'];
		const text = '國務院總理會見記者';
		expect(variant).toEqual({
			id,
			script: 'zh-Hant',
			headline: text,
			kicker: text,
			subheads: [text],
			section: text,
			dateline: text,
			outlet: '新華網',
			creditedSource: text,
			authors: [text],
			editors: [text],
			paragraphs: [
				{ text, lines: [3, 4], kind: 'text' },
				{ text, lines: [6, 6], kind: 'subhead' },
			],
			converted: true,
			repairs: [],
		});
	});

	it('gives the captured text itself in its own script', () => {
		const text = '國務院總理會見記者，裏面着重台臺';
		const variant = traditional(source(text));
		expect(variant).toMatchObject({ headline: text, converted: false, outlet: null });
		expect(variant.paragraphs.map((paragraph) => paragraph.text)).toEqual([text, text]);
	});

	it('keeps absent fields absent', () => {
		const empty = { ...source('国务院'), kicker: null, section: null, dateline: null, creditedSource: null };
		expect(traditional(empty)).toMatchObject({
			kicker: null,
			section: null,
			dateline: null,
			creditedSource: null,
		});
	});
});

describe('makeVariants of a machine-converted source', () => {
	const machine: VariantSource = {
		...source('宮鬆奇采取'),
		script: { source: 'zh-Hant', verdict: 'machine', evidence: [] },
	};

	it('shows all that was captured repaired, with each change, in the Traditional variant', () => {
		const variant = traditional(machine);
		expect(variant).toMatchObject({
			headline: '宮松奇採取',
			kicker: '宮松奇採取',
			section: '宮松奇採取',
			dateline: '宮松奇採取',
			creditedSource: '宮松奇採取',
			subheads: ['宮松奇採取'],
			authors: ['宮松奇採取'],
			editors: ['宮松奇採取'],
			converted: true,
		});
		expect(variant.paragraphs.map(({ text }) => text)).toEqual(['宮松奇採取', '宮松奇採取']);
		const everyPart = [
			['headline', 0],
			['paragraph', 0],
			['paragraph', 1],
			['kicker', 0],
			['section', 0],
			['dateline', 0],
			['creditedSource', 0],
			['subhead', 0],
			['author', 0],
			['editor', 0],
		];
		expect(variant.repairs.map(({ part, index, at, from, to }) => [part, index, at, from, to])).toEqual(
			everyPart.flatMap((place) => [
				[...place, 1, '鬆', '松'],
				[...place, 3, '采', '採'],
			]),
		);
	});

	it('goes in bylines by the rules for names, and their full names hold through the article', () => {
		const bylines = { authors: ['鬆季同', '鬍軍', '遊建明', '餘秋雨'], editors: ['週餘'] };
		const paragraphs = ['對此鬆季同在週末說，遊建明等人遊覽了公園。', '（週餘 攝）'];
		const variant = traditional({
			...machine,
			...bylines,
			paragraphs: paragraphs.map((text) => ({ text, lines: [1, 1], kind: 'text' })),
		});
		expect(variant.authors).toEqual(['松季同', '胡軍', '游建明', '余秋雨']);
		expect(variant.editors).toEqual(['周余']);
		expect(variant.paragraphs.map(({ text }) => text)).toEqual([
			'對此松季同在週末說，游建明等人遊覽了公園。',
			'（周余 攝）',
		]);
	});

	it('shows a name as captured again where the keeper says so for the article, in byline and text', () => {
		const glossary = parseGlossary('松季同\t鬆季同\t\t\tperson\tarticle:abcdefgh', 'g.tsv').rows;
		const from: VariantSource = {
			...machine,
			headline: '鬆季同采取',
			authors: ['鬆季同'],
			paragraphs: [],
		};
		const kept = makeVariants(from, createScriptEngine({ region: 'TW', glossary }), null);
		expect(kept.variants['zh-Hant']).toMatchObject({ headline: '鬆季同採取', authors: ['鬆季同'] });
		expect(traditional(from)).toMatchObject({ headline: '松季同採取', authors: ['松季同'] });
	});

	it('repairs what stands for pictures, by their number in the article', () => {
		const picture = (alt: string) => ({ src: 'a.jpg', alt });
		const variant = traditional({
			...machine,
			paragraphs: [
				{ text: '', lines: [1, 1], kind: 'text', pictures: [picture('公園'), picture('松树发芽')] },
				{ text: '', lines: [2, 2], kind: 'caption', pictures: [picture('采取係列措施')] },
			],
		});
		expect(variant.paragraphs.flatMap(({ pictures = [] }) => pictures.map(({ alt }) => alt))).toEqual([
			'公園',
			'松樹發芽',
			'採取系列措施',
		]);
		expect(variant.repairs.filter(({ part }) => part === 'picture')).toMatchObject([
			{ index: 2, at: 0, from: '采', to: '採' },
			{ index: 2, at: 2, from: '係', to: '系' },
		]);
	});

	it('makes the Simplified variant from the repaired text', () => {
		const { variants } = makeVariants({ ...machine, headline: '壹個壹', paragraphs: [] }, engine, null);
		expect(variants['zh-Hans']).toMatchObject({ headline: '一个一', converted: true, repairs: [] });
	});
});
