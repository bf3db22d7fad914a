/**
 * Family names by which a name behind an office is told from other words, in Simplified: the common ones of the Chinese
 * name statistics (Ministry of Public Security, report for 2020: the first hundred are 85 % of all people) and rarer
 * ones. Left out are those that as often are a word of their own (全, 单, 党, 管, 和, 时, 成, 能, 从): such a bearer is
 * found only by a row of type person in the glossary.
 */
export const FAMILY_NAMES: ReadonlySet<string> = new Set(
	`王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟
熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴孔向汤宫牛路涂岳郁朴谷曲习邢章阮骆欧翟巩卞柯靳阎祝霍耿闵季尚温庄鲍葛聂穆焦柴齐梅辛岑詹倪
尉申邬舒屈甘瞿裴席冉娄凌祁符寇艾佟佘宁庞鞠臧蓝简饶房匡卓仲苟丛窦薄蒙卫褚麦洪隋喻廉冀郜晏邸鄢蔺冼屠蒲桓芦楚荆荀伊敖郦楼蒯谌缪栾宗庾芮牟戚鄂揭
吉傅康伍施樊殷尤莫池桑兰俞柳盛纪祖包苗鲁翁景费卜柏谈储濮苑逄晁仇郎乌冷苍连茅邝巫麻仝俸昝冒鹿滕狄`
		.replaceAll(/\s/g, '')
		.split(''),
);

/** Family names of two characters. */
export const COMPOUND_FAMILY_NAMES: ReadonlySet<string> = new Set(
	'欧阳 司马 上官 诸葛 司徒 东方 独孤 南宫 夏侯 皇甫 尉迟 公孙 慕容 令狐 钟离 宇文 长孙 鲜于 闾丘 司空 端木 万俟 轩辕 呼延 单于 百里 东郭 申屠 澹台 拓跋 赫连 濮阳 太史 公冶 淳于'.split(
		' ',
	),
);

/**
 * Characters with which foreign names are written by sound, in Simplified: those of the usual tables of transcription
 * (names of the world, Xinhua) but for the ones that are as often words of their own beside a name (当, 大, 安, 明).
 */
export const SOUND_CHARACTERS =
	`阿埃艾爱昂奥巴白班邦保鲍贝本比彼宾波伯博勃布采策查昌彻茨措达戴丹道德登邓迪蒂丁杜顿多厄恩尔法凡范菲费芬丰冯佛夫弗福富盖甘戈格根葛贡古瓜圭哈海
汉杭豪赫黑亨洪胡华怀惠霍基吉加贾简江杰金京久喀卡凯坎康考柯科可克肯孔库夸昆拉来莱赖兰朗劳勒雷李里利莉丽列林琳柳龙隆娄卢鲁伦罗洛略吕马玛迈麦曼
芒毛梅门蒙孟米密苗缪摩莫墨默姆木穆纳娜奈南内嫩尼妮涅宁纽农努诺欧帕派潘庞佩彭皮匹泼珀普奇齐恰钱乔切钦琴丘让热荣茹儒瑞若撒萨塞赛桑瑟森沙珊绍舍
申圣施史什舒朔斯丝松苏索塔泰坦汤唐陶特腾提汀廷图托瓦旺万威韦维卫魏温翁沃乌吾武西希锡夏谢辛欣雄休逊雅亚延耶叶伊易因英尤于约云赞泽扎詹珍芝朱卓
兹宗祖佐狄绮黛薇蕾莎黎契伽娅拜翰`.replaceAll(/\s/g, '');
