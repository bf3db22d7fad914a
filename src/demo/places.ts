/** An invented city with what is told of it. */
export interface City {
	readonly name: string;
	readonly districts: readonly string[];
	readonly roads: readonly string[];
	readonly waters: readonly string[];
}

/** The three cities of the demonstration. None of them exists. */
export const CITIES = {
	jichuan: {
		name: '霁川',
		districts: ['棠浦区', '榆桥区', '麦渡县', '禾垄县', '鹭坪县', '杉岙县'],
		roads: ['春晖路', '望禾大道', '砖塔街', '槐荫路', '渡口东路', '新棠大道', '书院街', '百花巷'],
		waters: ['霁水', '棠溪河', '白鹭湖', '麦渡渠', '石臼水库'],
	},
	yanzhu: {
		name: '砚渚',
		districts: ['墨池区', '竹径区', '芦汀县', '枫堰县', '莲陂县', '梨坞县'],
		roads: ['墨池路', '长堤路', '枫林大道', '采石街', '松涛路', '莲花巷', '竹径北路', '纸坊街'],
		waters: ['砚渚湖', '芦汀河', '枫堰', '梨溪', '松风水库'],
	},
	xiwan: {
		name: '汐湾',
		districts: ['帆影区', '灯屿区', '螺澳镇', '贝沙镇', '鸥屿乡', '礁鼓乡'],
		roads: ['灯屿路', '帆影大道', '盐仓街', '码头路', '信风街', '海棠路', '贝沙二路', '钟楼街'],
		waters: ['汐湾内港', '螺澳溪', '鸥屿水道', '贝沙湖', '礁鼓溪'],
	},
} as const satisfies Record<string, City>;

/** Key of a city in the table. */
export type CityKey = keyof typeof CITIES;
