import { foldedPattern } from './aligned-fold.ts';
import { AnyPattern } from './any-pattern.ts';
import { CREDIT_WORDS, ORGAN_ENDS, ORGANISATION } from './credit-rules.ts';
import { PLACES } from './places.ts';

/** Labels that stand before a role of their own: 采写:南都记者 张三; 文/观察者网专栏作者 王文. */
const LONELY =
	'(?:采写|撰文|撰稿|文|作者|图文|文图|整理|供稿|来源)[ ]?[:/|](?=[ ]?[《]?\\p{L}{0,12}[》]?(?:记者|作者|通讯员|评论员)[ ]?\\p{L})';
/**
 * Pieces of a byline that name no person: a label before a role of its own, a place or an organisation before the
 * reporter, a photograph that was given, how somebody can be written to.
 */
const NO_NAMES = [
	LONELY,
	`(?:${PLACES})[ ]?[/|][ ]?(?=记者|编译|特派)`,
	`[《[]?[\\p{L}\\p{N}·]{2,12}[》\\]]?[ ]?[/|、\\]][ ]?(?=(?:特派|驻地)?(?:记者|编译)[ /]?\\p{L}{2})`,
	'(?:图片?|照片|影片|视频|摄影|资料|供图)[:/ ]+[\\p{L}\\p{N}·、 ]{2,16}?(?:提供|翻摄|授权|资料照片?|脸书|官网|来源)(?=$|[\\s|()【】])',
	'文[ ]?(?:图由)?\\p{L}{2,8}(?:供图|提供)(?=$|[\\s|()])',
	'整合(?= )',
	'单位:[^()【】|]{2,30}',
	'(?:实习|见习)(?=\\))',
	'(?:电子)?(?:邮箱|邮件|信箱|邮址|e-?mail)[: ]*[a-z\\d_.+-]{1,40}@[a-z\\d.-]{1,40}',
];
const EACH_NO_NAMES = NO_NAMES.map((source) => foldedPattern(source, 'uy'));
const ANY_NO_NAMES = new AnyPattern(NO_NAMES);

/** What systems and papers set where a name belongs: nobody, themselves, the number of an editor. */
const NOBODY = `(?:小编|佚名|匿名|无名氏|未知|不详|网络|网友|本站|本网|本报|本台|本刊|转载|综合|管理员|编辑部|编辑|admin|[a-z]{0,4}\\d{2,8}|(?:本[报网台刊社]|特约|资深|${ORGANISATION})*评论员|${ORGANISATION}|\\p{L}{1,12}(?:${ORGAN_ENDS}))`;
const NAMELESS = (['byline', 'editor'] as const).map((nameless) => {
	const words = CREDIT_WORDS.filter(({ role }) => (role === 'editor') === (nameless === 'editor'))
		.filter(({ role }) => role !== 'photographer')
		.map(({ words: all }) => all)
		.join('|');
	return {
		nameless,
		pattern: foldedPattern(
			`(?:${words}) ?[:/|] ?${NOBODY}(?:[ 、]${NOBODY}){0,3}(?=$|[\\s|()【】〔〕[\\]])`,
			'uy',
		),
	};
});
const AFTER_LABEL = /[:/|]/u;
/** The label of a credit is shorter than this, rank and all. */
const LABEL_REACH = 24;

/** A piece of a byline that names no person and labels none. */
export function noNames(folded: string, at: number) {
	if (!ANY_NO_NAMES.at(folded, at)) return null;
	for (const pattern of EACH_NO_NAMES) {
		const found = lonely(pattern, folded, at);
		if (found) return found;
	}
	return null;
}

/** A label with something that is no person behind it: 作者:佚名, 责任编辑:NN123. Says which kind of line it makes. */
export function namelessLabel(folded: string, at: number) {
	if (!AFTER_LABEL.test(folded.slice(at, at + LABEL_REACH))) return null;
	for (const { nameless, pattern } of NAMELESS) {
		const found = lonely(pattern, folded, at);
		if (found) return { ...found, nameless };
	}
	return null;
}

/** `台北报道`, `摄影`, `综合报道`, `文/`: says nothing of a person, but belongs to a byline. */
export function lonely(pattern: RegExp, folded: string, at: number) {
	pattern.lastIndex = at;
	const match = pattern.exec(folded);
	return match ? { credits: [], end: at + match[0].length } : null;
}
