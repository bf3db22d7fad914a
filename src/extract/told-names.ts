import type { Credit } from '../model/extraction.ts';
import { foldAligned, foldedPattern } from './aligned-fold.ts';
import { ACTION, ORGANISATION_ENDS } from './credit-rules.ts';
import { hasSurname, isName, mayHaveSurname, splitNames } from './names.ts';
import { isPlace } from './places.ts';

/** What stands behind the word for a reporter. */
export interface ToldNames {
	readonly names: readonly string[];
	/** People behind other words in the same stretch: 摄影 张三, 编辑李四. */
	readonly others: readonly { readonly name: string; readonly role: Credit['role'] }[];
	/** What the words behind the names say that they did. */
	readonly done: 'text' | 'pictures' | 'both';
	/** The role that a label behind the names gives those who come next: 图/某报记者. */
	readonly label: Credit['role'] | null;
}

/** By folded word: other roles that stand among the names of reporters. */
const OTHER_ROLES: ReadonlyMap<string, Credit['role']> = new Map(
	Object.entries({
		editor: '编辑 责编 责任编辑 校对 审核 策划 审校 签发',
		photographer: '摄影 摄 摄像 供图 制图 图片 图表 视频 剪辑 漫画 图',
		translator: '编译 翻译',
		author: '执笔 撰文 文',
	} satisfies Partial<Record<Credit['role'], string>>).flatMap(([role, words]) =>
		words.split(' ').map((word) => [foldAligned(word), role as Credit['role']] as const),
	),
);
const OTHER_WORDS = [...OTHER_ROLES.keys()].sort((a, b) => b.length - a.length).join('|');
const OTHER_AND_NAME = foldedPattern(
	`^(?<before>\\p{Script=Han}{2,3})?(?<word>${OTHER_WORDS})(?<name>\\p{Script=Han}{2,3})$`,
	'u',
);
/** What stands behind names that wrote and took the pictures: 文/图. */
const TEXT_AND_PICTURES = foldedPattern('[ /|]+(?:文[/、]?[图片摄]|图[/、]?文)$', 'u');
/** A label that stands before the paper of the next reporter. */
const LABEL_BEHIND = foldedPattern(
	`(?:^|[ 、,;/|])(?<word>${OTHER_WORDS}) ?[:/] ?$|(?<glued>文|图|摄影)/$`,
	'u',
);

const PICTURES = foldedPattern('(?:摄|摄影)$', 'u');
const BOTH = foldedPattern('摄影报[道导]$|文并摄$', 'u');
const DAY = '(?:\\d{1,2}月)?(?:\\d{1,2}日|[一二三四五六七八九十廿卅]{1,3}日)?';
/** What was sent or made, the day before it: 12日专电, 综合报道, 专访, 摄. */
const SENT = foldedPattern(
	`^${ACTION}$|${DAY}(?:综合|专题|联合|现场|独家|连线|随军|专程|摄影)?(?:报[道导]|采访|专访|特稿|特写|整理|[专外急]?电|讯|采写|撰文|编译|文并摄|摄影|摄)$`,
	'u',
);
/** How the names of places end that no list has. */
const LIKE_PLACE = /^\p{Script=Han}{1,6}[省市县区州盟旗镇乡村港岛湾府]$/u;
const SENT_WITHIN = foldedPattern('发自', 'u');
const SENT_FROM = foldedPattern('^(?:发自|自(?=\\p{Script=Han}{2}))', 'u');
/** What no person is and may stand behind the names: the paper, a desk, whence the pictures are. */
const NO_ONE = foldedPattern(
	`^(?:\\p{L}{1,12}(?:${ORGANISATION_ENDS})|\\p{L}{2,8}(?:中心|组)|资料(?:图|照)片?|图片|\\p{L}{2,8}供图|(?:现场|独家|综合)+)$`,
	'u',
);

/** A character with nothing but marks and spaces around it. */
const SINGLE = '(?<![^\\s、,:;/|&])\\p{Script=Han}(?![^\\s、,:;/|&])';
/** What marks and spaces part. Single characters one after the other are one name: 王　芳, 王 小 明. */
const PIECES = new RegExp(
	`${SINGLE}(?: +${SINGLE}){2}(?! +${SINGLE})|${SINGLE} +${SINGLE}|(?:(?!(?<=\\p{Script=Han})[-–—](?=\\p{Script=Han}))[^\\s、,:;/|&])+`,
	'gu',
);

/**
 * Reads the names behind the word for a reporter, with the place and what was sent behind them. Null where something
 * stands there that is none of it.
 *
 * @param bracketed whether the byline stands in brackets
 */
export function toldNames(text: string, folded: string, bracketed: boolean): ToldNames | null {
	const reader = new NamesReader(bracketed || /^[ :/|]/u.test(folded));
	const label = LABEL_BEHIND.exec(folded);
	const both = label ? null : TEXT_AND_PICTURES.exec(folded);
	if (both) reader.done = 'both';
	for (const { 0: piece, index } of folded.slice(0, label?.index ?? both?.index).matchAll(PIECES)) {
		if (folded.charAt(index - 1) === '/' && reader.takeDone(piece)) continue;
		const shown = text.slice(index, index + piece.length);
		const isRead = piece.includes(' ')
			? reader.takeName(shown.replace(/\s+/gu, ''))
			: reader.take(shown, piece);
		if (!isRead) return null;
	}
	const { names, others, done } = reader;
	return {
		names,
		others,
		done,
		label: OTHER_ROLES.get(label?.groups?.word ?? label?.groups?.glued ?? '') ?? null,
	};
}

