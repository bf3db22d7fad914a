/** Offices and callings that stand directly before a name in news, in Simplified. */
export const TITLES: readonly string[] =
	`书记 总书记 副书记 市长 省长 县长 区长 镇长 乡长 村长 州长 部长 院长 校长 局长 处长 科长 厅长 司长 署长 会长 社长 团长 队长 组长 班长 排长
连长 营长 旅长 师长 军长 所长 馆长 站长 台长 行长 厂长 场长 园长 议长 检察长 秘书长 董事长 理事长 总长 次长 外长 财长 防长 船长 机长 舰长
主席 主任 委员长 委员 常委 政委 总理 总统 首相 总裁 总监 总编 总编辑 主编 编辑 经理 主管 代表 记者 通讯员 评论员 研究员 发言人 主持人 负责人
创始人 传承人 继承人 候选人 当事人 被告人 嫌疑人 带头人 合伙人 教授 讲师 博士 硕士 院士 专家 学者 医生 医师 大夫 护士 护士长 老师 教师 校友 学生 同学
导演 编剧 演员 歌手 作家 画家 诗人 词人 书法家 科学家 企业家 艺术家 历史学家 经济学家 选手 教练 主教练 队员 球员 运动员 冠军 亚军 大使 公使 参赞 领事 总领事 特使
司令 司令员 参谋长 将军 上将 中将 少将 大校 上校 中校 少校 上尉 中尉 战士 烈士 英雄 民警 警员 警官 交警 律师 法官 检察官 村民 居民 市民 网民 农民 工人 员工 职工
工程师 设计师 技术员 飞行员 航天员 宇航员 驾驶员 消防员 志愿者 爱好者 经营者 议员 同志 男子 女子 队医 司机 乘客 店主 业主 股东 摄影 实习生 主播 裁判 模范 先生 女士
党员 党委书记 第一书记 村支书 支书 会计 秘书 助理 顾问 干事 理事 董事 监事 领队 领班 站务员 网格员 快递员 新娘 新郎 母亲 父亲 妻子 丈夫 儿子 女儿 弟弟 哥哥 姐姐 妹妹`.split(
		/\s+/,
	);

/** Of these and of {@link TITLES} those that stand behind a name: 胡衡华市长, 余秋雨先生. */
export const TITLES_BEHIND: readonly string[] =
	`市长 省长 县长 区长 镇长 部长 院长 校长 局长 处长 科长 厅长 司长 会长 社长 团长 队长 所长 馆长 行长 议长 检察长 董事长 秘书长 主席 主任 委员 总理
总统 首相 总裁 总经理 经理 书记 副书记 教授 副教授 博士 院士 老师 导演 教练 律师 法官 警官 医生 医师 同志 先生 女士 小姐 太太 议员 大使 将军 司令 主编 记者 师傅 同学 夫妇
副市长 副省长 副县长 副区长 副部长 副院长 副校长 副局长 副主席 副主任 一行 等人 烈士 大师 爷爷 奶奶 大爷 阿姨 大姐 大哥`.split(
		/\s+/,
	);

/** Of these the ones that follow a surname alone: 余先生. */
export const ADDRESSES =
	/^(?:先生|女士|小姐|太太|老师|教授|医生|律师|法官|警官|师傅|同学|奶奶|爷爷|大爷|大妈|阿姨|大姐|大哥|氏)/u;

/**
 * Surnames whose character has another Traditional form outside of names, with the form that the surname has.
 * The first fourteen are the ones news meet most.
 */
export const SURNAMES: ReadonlyMap<string, string> = new Map(
	'于于 范范 余余 钟鍾 朴朴 胡胡 干干 郁郁 岳岳 游游 姜姜 谷谷 曲曲 涂涂 沈沈 丰豐 万萬 仇仇 咸咸 卜卜 柏柏 秋秋 云雲'
		.split(' ')
		.map((pair) => [pair[0] ?? '', pair[1] ?? '']),
);

