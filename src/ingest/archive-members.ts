import { kindOfNoSource, PassedOver, pageAssets, pageOfFolder } from './no-sources.ts';
import type { SortedMembers } from './zip.ts';

/** Files that packing programs and operating systems add to archives. */
const LEFT_BEHIND = /(?:^|\/)(?:__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)/i;

/** Sorts the files of an archive as those of a folder are: pictures and the like, and what belongs to saved pages. */
export function sortMembers(path: string, names: readonly string[]): SortedMembers {
	const passed = new Map<string, string>();
	const kinds = new PassedOver();
	const assets = new Map<string, { page: string; count: number }>();
	const pages = pagesByFolder(names);
	for (const name of names) {
		if (name.endsWith('/')) continue;
		const folder = assetFolder(name, pages);
		const kind = LEFT_BEHIND.test(name) ? 'left behind by the system that packed them' : kindOfNoSource(name);
		if (folder) {
			const known = assets.get(folder.folder) ?? { page: folder.page, count: 0 };
			assets.set(folder.folder, { ...known, count: known.count + 1 });
			passed.set(name, 'container/page-assets');
		} else if (kind !== null) {
			kinds.add(kind, name);
			passed.set(name, 'container/no-source');
		}
	}
	const problems = [...assets].map(([folder, { page, count }]) =>
		pageAssets(`${path}!${folder}`, page, count),
	);
	return { passed, problems: [...problems, ...kinds.problems(path)] };
}

/** Names of files by the folder they lie in. */
function pagesByFolder(names: readonly string[]): Map<string, string[]> {
	const folders = new Map<string, string[]>();
	for (const name of names) {
		const cut = name.lastIndexOf('/') + 1;
		const folder = name.slice(0, cut);
		const known = folders.get(folder);
		if (known) known.push(name.slice(cut));
		else folders.set(folder, [name.slice(cut)]);
	}
	return folders;
}

/** The outermost folder around a file that belongs to a page beside it. */
function assetFolder(
	name: string,
	pages: ReadonlyMap<string, readonly string[]>,
): { folder: string; page: string } | null {
	const parts = name.split('/');
	for (let depth = 1; depth < parts.length; depth++) {
		const around = parts
			.slice(0, depth - 1)
			.map((part) => `${part}/`)
			.join('');
		const page = pageOfFolder(parts[depth - 1] ?? '', pages.get(around) ?? []);
		if (page !== null) return { folder: parts.slice(0, depth).join('/'), page };
	}
	return null;
}
