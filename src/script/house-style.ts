import type { TraditionalRegion } from './fixed-span.ts';
import type { DictionaryRow } from './phrase-trie.ts';

/*
 * House style: the form that most native text of a region has where the dictionaries of OpenCC keep to a standard.
 * Left the form that comes out of them, right the one in use; a row with equal sides shields a word.
 * Counted in the Academia Sinica (Taiwan) and City University (Hong Kong) parts of the second
 * International Chinese Word Segmentation Bakeoff, 2005, and in UD_Chinese-HK.
 */

const BOTH = `臺 台|孃 娘|溼 濕|汙 污|谿 溪|燬 毀|侷 局|慼 戚|柺 拐|揹 背|悽 淒|巖 岩|絃 弦|歎 嘆|鉅 巨|恆 恆
瞭解 了解|瞭若 瞭若|迴歸 回歸|迴路 回路|迴旋 迴旋|低迴 低回|迴音 回音|傢俱 家具|傢具 家具|景緻 景致|紮根 扎根|紮實 扎實
藉助 借助|憑藉 憑藉|排洩 排泄|水洩不通 水泄不通|矇蔽 蒙蔽|矇住 蒙住|矇昧 蒙昧|矇在鼓 蒙在鼓|矇頭 蒙頭
鬨堂 哄堂|鬨笑 哄笑|鬧鬨鬨 鬧哄哄|亂鬨鬨 亂哄哄|摺合 折合
彙集 匯集|彙總 匯總|彙報 匯報|櫃檯 櫃台|吧檯 吧台|櫃臺 櫃台
橋樑 橋樑`;

const TAIWAN = `佈 布|計劃 計畫|捱 挨|釐米 厘米|激蕩 激盪|晃蕩 晃盪|拼命 拚命|打拼 打拚|拼搏 拚搏|唸 念`;

const HONG_KONG = `週 周|裡 裏|儘快 盡快|儘量 盡量|儘可能 盡可能|儘早 盡早|儘速 盡速|釐 厘|釐清 釐清|釐定 釐定|釐訂 釐訂
菸 煙|恆 恒|遊說 游說|遊刃 游刃|拼命 拚命|拼搏 拚搏|唸 念|橋梁 橋樑|衝擊 衝擊|艷 艷|豔 艷|證券 證券`;

function rows(...tables: readonly string[]): DictionaryRow[] {
	const byKey = new Map<string, string>();
	for (const row of tables.flatMap((table) => table.split(/[|\n]/))) {
		const [key = '', value = ''] = row.split(' ');
		byKey.set(key, value);
	}
	return [...byKey];
}

/** Rows of house style for each region, over the forms that the dictionaries give for it. */
export const HOUSE_STYLE: Readonly<Record<TraditionalRegion, readonly DictionaryRow[]>> = {
	TW: rows(BOTH, TAIWAN),
	HK: rows(BOTH, HONG_KONG),
};
