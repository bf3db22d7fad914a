import { isFreeChange } from '../script/repair.ts';

/** Beside those that repairs leave alone: forms that native text of Taiwan or Hong Kong mixes. */
const MIXED = setsOf('占佔 沈沉 只祇衹 帘簾 飢饑 刮颳 捆綑 檯枱台 錘鎚 踪蹤');

/** Forms of one character that fonts and input methods give for one another. */
const GLYPHS = setsOf(
	'内內 户戶 别別 厦廈 産產 毁毀 麽麼 閲閱 脱脫 鋭銳 税稅 悦悅 絶絕 携攜 却卻 兑兌 抛拋 黄黃 叠疊 禀稟 敎教 敍敘 耻恥 横橫 録錄 緑綠 淸清 靑青 鷄雞 温溫 緼縕 嫺嫻 册冊 强強 奬獎 况況 査查 厠廁 謡謠 羡羨 鈎鉤 没沒 吴吳 呂吕 争爭 净淨 静靜 真眞 换換 奥奧',
);

function setsOf(table: string): readonly ReadonlySet<string>[] {
	return table.split(' ').map((forms) => new Set(forms));
}

/**
 * Whether two forms of a character differ in more than writers' habits: none where writers mix them, where they are
 * glyphs of one character, or where Unicode counts one as a compatible form of the other.
 */
export function isHardDifference(native: string, written: string): boolean {
	if (native.normalize('NFKC') === written.normalize('NFKC') || isFreeChange(native, written)) return false;
	return ![...MIXED, ...GLYPHS].some((forms) => forms.has(native) && forms.has(written));
}
