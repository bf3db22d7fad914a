import { describe, expect, it } from 'vitest';
import { foldAligned } from '../../src/extract/aligned-fold.ts';
import { readMetaLine } from '../../src/extract/meta-line.ts';
import { toldByline } from '../../src/extract/told-byline.ts';

const SHORT: Readonly<Record<string, string>> = {
	reporter: 'r',
	correspondent: 'c',
	intern: 'i',
	photographer: 'p',
	editor: 'e',
	translator: 't',
	author: 'a',
};

function told(text: string, bracketed = true): string | null {
	const credits = toldByline(text, foldAligned(text), bracketed);
	return credits?.map(({ role, name }) => `${SHORT[role]} ${name}`).join(' ') ?? null;
}

describe('bylines that say who reported', () => {
	it.each([
		['见习记者王小明通讯员李大华', 'i 王小明 c 李大华'],
		['记者王小明摄影李大华', 'r 王小明 p 李大华'],
		['记者王小明，编辑李大华、赵小兰，某某客户端独家报道', 'r 王小明 e 李大华 e 赵小兰'],
		[
			'某某时报驻甲国、乙国特派特约记者 王小明  李 华  赵小兰 某某时报记者  钱进宝',
			'r 王小明 r 李华 r 赵小兰 r 钱进宝',
		],
		['某某时报赴乙国特派记者王小明李大华', 'r 王小明 r 李大华'],
		['某某时报-某某网报道 记者 王小明', 'r 王小明'],
		['据某某社北京8月10日电 记者王小明', 'r 王小明'],
		['某某报东京12月29日专电/记者 王小明', 'r 王小明'],
		['执笔记者：王小明；参与记者：李大华、赵小兰', 'r 王小明 r 李大华 r 赵小兰'],
		['駐日特派員王小明、記者李大華、國際新聞中心／綜合報導', 'r 王小明 r 李大華'],
		['駐日特派員王小明／東京七月卅一日報導', 'r 王小明'],
		['某某社記者王小明南投縣21日電', 'r 王小明'],
		['某某社記者王明花蓮縣16日電', 'r 王明'],
		['某某社記者王小明、李大華、趙小蘭屏東-台南-高雄22日電', 'r 王小明 r 李大華 r 趙小蘭'],
		['某某社記者王小明、艾爾凡雅加達/台北12日電', 'r 王小明 r 艾爾凡'],
		['本報記者王大同珠海報道', 'r 王大同'],
		['某某新闻记者 王小明 成都 李大华 西安 赵小兰 重庆 报道', 'r 王小明 r 李大华 r 赵小兰'],
		['本报特约记者王小明、记者欧阳华发自某地', 'r 王小明 r 欧阳华'],
		['文/某某晚报记者 王小明　图/某某晚报记者 李大华', 'r 王小明 p 李大华'],
		['记者 王小明/文 李大华/图', 'r 王小明 p 李大华'],
		['本报记者 王小明 文/图', 'r 王小明 p 王小明'],
		['記者王小明／專訪', 'r 王小明'],
		['編譯王小明、記者李大華／綜合報導', 't 王小明 r 李大華'],
		['记者 王 小 明 通讯员 李　华', 'r 王小明 c 李华'],
		[
			'本报记者　阿里木江·买买提　见习记者　阿依努尔　学生记者　李　华',
			'r 阿里木江·买买提 i 阿依努尔 r 李华',
		],
		['攝影記者王小明', 'p 王小明'],
		['记者 王小明 发自上海', 'r 王小明'],
	])('%s', (byline, people) => {
		expect(told(byline)).toBe(people);
	});

	it.each(['记者手记', '记者招待会', '记者从市政府获悉', '在某国的外国记者', '某某:愿与记者对话', '记者'])(
		'%s names nobody',
		(text) => {
			expect(told(text)).toBeNull();
		},
	);

	it('takes a name without a known surname for one in brackets only', () => {
		expect(told('记者拱小明')).toBe('r 拱小明');
		expect(told('记者风采', false)).toBeNull();
		expect(told('记者博客', false)).toBeNull();
	});

	it('says of which paper each is, and of a correspondent only where it stands there', () => {
		const byline = '某某报记者 王小明 通讯员 李大华、某某社记者赵小兰';
		expect(toldByline(byline, byline, true)?.map(({ name, affiliation }) => [name, affiliation])).toEqual([
			['王小明', '某某报'],
			['李大华', null],
			['赵小兰', '某某社'],
		]);
	});
});

describe('lines with a byline and more', () => {
	it.each([
		['生活中心／王小明報導', 'r 王小明'],
		['作者：王小明（某某大学行政学院教授）', 'a 王小明'],
		['（作者：王小明 李大华，单位：某某科学院）', 'a 王小明 a 李大华'],
		['来源： 某某网 作者王小明 李大华责任编辑：赵小兰', 'a 王小明 a 李大华 e 赵小兰'],
		['（执笔人：王小明、李大华）', 'a 王小明 a 李大华'],
		['本版撰稿 王小明', 'a 王小明'],
		['记者：王小明 编辑：李大华 2020-05-03', 'r 王小明 e 李大华'],
		['来源：某报 2020-05-03 王小明', 'a 王小明'],
		['2020-05-03 10:20 某某网 王小明', 'a 王小明'],
		['某某卫视 王小明 李大华 北京报道', 'r 王小明 r 李大华'],
		['文_ 王小明 摄影_ 李大华', 'a 王小明 p 李大华'],
		['2012-04-11 作者：小贝 出处：某某网 责编：李大华', 'a 小贝 e 李大华'],
		['某某報／ 編譯王小明、記者李大華／綜合報導', 't 王小明 r 李大華'],
		['2023-08-28 01:05 某某報／ 編譯王小明、記者李大華／綜合報導', 't 王小明 r 李大華'],
		['来源：某某网 作者：奔跑的小明 有 人参与', 'a 奔跑的小明'],
		['（供稿：党委宣传部 新闻中心 撰稿：王小明 李大华 摄影：赵小兰）', 'a 王小明 a 李大华 p 赵小兰'],
		['作者：某某大学历史学院王小明', 'a 王小明'],
		['（作者：某某研究所王小明院士、某某研究所李大华研究员）', 'a 王小明 a 李大华'],
		['（作者：某某中心研究部部长、研究员王小明）', 'a 王小明'],
		['王小明 李大華 趙小蘭／新北 台南報導', 'r 王小明 r 李大華 r 趙小蘭'],
		['某某青年周刊 王小明', 'a 王小明'],
	])('%s', (line, people) => {
		const credits = readMetaLine(line, foldAligned(line))?.credits ?? [];
		expect(credits.map(({ role, name }) => `${SHORT[role]} ${name}`).join(' ')).toBe(people);
	});

	it('takes an outlet in capitals for no person', () => {
		expect(readMetaLine('圖文／ABCNEWS', foldAligned('圖文／ABCNEWS'))?.credits ?? []).toEqual([]);
	});
});
