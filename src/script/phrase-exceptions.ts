import { CANTONESE } from './cantonese.ts';
import { ruledForm } from './character-rules.ts';
import { WEAK_PHRASES } from './state-rules.ts';

/** Code units that rules see on either side. */
const REACH = 6;

/**
 * Phrases of the dictionaries that are none behind certain characters: three days later no empress of heaven comes.
 */
const NO_PHRASE_BEHIND: ReadonlyMap<string, RegExp> = new Map([
	['里外', /[\d０-９十百千万两几数]$/],
	['咸的', /碧$/],
	// Liquor is old or has a name; who only works in vain comes from a verb.
	['白干', /[是在得都算不]$/],
	['天后', /[\d０-９〇零一二三四五六七八九十百千万两几数多半整]$/],
	// And for, and to; only what is joined is joined into something.
	...['并为', '并到', '并名', '并除'].map((phrase) => [phrase, /(?:^|[^合归整兼吞撤简裁])$/] as const),
	// Stated clearly, not clear.
	['明了', /[列亮标写言讲点查证说阐表注申指声挑探辨判载订约问照开鲜敞认分]$/],
	['火并', /[拱林大山放纵灭救点失起战停开]$/],
]);

/** Verbs and adverbs: 只 before them is no number of animals. */
const ONLY =
	/^(?:会|是|能|不|有|要|在|需|应|可|好|得|为|算|让|使|剩|占|适|供|限|属|说|代|单|考|触|想|用|靠|凭|顾|关|看|管)/;

/** Phrases of the dictionaries that are none before certain characters. */
const NO_PHRASE_BEFORE: ReadonlyMap<string, RegExp> = new Map([
	// Plays are counted; whoever comes out is not.
	['一出', /^(?!出|.{0,5}[戏剧])/u],
	// All those who are accused, not what somebody does at once.
	['一干', /^(?![人众等罪要重])/],
	// What two people may do again; what is made of several things is 複合.
	['复合', /^(?:希望|了|吧|无望|有望|的可能|的机会|传闻|绯闻)/],
	// Miles are no place to swim.
	['海里', /^(?:有|没|的[鱼生水]|游|捕|捞|漂|浮)/],
	['白干', /^(?:了|活|吗|吧|一[场年天])/],
	// Blankets are not folded with what is added to a discount.
	['折叠', /^加优惠/],
	['一只只', ONLY],
	['这只', ONLY],
	['那只', ONLY],
	['单只', ONLY],
	// The copula: who oneself is one.
	['身系', /^(?:一[个种位名家项]|要|因|由|为|有|可|好)/],
	['连系', /^一[个种位名家项]/],
	['系上', /^(?:老师|学生|教|的|课|同学|主任|系)/],
	// Who only says has a quotation follow; else it is a name: 但云妮.
	['但云', /^(?![：:，,“「])/u],
	// The poet, not the light that is left.
	['余光', /^中/],
	['发卡', /^(?:量|行|机构|银行|数|方|中心|业务)/],
	['直发', /^(?:个人|到|给|企业|农|学生|直达|班列|货)/],
	['下摆', /^(?:到|入|至|给|超)/],
	['印制', /^[度裁约止造服]/],
	['自制', /^(?!力|能力|心|性|\p{P}|$|和|与)/u],
]);

/** Phrases of the dictionaries that written Cantonese says otherwise: 係好 is very, not tied well. */
const NO_PHRASE_IN_CANTONESE = new Set([
	'系好',
	'系有',
	'系个',
	'家系',
	'系上',
	'系着',
	'系住',
	'系得',
	'间系',
	'心系',
	'情系',
	'身系',
]);

/** Whether a phrase at an index is ruled out by what stands around it. */
export function isRuledOut(text: string, at: number, phrase: string): boolean {
	const end = at + phrase.length;
	const behind = NO_PHRASE_BEHIND.get(phrase);
	if (behind?.test(text.slice(Math.max(0, at - REACH), at))) return true;
	if (NO_PHRASE_BEFORE.get(phrase)?.test(text.slice(end, end + REACH))) return true;
	const weak = WEAK_PHRASES.get(phrase);
	if (weak !== undefined && ruledForm(text, at + weak) !== null) return true;
	return NO_PHRASE_IN_CANTONESE.has(phrase) && CANTONESE.test(text);
}
