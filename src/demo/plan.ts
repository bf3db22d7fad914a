import { DAYS, FIRST_DAY } from './calendar.ts';
import type { CityKey } from './places.ts';
import { PRESSES } from './press.ts';
import { createRandom, mixSeed } from './random.ts';

/** How an article of the corpus comes about. */
export type Kind = 'original' | 'bulletin' | 'reprint' | 'copy' | 'revision';

/** What one article of the corpus is, decided before a word is written. */
export interface Plan {
	/** 0-based place in the corpus. */
	readonly number: number;
	readonly kind: Kind;
	/** Article whose text this is: itself, or an earlier one. */
	readonly origin: number;
	/** Place of the outlet in `PRESSES`. */
	readonly press: number;
	readonly city: CityKey;
	/** Day of publication, days since 1970-01-01. */
	readonly published: number;
	readonly seed: number;
}

/** Shares of the kinds; what is left are originals. */
const SHARES: readonly (readonly [Kind, number])[] = [
	['bulletin', 0.1],
	['reprint', 0.12],
	['copy', 0.02],
	['revision', 0.02],
];
/** A text is taken over from one of so many articles before. */
const REACH = 60;

/** Plans an article: the same seed and number give the same plan, whatever else is asked for. */
export function planArticle(seed: number, number: number): Plan {
	const own = mixSeed(seed, number);
	const random = createRandom(own);
	const kind = drawKind(random.next());
	const press = random.int(0, PRESSES.length - 1);
	const published = FIRST_DAY + random.int(0, DAYS - 4);
	const city = PRESSES[press]?.city ?? 'jichuan';
	const alone = { number, origin: number, press, city, published, seed: own };
	if (kind === 'original' || kind === 'bulletin') return { ...alone, kind };
	const origin = findOriginal(seed, number, number - random.int(1, REACH));
	if (!origin) return { ...alone, kind: 'original' };
	const other = (origin.press + random.int(1, PRESSES.length - 1)) % PRESSES.length;
	return {
		number,
		kind,
		origin: origin.number,
		press: kind === 'reprint' ? other : origin.press,
		city: origin.city,
		published: origin.published + random.int(0, kind === 'copy' ? 0 : 2),
		seed: own,
	};
}

function drawKind(point: number): Kind {
	let from = 0;
	for (const [kind, share] of SHARES) {
		from += share;
		if (point < from) return kind;
	}
	return 'original';
}

/** The nearest original at or after `from` and before `number`. */
function findOriginal(seed: number, number: number, from: number): Plan | null {
	for (let at = Math.max(0, from); at < number; at += 1) {
		if (drawKind(createRandom(mixSeed(seed, at)).next()) === 'original') return planArticle(seed, at);
	}
	return null;
}
