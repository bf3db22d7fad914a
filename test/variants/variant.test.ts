import { describe, expect, it } from 'vitest';
import type { ArticleId } from '../../src/model/ids.ts';
import type { SourceRef } from '../../src/model/source.ts';
import { createScriptEngine } from '../../src/script/convert.ts';
import { detectScript } from '../../src/script/detect.ts';
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

	it('shows headline and paragraphs repaired, with each change, in the Traditional variant', () => {
		const variant = traditional(machine);
		expect(variant).toMatchObject({ headline: '宮松奇採取', converted: true });
		expect(variant.paragraphs.map(({ text }) => text)).toEqual(['宮松奇採取', '宮松奇採取']);
		expect(variant.repairs.map(({ paragraph, at, from, to }) => [paragraph, at, from, to])).toEqual(
			[-1, 0, 1].flatMap((paragraph) => [
				[paragraph, 1, '鬆', '松'],
				[paragraph, 3, '采', '採'],
			]),
		);
	});

	it('makes the Simplified variant from the repaired text', () => {
		const { variants } = makeVariants({ ...machine, headline: '壹個壹', paragraphs: [] }, engine, null);
		expect(variants['zh-Hans']).toMatchObject({ headline: '一个一', converted: true, repairs: [] });
	});
});
