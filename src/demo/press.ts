import type { CityKey } from './places.ts';

/** How an outlet's pages come out of a crawler. */
export interface Press {
	/** Name of the outlet's file and folder. */
	readonly id: string;
	/** Name in Simplified characters. */
	readonly name: string;
	readonly city: CityKey;
	/** Script its pages stand in, and whether a machine put them there. */
	readonly script: 'simplified' | 'traditional' | 'machine';
	/** The outlet file, as a keeper would write it. */
	readonly file: string;
}

/** The three invented newspapers. */
export const PRESSES: readonly Press[] = [
	{
		id: 'jichuan-daily',
		name: '霁川日报',
		city: 'jichuan',
		script: 'simplified',
		file: `name: 霁川日报
aliases: [霽川日報, 霁川网]
region: CN
hosts: [jichuan-daily.example]
sources: ['jichuan-daily/**']
boilerplate:
  - name: service
    match: '^新闻热线[:：]|^投稿邮箱'
`,
	},
	{
		id: 'yanzhu-net',
		name: '砚渚网',
		city: 'yanzhu',
		script: 'machine',
		file: `name: 硯渚網
aliases: [砚渚网]
region: CN
hosts: [yanzhu-net.example]
signs: ['^砚渚网免责声明']
boilerplate:
  - name: disclaimer
    match: '^砚渚网免责声明'
  - name: reprint-note
    match: '^本网转载此文'
`,
	},
	{
		id: 'xiwan-times',
		name: '汐湾时报',
		city: 'xiwan',
		script: 'traditional',
		file: `name: 汐灣時報
aliases: [汐湾时报]
region: TW
hosts: [xiwan-times.example]
sources: ['xiwan-times/**']
boilerplate:
  - name: related
    match: '^延伸阅读[:：]'
  - name: subscribe
    match: '^订阅汐湾时报'
`,
	},
];
