import { type Day, dayOf } from './calendar.ts';
import { COMMON_FACTS } from './common-words.ts';
import { compileWords, fill, type Scene, type Words } from './fill.ts';
import { compilePattern, type Pattern } from './pattern.ts';
import { GIVEN_NAMES, SURNAMES } from './people.ts';
import { CITIES, type CityKey } from './places.ts';
import { createRandom, type Random } from './random.ts';
import type { Bulletin, Topic } from './topic.ts';
import { BULLETINS } from './topics/bulletins.ts';
import { TOPICS } from './topics.ts';

/** One report as its authors wrote it, in Simplified characters, before any outlet prints it. */
export interface Report {
	/** Number of the report in the corpus, 0-based. */
	readonly number: number;
	readonly topic: string;
	readonly city: CityKey;
	readonly published: Day;
	/** Two headlines that say the same in other words. */
	readonly headlines: readonly [string, string];
	readonly kicker: string | null;
	/** Sections it may stand in. */
	readonly sections: readonly string[];
	readonly paragraphs: readonly string[];
	readonly reporters: readonly string[];
	readonly correspondent: string | null;
	readonly editor: string;
}

interface CompiledTopic
	extends Record<'headlines' | 'kickers' | 'ledes' | 'facts' | 'quotes' | 'closings', Pattern[]> {
	readonly topic: Topic;
	readonly words: Words;
}

const compileAll = (list: readonly string[]) => list.map(compilePattern);
const COMPILED: readonly CompiledTopic[] = TOPICS.map((topic) => ({
	topic,
	words: compileWords(topic.words),
	headlines: compileAll(topic.headlines),
	kickers: compileAll(topic.kickers),
	ledes: compileAll(topic.ledes),
	facts: compileAll(topic.facts),
	quotes: compileAll(topic.quotes),
	closings: compileAll(topic.closings),
}));
const COMMON = compileAll(COMMON_FACTS);
const COMPILED_BULLETINS = BULLETINS.map((bulletin: Bulletin) => ({
	bulletin,
	words: compileWords(bulletin.words),
	headline: compilePattern(bulletin.headline),
	paragraphs: compileAll(bulletin.paragraphs),
}));

/** Length of a body in characters, its notice included; a report stops growing once it is beyond a length between these. */
const SHORTEST = 430;
const LONGEST = 940;
const NOTICE_LENGTH = 56;

/**
 * Writes a report on a topic.
 * @param number goes into the notice, so that every report says which one it is
 * @param published days since 1970-01-01
 */
export function composeReport(seed: number, number: number, city: CityKey, published: number): Report {
	const random = createRandom(seed);
	const compiled = random.pick(COMPILED);
	const scene = createScene(random, city, dayOf(published - 1), compiled.words);
	const paragraphs = composeBody(compiled, scene);
	const [first, second] = random.sample(compiled.headlines, 2) as [Pattern, Pattern];
	return {
		number,
		topic: compiled.topic.name,
		city,
		published: dayOf(published),
		headlines: [fill(first, scene), fill(second, scene)],
		kicker: random.chance(0.3) ? fill(random.pick(compiled.kickers), scene) : null,
		sections: compiled.topic.sections,
		paragraphs: [...paragraphs, notice(number)],
		...credits(random),
	};
}

/** Writes a bulletin: fixed sentences, other figures. Parameters as for `composeReport`. */
export function composeBulletin(seed: number, number: number, city: CityKey, published: number): Report {
	const random = createRandom(seed);
	const { bulletin, words, headline, paragraphs } = random.pick(COMPILED_BULLETINS);
	const scene = createScene(random, city, dayOf(published), words);
	const shown = fill(headline, scene);
	return {
		number,
		topic: bulletin.name,
		city,
		published: dayOf(published),
		headlines: [shown, shown],
		kicker: null,
		sections: [bulletin.section],
		paragraphs: [...paragraphs.map((paragraph) => fill(paragraph, scene)), notice(number)],
		...credits(random),
	};
}

/** One more sentence for a report that is printed again with changes. */
export function composeAddition(seed: number, report: Report): string {
	const random = createRandom(seed);
	const compiled =
		COMPILED.find(({ topic }) => topic.name === report.topic) ?? (COMPILED[0] as CompiledTopic);
	return fill(random.pick(COMMON), createScene(random, report.city, report.published, compiled.words));
}

/** The sentence in every report that says what it is. It belongs to the body, so that no page goes without it. */
export function notice(number: number): string {
	return `本文由演示程序生成，编号${number + 1}。文中的人物、机构、地名、事件和数字都是虚构的，请勿当作新闻引用。`;
}

function createScene(random: Random, city: CityKey, day: Day, words: Words): Scene {
	return { random, city: CITIES[city], day, words, bound: new Map() };
}

function composeBody(compiled: CompiledTopic, scene: Scene): string[] {
	const { random } = scene;
	const goal = random.int(SHORTEST, LONGEST) - NOTICE_LENGTH;
	const own = random.sample(compiled.facts, compiled.facts.length);
	const shared = random.sample(COMMON, 4);
	const quotes = random.sample(compiled.quotes, 2);
	const paragraphs = [fill(random.pick(compiled.ledes), scene)];
	let length = paragraphs[0]?.length ?? 0;
	for (let turn = 1; length < goal && own.length + shared.length + quotes.length > 0; turn += 1) {
		const sentences: Pattern[] = [];
		if (turn % 3 === 2 && quotes.length > 0) sentences.push(quotes.pop() as Pattern);
		for (let count = random.int(1, 3); count > 0; count -= 1) {
			const from = (random.chance(0.25) && shared.length > 0) || own.length === 0 ? shared : own;
			const sentence = from.pop();
			if (sentence) sentences.push(sentence);
		}
		const text = sentences.map((sentence) => fill(sentence, scene)).join('');
		if (text) paragraphs.push(text);
		length += text.length;
	}
	paragraphs.push(fill(random.pick(compiled.closings), scene));
	return paragraphs;
}

function credits(random: Random): Pick<Report, 'reporters' | 'correspondent' | 'editor'> {
	const name = () => random.pick(SURNAMES) + random.pick(GIVEN_NAMES);
	return {
		reporters: random.chance(0.3) ? [name(), name()] : [name()],
		correspondent: random.chance(0.25) ? name() : null,
		editor: name(),
	};
}