/** Words that begin with one of those characters and may follow a title: no name begins there. */
export const NO_NAMES: ReadonlyMap<string, string> = new Map([
	['于', '是'],
	['范', '围 例 本 畴 式 文'],
	['余', '下 人 名 额 款 位 年'],
	['钟', '情 爱 表 头 声 楼 摆'],
	['朴', '素 实 质'],
	['胡', '同 说 乱 来 闹 椒 须 萝卜 子'],
	['干', '部 什么 事 活 了 出 的 得 过 起 完 好 脆 预 涉 扰 旱 净 群 警 劲 线 流 着 在 一 不 杯'],
	['郁', '闷 金香 积'],
	['岳', '父 母'],
	['游', '客 戏 泳 行 览 玩 乐 说 艇 船 记 走 离 历 学 子 牧 击 弋 人 了 过 到 上 进 向'],
	['姜', '黄 片 汤 茶'],
	['谷', '物 类 雨 底 地 歌'],
	['曲', '线 目 折 艺 调 面 解 江 棍'],
	['涂', '料 鸦 抹 改 装 层 写 上 了'],
	['沈', '阳 北 大'],
	['丰', '富 收 台 田 硕 厚 盛'],
	['万', '名 人 余 元 一 家 物 里 众 科 达 般 亩 分'],
	['仇', '恨 视 敌'],
	['咸', '鱼 菜 味 宁 阳'],
	['卜', '算'],
	['柏', '林 油'],
	['秋', '天 季 收 冬 粮 日'],
	['云', '南 端 计算 平台 层 上 集'],
]);

/** What follows a name in news: a mark, the end, or one of these. */
export const AFTER_NAME =
	/^(?:$|[^\p{Script=Han}]|说|表示|指出|强调|介绍|认为|告诉|透露|称|坦言|在|率|主持|出席|会见|会谈|陪同|参加|一行|等|和|与|及|同|的|是|对|向|带|讲|致|摄|报道|为|把|将|从|以|也|就|又|还|则|曾|已|正|来|到|去|接受|作|做|当选|担任|宣布|要求|分别|先后|今|近日|日前|先生|女士|同志|教授|老师|说道|回忆|看到|发现|有|被|因|获|于|听取|调研|考察|检查|走访|慰问|发表|提出|回应|解释|呼吁|夺|以来|家|及其|夫妇|带领|通过|不|都|发言|走进|深入|前往|赴|抵|离开|返回|参观|视察|部署|签|撰文|写|拍|谈|问|答|回答|询问|查看|察看|实地|专程|一直|始终|多次|再|更|并|或|给|让|请|送|站|坐|赶|收到|拿|打|见|听|感|觉|希望|建议|坚持|述|汇报|笑|哭|牺牲|去世|逝世|病逝|遇|受|当|任|出|毕业|创作|饰|执导|领|携|偕|代表|随|陪|跟|比|至|击败|战胜|摘|时|几)/u;

/** Characters that end no given name: what stands before them is the whole name. */
export const NO_GIVEN_NAME = /[的了是在和与及同等说称为作对把将被就也还又很最都不]/;

/** Of the words in {@link NO_NAMES} those that as often are the middle of a name: 胡子 and 胡子怡, 谷雨 and 谷雨生. */
export const NAME_LIKE = /^[文雨子情声波温震学黄艺江向树]/;

/** Words that show a preposition 于 where the text could have a surname: 记者于今日, 代表于北京. */
export const AFTER_PREPOSITION =
	/^(?:[\d０-９]|[一二三四五六七八九十]+[月日年时点周季]|今[天日年晚晨早后]|昨|明[天日年晚]|本[月周年届次地]|当[天日地晚时年]|近[日期年些几]|[上下][午周月个]|去年|前[天日年不往]|此|其|该|这|那|每|同[日年月期一]|某|次日|翌|凌晨|[早晚][上间些晨]|中[午旬国央]|北京|上海|天津|重庆|广州|深圳|香港|澳门|台[湾北]|东京|纽约|华盛顿|伦敦|巴黎|日内瓦|联合国|会[议前后]|[\p{Script=Han}]{2,3}[省市县区州]|是|事发|现场|全国|国内|海外)/u;

/** Forms that single characters have in given names where the dictionary's first candidate would be another. */
export const GIVEN_NAME_FORMS: ReadonlyMap<string, string> = new Map(
	'于于 范范 钟鍾 朴朴 郁郁 岳岳 游游 谷谷 涂涂 余余 冲沖 里里 后后 征征 采采 台台 干干 咸咸 折折 舍舍 仇仇 占占 准准 斗斗 凌凌 志志 松松 升升'
		.split(' ')
		.map((pair) => [pair[0] ?? '', pair[1] ?? '']),
);

/** Surnames of most people, and the ambiguous ones: what an item in a list of names begins with. */
export const LISTED_SURNAME =
	/^[王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤宫牛路涂游岳郁朴谷曲]/;
