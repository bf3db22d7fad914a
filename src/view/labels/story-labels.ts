import type { Script } from '../../model/script.ts';

/** A count that is already written for display, e.g. `1,012`. */
type Count = string;

/** Words of stories: badges, how copies differ, and the report on stories. */
export interface StoryLabels {
	readonly badge: Readonly<Record<'copies' | 'revisions' | 'excerpts', (n: Count) => string>>;
	/** What an article is in its story, and how many others there are. */
	readonly asMember: (relation: string, n: Count) => string;
	readonly legend: string;
	readonly headline: string;
	readonly body: string;
	readonly sum: (places: Count, fewer: Count, more: Count) => string;
	readonly wholeParagraphs: (n: Count) => string;
	/** Read out before and after what only one of the two has. */
	readonly onlyCanonical: string;
	readonly onlyMember: string;
	readonly end: string;
	/** The switch of a list between each story once and every copy. */
	readonly copies: string;
	readonly once: (n: Count) => string;
	readonly everyCopy: (n: Count) => string;
	/** In the title of the front page with every copy. */
	readonly allCopies: string;
	/** The page of two texts: its name, how to read it, and its two sides. */
	readonly pairTitle: string;
	readonly pairLegend: string;
	readonly pairSum: (places: Count, fewer: Count, more: Count) => string;
	readonly earlier: string;
	readonly later: string;
	readonly onlyEarlier: string;
	readonly onlyLater: string;
	/** Before links to earlier texts that one can be laid beside. */
	readonly besideEarlier: string;
	/** Why a member stands where it does, where the keeper decided; and in the keeper's words on what grounds. */
	readonly decidedSame: string;
	readonly decidedDifferent: (ids: string) => string;
	readonly decidedCanonical: string;
	readonly decisionBy: (who: string) => string;
	readonly skipped: (n: Count) => string;
	readonly cutText: (n: Count) => string;
	readonly morePlaces: (n: Count) => string;
	readonly sameAs: (headline: string) => string;
	readonly notListed: string;
	readonly report: string;
	readonly reportSum: (stories: Count, copies: Count, revisions: Count, excerpts: Count) => string;
	readonly siblings: (n: Count) => string;
	readonly doubtful: string;
	readonly doubtfulIntro: string;
	readonly noDoubtful: string;
	readonly moreDoubtful: (n: Count) => string;
	readonly together: string;
	readonly apart: string;
	readonly doubt: (percent: Count) => string;
}

