import type { TextRepair } from '../model/script.ts';

/** Forms that writers mix: where a text has one of them and a conversion another, nothing is wrong. */
const FREE_FORMS =
	`裡裏 台臺檯 布佈 念唸 周週 了瞭 回迴 跡蹟迹 嘆歎 贊讚 秘祕 杯盃 僱雇 畫劃 升昇陞 嘗嚐 癡痴 艷豔艳 凶兇 恆恒 證証 蒐搜
盡儘 欲慾 妝粧 托託 注註 匯彙滙 薦荐 鋪舖 煙菸 閒閑 扎紮 岩巖 鍊煉 拚拼 群羣 峰峯 床牀 啟啓 為爲 眾衆 衛衞 說説 著着 線綫 灶竈 污汙 濕溼
吃喫 唇脣 粽糉 痺痹 挨捱 背揹 棱稜 厘釐 梁樑 毀燬 娘孃 局侷 巨鉅 淒悽 弦絃 溪谿 家傢 具俱 敘叙 曬晒 鑑鑒 銹鏽 姊姐 咨諮 吊弔 仿倣 喂餵 併並 游遊 蕩盪
嘩譁 洩泄 致緻 折摺 彩綵 借藉 哄鬨 戚慼 拐柺 蒙矇`
		.split(/\s+/)
		.filter((forms) => forms !== '係系')
		.map((forms) => new Set(forms));

/** Whether writers mix two forms, so that neither is wrong for the other. */
export function isFreeChange(from: string, to: string): boolean {
	return FREE_FORMS.some((forms) => forms.has(from) && forms.has(to));
}

/**
 * Characters that some sites' tables put for others everywhere, with what they stand for. They are undone where
 * the right character never occurs in a text long enough to have it.
 */
const SITE_TABLE: readonly (readonly [wrong: string, right: string, exceptBefore: RegExp | null])[] = [
	['壹', '一', null],
	['勐', '猛', /^[海腊臘养養仑崙罕遮混阿龙龍]/],
];
/** Times a character must occur before its absence elsewhere means anything. */
const SITE_TABLE_TIMES = 2;

/** Undoes what {@link SITE_TABLE} lists, in all texts of an article together. */
export function undoSiteTables(texts: readonly string[]): readonly string[] {
	const all = texts.join('\n');
	let result = texts;
	for (const [wrong, right, except] of SITE_TABLE) {
		if (all.split(wrong).length - 1 < SITE_TABLE_TIMES || all.includes(right)) continue;
		result = result.map((text) =>
			[...text.matchAll(new RegExp(wrong, 'gu'))].reduceRight((done, { index }) => {
				if (except?.test(done.slice(index + wrong.length))) return done;
				return `${done.slice(0, index)}${right}${done.slice(index + wrong.length)}`;
			}, text),
		);
	}
	return result;
}

/**
 * Of the forms that writers mix those that no name has: what stands there in a name is the mistake of a program. 樑 is
 * one in given names only (國樑).
 */
const IN_NO_NAME = /[週遊佈唸迴託儘瞭]/;
const NO_SURNAME = '樑';

/** A stretch of a text that is settled as a whole, in UTF-16 code units. */
export interface SettledStretch {
	readonly from: number;
	readonly to: number;
	/** `name`: a person's, in which only some of the mixed forms occur; `row`: the keeper's glossary, which always holds. */
	readonly by: 'name' | 'row';
}

/** Whether a form may stay for a mixed one at an index of a text. */
function mayStay(form: string, at: number, settled: readonly SettledStretch[]): boolean {
	const stretch = settled.find(({ from, to }) => at >= from && at < to);
	if (!stretch) return true;
	return stretch.by === 'name' && !IN_NO_NAME.test(form) && !(form === NO_SURNAME && at === stretch.from);
}

/** Repairs of one text, and the text with them. */
interface RepairedText {
	readonly text: string;
	readonly repairs: readonly TextRepair[];
}

/**
 * Puts right what an earlier machine conversion has wrong. Every reconversion of the text's Simplified form is
 * accepted as it stands in the text; where none agrees with it and the difference is not one that writers mix,
 * the first reconversion counts. All texts have the same number of code points.
 * @param captured the text as captured
 * @param undone the same after {@link undoSiteTables}
 * @param reconversions the text's Simplified form converted again, in several styles
 * @param settled names and rows of the glossary: the first reconversion holds in them, also where writers mix its form with others
 */
export function repairText(
	captured: string,
	undone: string,
	reconversions: readonly string[],
	settled: readonly SettledStretch[] = [],
): RepairedText {
	const before = [...captured];
	const start = [...undone];
	const choices = reconversions.map((text) => [...text]);
	const repairs: TextRepair[] = [];
	let at = 0;
	let text = '';
	before.forEach((from, index) => {
		const char = start[index] ?? from;
		const forms = choices.map((choice) => choice[index] ?? char);
		const mixed = forms.some((form) => isFreeChange(char, form)) && mayStay(char, at, settled);
		const to = forms.includes(char) || mixed ? char : (forms[0] ?? char);
		if (to !== from) {
			const rule = to === char ? 'repair/site-table' : 'repair/by-way-of-simplified';
			repairs.push({ at, from, to, rule });
		}
		text += to;
		at += from.length;
	});
	return { text, repairs };
}
