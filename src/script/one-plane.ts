/** Whether a row would change a character outside the basic plane into another one there, which no search could join. */
export function leavesPlane(key: string, value: string): boolean {
	const to = [...value];
	return [...key].some((char, index) => {
		const form = to[index] ?? char;
		return char !== form && char.length > 1 && form.length > 1;
	});
}

/** Leaves in a converted text what would have gone from outside the basic plane to outside of it. */
export function onePlane(from: string, to: string): string {
	if (!/[\ud800-\udbff]/.test(to)) return to;
	const before = [...from];
	return [...to]
		.map((char, index) => (char.length > 1 && (before[index] ?? '').length > 1 ? before[index] : char))
		.join('');
}
