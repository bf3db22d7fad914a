import type { ValuePlace } from './column-parts.ts';

/** Where the values of an object's own names stand in its JSON, in order. The JSON must be valid from `{` on. */
export function jsonPlaces(json: string): ValuePlace[] {
	const places: ValuePlace[] = [];
	let at = json.indexOf('{') + 1;
	for (;;) {
		const open = json.indexOf('"', at);
		const close = json.indexOf('}', at);
		if (open < 0 || (close >= 0 && close < open)) return places;
		const nameEnd = endOfString(json, open);
		const column = JSON.parse(json.slice(open, nameEnd)) as string;
		const from = skipSpace(json, json.indexOf(':', nameEnd) + 1);
		const to = endOfValue(json, from);
		const quoted = json[from] === '"';
		places.push({ column, from: quoted ? from + 1 : from, to: quoted ? to - 1 : to });
		at = to;
	}
}

function skipSpace(json: string, from: number): number {
	let at = from;
	while (/\s/.test(json[at] ?? '')) at++;
	return at;
}

/** Offset behind the string that begins with the quote at `from`. */
function endOfString(json: string, from: number): number {
	for (let at = json.indexOf('"', from + 1); at >= 0; at = json.indexOf('"', at + 1)) {
		let slashes = 0;
		while (json[at - 1 - slashes] === '\\') slashes++;
		if (slashes % 2 === 0) return at + 1;
	}
	return json.length;
}

/** Offset behind the value that begins at `from`. */
function endOfValue(json: string, from: number): number {
	const first = json[from];
	if (first === '"') return endOfString(json, from);
	if (first !== '{' && first !== '[') {
		const end = json.slice(from).search(/[,}\]\s]/);
		return end < 0 ? json.length : from + end;
	}
	let depth = 0;
	for (let at = from; at < json.length; at++) {
		const char = json[at];
		if (char === '"') at = endOfString(json, at) - 1;
		else if (char === '{' || char === '[') depth++;
		else if ((char === '}' || char === ']') && --depth === 0) return at + 1;
	}
	return json.length;
}
