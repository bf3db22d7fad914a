import type { TraditionalRegion } from './fixed-span.ts';
import type { DictionaryRow } from './phrase-trie.ts';

/*
 * House style: the form that most native text of a region has where the dictionaries of OpenCC keep to a standard.
 * Left the form that comes out of them, right the one in use; a row with equal sides shields a word.
 * Counted in the Academia Sinica (Taiwan) and City University (Hong Kong) parts of the second
 * International Chinese Word Segmentation Bakeoff, 2005, in UD_Chinese-HK, and in Hong Kong news of 2011 to 2021.
 */

const BOTH = `臺 台|佈 布|孃 娘|溼 濕|汙 污|谿 溪|燬 毀|譭 毀|冢 塚|冢宰 冢宰|汲冢 汲冢|侷 局|慼 戚|柺 拐|揹 背|悽 淒|巖 岩|絃 弦|歎 嘆|鉅 巨|嚐 嘗|廕 蔭|嫋 裊
瞭解 了解|迴歸 回歸|迴路 回路|峰迴路轉 峰迴路轉|迴旋 迴旋|低迴 低回|迴音 回音|迴流 回流|傢俱 家具|傢具 家具|景緻 景致|紮根 扎根
紮實 扎實|紮紮實實 扎扎實實|藉助 借助|憑藉 憑藉|排洩 排泄|水洩不通 水泄不通|矇蔽 蒙蔽|矇住 蒙住|矇昧 蒙昧|矇在鼓 蒙在鼓|矇頭 蒙頭
鬨 哄|內鬨 內鬨|摺合 折合|摺子戲 折子戲|衚衕 胡同|地方誌 地方志|方誌 方志|縣誌 縣志|彙集 匯集|彙總 匯總|彙報 匯報
檯 台|檯面 檯面|檯燈 檯燈|檯球 檯球|箇 個|箇舊 箇舊|箇中原因 箇中原因|箇中風險 箇中風險|箇中滋味 箇中滋味|箇中奧妙 箇中奧妙|箇中奧秘 箇中奧秘|箇中翹楚 箇中翹楚|箇中好手 箇中好手|箇中高手 箇中高手|箇中三昧 箇中三昧|箇中道理 箇中道理|箇中玄機 箇中玄機|箇中緣由 箇中緣由|箇中緣故 箇中緣故|箇中因由 箇中因由|箇中情由 箇中情由|箇中細節 箇中細節|箇中關鍵 箇中關鍵|昇 升|畢昇 畢昇|昇平 昇平|昇華 昇華|剋制 克制|遊刃 游刃|盪漾 蕩漾|鍊金 煉金
電錶 電表|水錶 水表|硃紅 朱紅|小夥子 小伙子|入夥 入伙|橋梁 橋樑|大梁 大樑|鼻梁 鼻樑|脊梁 脊樑|棟梁 棟樑|橫梁 橫樑|梁柱 樑柱|鋼梁 鋼樑|發黴 發霉
雕梁 雕樑|上梁 上樑|下梁 下樑|木梁 木樑`;

const TAIWAN = `計劃 計畫|捱 挨|釐米 厘米|激蕩 激盪|晃蕩 晃盪|唸 念|儘量 盡量|儘可能 盡可能|恒 恆`;

const HONG_KONG = `週 周|儘快 盡快|儘量 盡量|儘可能 盡可能|儘早 盡早|儘速 盡速|釐 厘|釐清 釐清|釐定 釐定|釐訂 釐訂|公釐 公釐
菸 煙|恆 恒|夥伴 伙伴|洩 泄|拼命 拚命|拼搏 拚搏|唸 念|豔 艷|痠 酸|牴觸 抵觸|蒐集 搜集|蒐證 搜證|複核 覆核|愨 慤`;

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
