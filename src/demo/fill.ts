import type { Day } from './calendar.ts';
import { COMMON_WORDS } from './common-words.ts';
import { compilePattern, type Pattern, type Step } from './pattern.ts';
import { GIVEN_NAMES, SURNAMES } from './people.ts';
import type { City } from './places.ts';
import type { Random } from './random.ts';

/** What slots are filled from while one report is written. */
export interface Scene {
	readonly random: Random;
	readonly city: City;
	/** Day of the event. */
	readonly day: Day;
	readonly words: Words;
	/** Words said once and repeated by name; grows while patterns are filled. */
	readonly bound: Map<string, string>;
}

/** Compiled word lists by slot. */
export type Words = ReadonlyMap<string, readonly Pattern[]>;

const compileList = (list: readonly string[]) => list.map(compilePattern);
const COMMON = new Map(Object.entries(COMMON_WORDS).map(([slot, list]) => [slot, compileList(list)]));

/** Words of a topic with those that all topics share; the topic's own win. */
export function compileWords(own: Readonly<Record<string, readonly string[]>>): Words {
	return new Map([
		...COMMON,
		...Object.entries(own).map(([slot, list]) => [slot, compileList(list)] as const),
	]);
}

const SLOTS: Readonly<Record<string, (scene: Scene, argument: string) => string>> = {
	n: ({ random }, range) => String(random.int(...bounds(range))),
	d: ({ random }, range) => `${random.int(...bounds(range))}.${random.int(1, 9)}`,
	person: ({ random }) => random.pick(SURNAMES) + random.pick(GIVEN_NAMES),
	city: ({ city }) => city.name,
	district: ({ city, random }) => random.pick(city.districts),
	road: ({ city, random }) => random.pick(city.roads),
	water: ({ city, random }) => random.pick(city.waters),
	province: () => '澜西',
	day: ({ day }) => day.short,
	yesterday: ({ day }) => day.short,
	weekday: ({ day }) => day.weekday,
	year: ({ day }) => String(day.year),
};

/**
 * Fills a pattern.
 * @throws RangeError when a slot is unknown, with its name
 */
export function fill(pattern: Pattern, scene: Scene): string {
	let text = '';
	for (const step of pattern) text += typeof step === 'string' ? step : fillStep(step, scene);
	return text;
}

function fillStep(step: Exclude<Step, string>, scene: Scene): string {
	if ('choose' in step) return fill(scene.random.pick(step.choose), scene);
	const known = step.bind ? scene.bound.get(step.bind) : undefined;
	if (known !== undefined) return known;
	const list = scene.words.get(step.slot);
	const slot = SLOTS[step.slot];
	if (!list && !slot) throw new RangeError(`no words for the slot {${step.slot}}`);
	const text = list ? fill(scene.random.pick(list), scene) : (slot?.(scene, step.argument) ?? '');
	if (step.bind) scene.bound.set(step.bind, text);
	return text;
}

function bounds(range: string): [from: number, to: number] {
	const [from = Number.NaN, to = Number.NaN] = range.split('-').map(Number);
	if (Number.isNaN(from) || Number.isNaN(to)) throw new RangeError(`"${range}" is no range such as 3-12`);
	return [from, to];
}
