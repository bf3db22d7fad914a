import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createScriptEngine } from '../../src/script/convert.ts';
import { addEvidence } from '../../src/script/nativeness.ts';
import { undoSiteTables } from '../../src/script/repair.ts';
import { findScript, settleFinding } from '../../src/script/script-finding.ts';
import { convertBody } from '../kit/convert-article.ts';
import { dictionaryRows } from '../kit/opencc-rows.ts';

const engine = createScriptEngine({ region: 'TW' });
const SOURCES = join(import.meta.dirname, '../../content/sources');

const NEWS = `当天，市委书记在会上强调，要系统推进产业发展，采取有力措施，准确把握重点，制定实施方案。
各地干部群众积极响应，松绑放权，简化手续，一批制造业项目先后落地。会后，与会人员观看了京剧演出，参观了面粉厂和钟表展览。
随后，代表们走进车间里，了解头发制品的生产，询问干果和谷物的价格，向工人征求意见。`;

const FIRST_FORMS = new Map(dictionaryRows('STCharacters').map(([key, [first = key]]) => [key, first]));
/** A table of one form for each character, such as careless sites use. */
const byTable = (text: string) =>
	[...text]
		.map((char) => ({ 系: '係', 采: '采', 松: '鬆', 里: '裏' })[char] ?? FIRST_FORMS.get(char) ?? char)
		.join('');

const NATIVE = `昨天上午，主任委員表示，系所合併後關係更加緊密，聯繫也方便。她用毛線繫住頭髮，發現乾淨的麵粉裡面有一隻蟲，只好丟掉。
公里數不對，村里長也很無奈；皇后區的後門鬆動，松樹下的鬍子老人胡先生收穫不多，卻獲獎了。鐘聲響起，鍾先生準時批准了採訪，神采飛揚。`;

describe('judging whether Traditional text is native', () => {
	it('calls a conversion by character table a machine conversion, and says by which words', () => {
		const { finding } = findScript(byTable(NEWS), engine);
		expect(finding).toMatchObject({ source: 'zh-Hant', verdict: 'machine' });
		expect(finding.evidence.join('\n')).toContain('inside words: ');
	});

	it('calls a text native that uses several forms of one character, each in its place', () => {
		const { finding } = findScript(NATIVE, engine);
		expect(finding).toMatchObject({ source: 'zh-Hant', verdict: 'native' });
		expect(finding.evidence.join('\n')).toContain('several Traditional forms');
	});

	it('leaves a text without ambiguous words undecided, until the rest of its outlet decides', () => {
		const short = findScript('國務院總理會見記者', engine);
		expect(short.finding.verdict).toBe('unsure');
		const outlet = (text: string) => addEvidence([short.nativeness, engine.examine(text)]);
		expect(settleFinding(short, outlet(byTable(NEWS)), engine, '2 articles').verdict).toBe('machine');
		expect(settleFinding(short, outlet(NATIVE), engine, '2 articles').verdict).toBe('native');
		expect(settleFinding(short, outlet(''), engine, '2 articles')).toEqual(short.finding);
	});

	it('does nothing to an article that contradicts its outlet', () => {
		const native = findScript(NATIVE, engine);
		const pooled = addEvidence(Array.from({ length: 9 }, () => engine.examine(byTable(NEWS))));
		expect(settleFinding(native, pooled, engine, '10 articles').verdict).toBe('unsure');
	});
});

describe('repair', () => {
	const machine = { source: 'zh-Hant', verdict: 'machine', evidence: [] } as const;

	it('puts wrong forms right, records each with its place, and touches nothing else', () => {
		const texts = ['采取係列措施', '宮鬆奇了解，在公裏處后來臺灣週末宣佈'];
		const { body, repairs } = convertBody(engine, texts, machine);
		expect(body['zh-Hant']).toEqual(['採取系列措施', '宮松奇了解，在公里處後來臺灣週末宣佈']);
		expect(repairs.slice(0, 2)).toEqual([
			{ paragraph: -1, at: 0, from: '采', to: '採', rule: 'repair/by-way-of-simplified' },
			{ paragraph: -1, at: 2, from: '係', to: '系', rule: 'repair/by-way-of-simplified' },
		]);
		expect(repairs.slice(2).map(({ paragraph, at }) => [paragraph, at])).toEqual([
			[0, 1],
			[0, 8],
			[0, 10],
		]);
	});

	it.each(['native', 'unsure'] as const)('leaves %s text alone', (verdict) => {
		const text = '宮鬆奇采取係列措施';
		const { body, repairs } = convertBody(engine, [text], { ...machine, verdict });
		expect(body['zh-Hant']).toEqual([text]);
		expect(repairs).toEqual([]);
	});

	it('undoes site tables only where the right character never occurs', () => {
		expect(undoSiteTables(['壹個', '第壹'])).toEqual(['一個', '第一']);
		expect(undoSiteTables(['壹萬元', '一個', '壹'])).toEqual(['壹萬元', '一個', '壹']);
		expect(undoSiteTables(['壹'])).toEqual(['壹']);
		expect(undoSiteTables(['勐烈、迅勐，勐海縣'])).toEqual(['猛烈、迅猛，勐海縣']);
		expect(convertBody(engine, ['壹個', '第壹'], machine).repairs).toEqual([
			{ paragraph: -1, at: 0, from: '壹', to: '一', rule: 'repair/site-table' },
			{ paragraph: 0, at: 1, from: '壹', to: '一', rule: 'repair/site-table' },
		]);
	});

	it('finds the five mistakes of the seed and makes no new one', () => {
		const [file = ''] = readdirSync(SOURCES).filter((name) => name.endsWith('.txt'));
		const lines = [...new Set(readFileSync(join(SOURCES, file), 'utf8').split(/\r?\n/))];
		const { finding } = findScript(lines.join('\n'), engine);
		expect(finding.verdict).toBe('machine');
		const { repairs: changes } = convertBody(engine, lines, finding);
		expect(changes.map(({ from, to }) => `${from}→${to}`).sort()).toEqual(
			['鬆→松', '係→系', '采→採', '占→佔', '占→佔'].sort(),
		);
	});
});
