/**
 * Places from which reports are sent, as one alternation for regular expressions over folded text, longest first.
 * A place after a name ends the name (記者王小明台北報導).
 */
export const PLACES = [
	'北京 上海 天津 重庆 香港 澳门 台北 新北 桃园 台中 台南 高雄 基隆 新竹 苗栗 彰化 南投 云林 嘉义 屏东 宜兰 花莲 台东 澎湖 金门 马祖 连江',
	'石家庄 太原 沈阳 长春 哈尔滨 南京 杭州 合肥 福州 南昌 济南 郑州 武汉 长沙 广州 南宁 海口 成都 贵阳 昆明 拉萨 西安 兰州 西宁 银川 乌鲁木齐 呼和浩特 深圳 厦门 青岛 大连 宁波 苏州',
	'华盛顿 纽约 洛杉矶 旧金山 芝加哥 伦敦 巴黎 柏林 莫斯科 东京 大阪 首尔 平壤 新德里 曼谷 河内 新加坡 吉隆坡 雅加达 马尼拉 悉尼 堪培拉 惠灵顿 渥太华 多伦多 日内瓦 布鲁塞尔 罗马 马德里 维也纳 开罗 耶路撒冷 内罗毕 约翰内斯堡 巴西利亚 里约热内卢 联合国 综合',
]
	.flatMap((row) => row.split(' '))
	.sort((a, b) => b.length - a.length)
	.join('|');