class NamesReader {
	readonly names: string[] = [];
	readonly others: { name: string; role: Credit['role'] }[] = [];
	done: ToldNames['done'] = 'text';
	/** Whether the word for a reporter stands apart from the names. */
	readonly #isApart: boolean;
	/** The role of what follows, where a word among the names tells another one. */
	#other: Credit['role'] | null = null;
	/** How many of the names are followed by what they did. */
	#told = 0;

	constructor(isApart: boolean) {
		this.#isApart = isApart;
	}

	/** Takes in what those before a slash did: 张三/文 李四/图. False where it is something else. */
	takeDone(folded: string): boolean {
		const role = OTHER_ROLES.get(folded);
		const latest = this.names.length - this.#told;
		if (!role || latest === 0) return false;
		if (role === 'photographer')
			for (const name of this.names.splice(this.#told)) this.others.push({ name, role });
		this.#told = this.names.length;
		return true;
	}

	/** Takes a piece in; false where it is nothing that may stand there. */
	take(text: string, folded: string): boolean {
		const role = OTHER_ROLES.get(folded);
		if (role) {
			this.#other = role;
			// Behind the names alone it says what they did; names of its own may follow.
			if (role === 'photographer') this.done = 'pictures';
			return true;
		}
		if (SENT_FROM.test(folded) || NO_ONE.test(folded) || (isPlace(folded) && this.#hasNames()))
			return this.#hasNames();
		if (this.#takeAttached(text, folded)) return true;
		const from = folded.search(SENT_WITHIN);
		if (from > 0) return this.take(text.slice(0, from), folded.slice(0, from));
		const sent = SENT.exec(folded);
		if (sent) return this.#takeSent(text, folded, sent[0], sent.index);
		return this.takeName(text) || this.#takeBeforePlace(text, folded) || this.#takeRun(text);
	}

	/** Takes one name in, where it can be one. */
	takeName(name: string): boolean {
		if (!isName(name) || !this.#isSure(name)) return false;
		if (/^\p{Script=Han}{4}$/u.test(name) && !isOneOfFour(name)) return false;
		if (this.#other === 'photographer') this.done = 'text';
		if (this.#other) this.others.push({ name, role: this.#other });
		else this.names.push(name);
		return true;
	}

	/** Names and a role without a mark between them: 编辑张三, 李四摄影王五. */
	#takeAttached(text: string, folded: string): boolean {
		const { before = '', word = '', name = '' } = OTHER_AND_NAME.exec(folded)?.groups ?? {};
		const role = OTHER_ROLES.get(word);
		// 文丽 is a name itself.
		if (!role || word.length < 2 || !hasSurname(name) || !isName(name)) return false;
		if (before !== '' && !(hasSurname(before) && this.takeName(text.slice(0, before.length)))) return false;
		this.others.push({ name: text.slice(-name.length), role });
		this.#other = role;
		return true;
	}

	#hasNames(): boolean {
		return this.names.length + this.others.length > 0;
	}

	/** Two characters behind the word for a reporter may be any word, unless they begin with a surname or stand apart. */
	#isSure(name: string): boolean {
		return this.#isApart || mayHaveSurname(name) || (this.names.length > 0 && name.length >= 2);
	}

	/** A piece that ends with what was sent or made: 王小明台北12日电, 台北报道, 王小明摄. */
	#takeSent(text: string, folded: string, words: string, at: number): boolean {
		const before = folded.slice(0, at);
		if (BOTH.test(folded)) this.done = 'both';
		else if (PICTURES.test(words)) this.done = 'pictures';
		if (before === '' || isPlace(before)) return this.#hasNames();
		if (this.#hasNames() && LIKE_PLACE.test(before) && !hasSurname(before)) return true;
		const run = text.slice(0, at);
		if (this.#takeBeforePlace(run, before)) return true;
		const { length } = before;
		if (length <= 3 && hasSurname(run)) return this.#pushOnly(run);
		if (this.#hasNames() && length <= 8) return true;
		if (length < 4 || !hasSurname(run)) return length <= 3 && this.#pushOnly(run);
		return this.#takeRun(run) || this.#pushOnly(run.slice(0, length >= 5 ? 3 : 2));
	}

	#pushOnly(name: string): boolean {
		if (!isName(name) || !this.#isSure(name)) return false;
		this.names.push(name);
		return true;
	}

	/** A name that runs into the place behind it: 王小明台北. */
	#takeBeforePlace(text: string, folded: string): boolean {
		const placeBehind = (length: number) => folded.slice(length).replace(SENT_FROM, '');
		const length =
			(hasSurname(text) ? [3, 2] : [3, 2, 4, 5]).find((each) => isPlace(placeBehind(each))) ??
			(hasSurname(text) ? [3, 2] : []).find((each) => LIKE_PLACE.test(placeBehind(each)));
		return length !== undefined && this.#pushOnly(text.slice(0, length));
	}

	/** Several names without a mark between them. */
	#takeRun(text: string): boolean {
		const names = splitNames(text);
		if (!names || names.length < 2 || !names.every(isName)) return false;
		return names.every((name) => this.takeName(name));
	}
}

/** Four characters are one name where they begin with a surname of two, or with none at all. */
function isOneOfFour(name: string): boolean {
	return splitNames(name)?.length === 1;
}
