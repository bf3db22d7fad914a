import { describe, expect, it } from 'vitest';
import { createScriptEngine } from '../../src/script/convert.ts';
import { addEvidence } from '../../src/script/nativeness.ts';
import { findScript } from '../../src/script/script-finding.ts';

const engine = createScriptEngine({ region: 'TW' });
const verdict = (text: string) => findScript(text, engine).finding;

describe('what tells a program from a writer', () => {
	it('does not call one slip a conversion where writers make it themselves', () => {
		const hongKong =
			'法官昨日表示，高等法院其後批准了復核的申請，發言人出席時說，幾個月後會採取行動，面對歷史。';
		expect(verdict(hongKong).verdict).not.toBe('machine');
		expect(verdict('他們游說議員，向政府表示，發展後會出現幾個面向，黨內仍須準備。').verdict).not.toBe(
			'machine',
		);
	});

	it('calls a slip that writers hardly ever make one', () => {
		expect(verdict('他的頭發白了，理發師說，這位議員出席會議后表示憂慮。').verdict).toBe('machine');
	});

	it('counts a form in a word of one character, one place as much as several, and words that are written either way not at all', () => {
		const once = engine.examine('他走后，我們說好。');
		expect(once).toMatchObject({ 后: { forms: { 后: 1 }, wrong: 0, wrongAlone: 1 } });
		const twice = addEvidence([once, once]);
		expect(twice).toMatchObject({ 后: { wrongAlone: 2 } });
		const [one, two] = [once, twice].map((evidence) => engine.judge(evidence).score);
		expect(two).toBeCloseTo(one ?? 0, 1);
		expect(one).toBeGreaterThan(3);
		expect(engine.examine('盡快游說')).toEqual({});
		expect(engine.examine('盡管')).toMatchObject({ 尽: { wrong: 1 } });
	});

	const standard = '羣衆代表表示，出席會議的議員爲此發言，向政府啓動了幾個計劃。';

	it('knows a program by forms that no press prints, where several stand throughout', () => {
		const finding = verdict(`${standard}他說，黨員和羣衆認爲，當前發展向好。羣衆說，面對歷史。`);
		expect(finding.verdict).toBe('machine');
		expect(finding.evidence.join()).toContain('no press prints: 爲, 衆, 羣, 啓');
	});

	it('does not where the text has the other forms as well, or what only writers type', () => {
		expect(verdict(`${standard}群眾認為啟動有助於發展。`).verdict).not.toBe('machine');
		expect(verdict(`${standard}他説，產業的発展，議員説，産業。`).verdict).not.toBe('machine');
	});
});
