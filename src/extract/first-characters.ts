/** What can stand first where a part of a pattern matches. */
interface First {
	/** Code units; null when anything can. */
	readonly units: ReadonlySet<number> | null;
	/** Whether the part can match without taking a character. */
	readonly empty: boolean;
}

const NOTHING: First = { units: new Set(), empty: true };
const ANYTHING: First = { units: null, empty: false };
/** What `\s` stands for. */
const SPACES: ReadonlySet<number> = new Set([
	...[0x9, 0xa, 0xb, 0xc, 0xd, 0x20, 0xa0, 0x1680],
	...[0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200a],
	...[0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff],
]);
const QUANTIFIER = /(?:[?*+]|\{(?<least>\d+)(?:,\d*)?\})\??/y;
const GROUP = /\((?:\?(?<kind>:|=|!|<=|<!|<\w+>))?/y;

/**
 * The code units with which a match of a regular expression can begin; null when it can begin with anything, or be
 * empty. More than can be there are told rather than too few: classes of properties count as anything.
 * @param source of a valid expression without flag `i`
 */
export function firstCharacters(source: string): ReadonlySet<number> | null {
	const { units, empty } = new SourceReader(source).alternatives();
	return empty ? null : units;
}

/** Reads the source of an expression from left to right. */
class SourceReader {
	readonly #source: string;
	#at = 0;

	constructor(source: string) {
		this.#source = source;
	}

	/** Alternatives up to the end, or to the bracket that closes their group. */
	alternatives(): First {
		let all = this.#sequence();
		while (this.#source[this.#at] === '|') {
			this.#at++;
			const next = this.#sequence();
			all = { units: union(all.units, next.units), empty: all.empty || next.empty };
		}
		this.#at++;
		return all;
	}

	#sequence(): First {
		let first = NOTHING;
		while (this.#at < this.#source.length && !'|)'.includes(this.#source.charAt(this.#at))) {
			const { units, empty } = this.#quantified();
			if (first.empty) first = { units: union(first.units, units), empty };
		}
		return first;
	}

	#quantified(): First {
		const atom = this.#atom();
		const found = this.#take(QUANTIFIER);
		const least = found?.groups?.least ?? (found && found[0][0] !== '+' ? '0' : '1');
		return least === '0' ? { ...atom, empty: true } : atom;
	}

	#atom(): First {
		const char = this.#source.charAt(this.#at);
		if (char === '(') {
			const kind = this.#take(GROUP)?.groups?.kind ?? ':';
			const inside = this.alternatives();
			return kind === ':' || kind.endsWith('>') ? inside : NOTHING;
		}
		this.#at++;
		if (char === '^' || char === '$') return NOTHING;
		if (char === '.') return ANYTHING;
		if (char === '[') return this.#class();
		if (char === '\\') return { units: this.#escaped(), empty: false };
		return { units: new Set([char.charCodeAt(0)]), empty: false };
	}

	#class(): First {
		let units: ReadonlySet<number> | null = new Set<number>();
		if (this.#source[this.#at] === '^') units = null;
		while (this.#source[this.#at] !== ']') {
			const low = this.#member();
			const isRange = this.#source[this.#at] === '-' && this.#source[this.#at + 1] !== ']';
			if (isRange) this.#at++;
			units = union(units, isRange ? range(low, this.#member()) : low);
		}
		this.#at++;
		return { units, empty: false };
	}

	#member(): ReadonlySet<number> | null {
		const char = this.#source.charAt(this.#at++);
		return char === '\\' ? this.#escaped() : new Set([char.charCodeAt(0)]);
	}

	/** What an escape stands for; the backslash is behind. */
	#escaped(): ReadonlySet<number> | null {
		const char = this.#source.charAt(this.#at++);
		if (char === 'd') return range(new Set([0x30]), new Set([0x39]));
		if (char === 's') return SPACES;
		if (!/[a-z]/i.test(char)) return new Set([char.charCodeAt(0)]);
		this.#take(/\{[^}]*\}|<\w+>/y);
		return null;
	}

	#take(pattern: RegExp): RegExpExecArray | null {
		const sticky = new RegExp(pattern.source, 'y');
		sticky.lastIndex = this.#at;
		const found = sticky.exec(this.#source);
		this.#at += found?.[0].length ?? 0;
		return found;
	}
}

function union(
	one: ReadonlySet<number> | null,
	other: ReadonlySet<number> | null,
): ReadonlySet<number> | null {
	return one && other && new Set([...one, ...other]);
}

function range(
	low: ReadonlySet<number> | null,
	high: ReadonlySet<number> | null,
): ReadonlySet<number> | null {
	const [from] = low ?? [];
	const [to] = high ?? [];
	if (from === undefined || to === undefined) return null;
	return new Set(Array.from({ length: to - from + 1 }, (_, step) => from + step));
}
