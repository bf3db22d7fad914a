/**
 * A JSON object as a row of strings: numbers and truth values as written, lists of strings joined by `、`, objects one
 * level deep as `outer.inner`. Null when the text is no JSON object.
 */
export function flatten(json: string): Record<string, string> | null {
	let value: unknown;
	try {
		value = JSON.parse(json);
	} catch {
		return null;
	}
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
	const row: Record<string, string> = {};
	for (const [name, entry] of Object.entries(value)) {
		const simple = asText(entry);
		if (simple !== null) row[name] = simple;
		else if (typeof entry === 'object' && entry !== null)
			for (const [inner, deep] of Object.entries(entry)) {
				const text = asText(deep);
				if (text !== null) row[`${name}.${inner}`] = text;
			}
	}
	return row;
}

function asText(value: unknown): string | null {
	if (typeof value === 'string') return value;
	if (typeof value === 'number' || typeof value === 'boolean') return String(value);
	if (Array.isArray(value) && value.length > 0 && value.every((entry) => typeof entry === 'string'))
		return value.some((entry) => entry.length > 40) ? value.join('\n') : value.join('、');
	return null;
}