/** The words of stories in both scripts. */
export const STORY_LABELS: Readonly<Record<Script, StoryLabels>> = {
	'zh-Hant': {
		badge: {
			copies: (n) => `+${n} 轉載`,
			revisions: (n) => `+${n} 改稿`,
			excerpts: (n) => `+${n} 節錄`,
		},
		asMember: (relation, n) => `${relation}，另有 ${n} 篇同稿`,
		legend: '劃去的字只見於代表篇，加底線的字只見於這一篇。',
		headline: '標題',
		body: '正文',
		sum: (places, fewer, more) => `${places} 處不同：這一篇少 ${fewer} 字，多 ${more} 字。`,
		wholeParagraphs: (n) => `其中 ${n} 段整段沒有。`,
		onlyCanonical: '只見於代表篇：',
		onlyMember: '只見於這一篇：',
		end: '。',
		copies: '同稿的列法',
		once: (n) => `同稿只列一篇（${n}）`,
		everyCopy: (n) => `全部列出（${n}）`,
		allCopies: '列出全部同稿',
		pairTitle: '兩篇對照',
		pairLegend: '劃去的字只見於前一篇，加底線的字只見於後一篇。',
		pairSum: (places, fewer, more) => `${places} 處不同：後一篇少 ${fewer} 字，多 ${more} 字。`,
		earlier: '前一篇',
		later: '後一篇',
		onlyEarlier: '只見於前一篇：',
		onlyLater: '只見於後一篇：',
		besideEarlier: '與較早的一篇對照：',
		decidedSame: '由管理者認定為同一文。',
		decidedDifferent: (ids) => `由管理者認定與 ${ids} 不是同一稿。`,
		decidedCanonical: '由管理者選定。',
		decisionBy: (who) => `（${who}）`,
		skipped: (n) => `（相同的 ${n} 字從略）`,
		cutText: (n) => `（另有 ${n} 字）`,
		morePlaces: (n) => `另有 ${n} 處不同未列出。`,
		sameAs: (headline) => `正文與上面的「${headline}」相同。`,
		notListed: '這份稿子篇數太多，這一篇的異同不在此列出。',
		report: '同稿',
		reportSum: (stories, copies, revisions, excerpts) =>
			`${stories} 份稿子有不止一篇，代表篇之外有轉載 ${copies} 篇、改稿 ${revisions} 篇、節錄 ${excerpts} 篇。`,
		siblings: (n) => `另有 ${n} 對報導用字相近而說的是不同的事，各自獨立。`,
		doubtful: '存疑的配對',
		doubtfulIntro: '以下各對的判斷最沒有把握，最可疑的在前。管理者可以在 content/stories 裡裁定。',
		noDoubtful: '沒有存疑的配對。',
		moreDoubtful: (n) => `另有 ${n} 對未列出。`,
		together: '列為同稿',
		apart: '各自獨立',
		doubt: (percent) => `存疑度 ${percent} %`,
	},
	'zh-Hans': {
		badge: {
			copies: (n) => `+${n} 转载`,
			revisions: (n) => `+${n} 改稿`,
			excerpts: (n) => `+${n} 节录`,
		},
		asMember: (relation, n) => `${relation}，另有 ${n} 篇同稿`,
		legend: '划去的字只见于代表篇，加下划线的字只见于这一篇。',
		headline: '标题',
		body: '正文',
		sum: (places, fewer, more) => `${places} 处不同：这一篇少 ${fewer} 字，多 ${more} 字。`,
		wholeParagraphs: (n) => `其中 ${n} 段整段没有。`,
		onlyCanonical: '只见于代表篇：',
		onlyMember: '只见于这一篇：',
		end: '。',
		copies: '同稿的列法',
		once: (n) => `同稿只列一篇（${n}）`,
		everyCopy: (n) => `全部列出（${n}）`,
		allCopies: '列出全部同稿',
		pairTitle: '两篇对照',
		pairLegend: '划去的字只见于前一篇，加下划线的字只见于后一篇。',
		pairSum: (places, fewer, more) => `${places} 处不同：后一篇少 ${fewer} 字，多 ${more} 字。`,
		earlier: '前一篇',
		later: '后一篇',
		onlyEarlier: '只见于前一篇：',
		onlyLater: '只见于后一篇：',
		besideEarlier: '与较早的一篇对照：',
		decidedSame: '由管理者认定为同一文。',
		decidedDifferent: (ids) => `由管理者认定与 ${ids} 不是同一稿。`,
		decidedCanonical: '由管理者选定。',
		decisionBy: (who) => `（${who}）`,
		skipped: (n) => `（相同的 ${n} 字从略）`,
		cutText: (n) => `（另有 ${n} 字）`,
		morePlaces: (n) => `另有 ${n} 处不同未列出。`,
		sameAs: (headline) => `正文与上面的“${headline}”相同。`,
		notListed: '这份稿子篇数太多，这一篇的异同不在此列出。',
		report: '同稿',
		reportSum: (stories, copies, revisions, excerpts) =>
			`${stories} 份稿子有不止一篇，代表篇之外有转载 ${copies} 篇、改稿 ${revisions} 篇、节录 ${excerpts} 篇。`,
		siblings: (n) => `另有 ${n} 对报道用字相近而说的是不同的事，各自独立。`,
		doubtful: '存疑的配对',
		doubtfulIntro: '以下各对的判断最没有把握，最可疑的在前。管理者可以在 content/stories 里裁定。',
		noDoubtful: '没有存疑的配对。',
		moreDoubtful: (n) => `另有 ${n} 对未列出。`,
		together: '列为同稿',
		apart: '各自独立',
		doubt: (percent) => `存疑度 ${percent} %`,
	},
};
