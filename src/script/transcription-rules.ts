import type { CharacterRule } from './character-rule.ts';

/** Characters that transcriptions of foreign names are mostly written with. */
const SOUND_BEFORE =
	/[阿埃玻巴贝比布波达德迪蒂都杜厄尔法菲费弗福盖格赫霍基加嘉察卡凯科克库奎拉莱兰勒雷利列鲁罗洛马玛毛麦曼梅蒙米莫姆穆娜纳尼诺努帕佩皮普齐恰乔切萨塞瑟什施史斯苏索塔泰特提托图瓦维韦沃乌西希锡夏谢辛雅亚扬耶伊因尤约扎泽兹]$/;
const TWO_SOUNDS =
	/[阿埃玻巴贝比布达德迪菲费弗盖格赫吉卡凯克拉莱勒雷利罗洛马玛曼梅蒙米莫姆穆纳尼诺帕佩普萨塞施史斯苏塔泰特提托瓦维沃谢亚伊因尤扎]{2}$/;
const TWO_SOUNDS_AFTER =
	/^[阿埃贝布达德迪费弗格卡凯克莱雷利罗洛曼梅蒙莫姆诺佩普萨瑟奥斯苏塔泰特瓦维沃谢雅亚伊约扎][阿埃贝布达德迪恩尔费弗格卡凯克拉莱雷利罗洛曼梅蒙莫姆娜内尼诺佩普萨森瑟斯苏塔泰特托瓦维沃亚伊约扎]/;
const SOUND_AFTER =
	/^[·•阿埃巴贝比布达德迪蒂多杜厄恩尔法菲费弗福格赫亨霍基加卡凯坎科克库奎拉莱兰勒雷利列卢鲁罗洛马玛迈曼梅蒙米莫姆穆娜纳内尼诺努帕佩皮普奇齐恰乔切森萨塞什士施史斯松苏索塔泰坦特提托图瓦维韦沃乌希锡谢雅亚扬耶伊因尤兹]/;
/** Sounds that end no common word of Chinese, so that 里 behind them is never the inside of something. */
const ONLY_SOUND = /[赫兹玛妮莎菲弗迪佩曼茨撒萨恩]$/;
/** Sounds before and behind 里 that together make a name. */
const SOUND_BEFORE_RARE =
	/[埃基杰佩赫莫奥凯弗费菲福吉莱勒雷洛曼蒙诺萨塞瑟斯苏索泰韦维沃谢亚伊尤扎泽兹恩久臣国希]$/;
const RARE_AFTER = /^[安莉迈顿奇婉雄西昂卜略文琳茨厄欧纽逊辛克夫孜]/;
/** How a name begins that a title or nothing stands before. */
const NAME_BEGINS = /^[贝韦德夫尔卡克科米尼恩奇索瓦罗昂皮瑟默森希约]/;

/** Where 里 is a sound of a foreign name, or a mile by number; else it is the inside of something. */
export const MILE_IN_NAMES: readonly CharacterRule[] = [
	// The ward of a town in Taiwan.
	{ before: /(?:^|[\p{P}该本各])$/u, after: /^(?:长|民|办公|干事)/, form: '里' },
	{ after: /^(?:、\p{Script=Han}{2}|[和与及暨]\p{Script=Han}{2})[乡里]/u, form: '里' },
	{
		before: /\p{Script=Han}{2}$/u,
		after: /^(?:区[^别分域间内里块号委长政]|乡[^亲下村音镇里土愁])/u,
		form: '里',
	},
	{ before: /[\d０-９]$/, form: '里' },
	{ before: /[·•]$/, form: '里' },
	{ after: /^[·•]/, form: '里' },
	{ before: SOUND_BEFORE, after: SOUND_AFTER, form: '里' },
	{ before: TWO_SOUNDS, form: '里' },
	{ before: /(?:^|[\p{P}于在和与对由叫名])$/u, after: TWO_SOUNDS_AFTER, form: '里' },
	{ before: ONLY_SOUND, after: /^(?!海|面|外)/, form: '里' },
	{ before: SOUND_BEFORE_RARE, after: RARE_AFTER, form: '里' },
	{
		before: /(?:^|[\p{P}]|主席|总统|总理|会长|外长|防长|大臣|大使|教练|选手|相)$/u,
		after: NAME_BEGINS,
		form: '里',
	},
];
