import type { OutletMatch } from '../model/extraction.ts';
import type { Outlet } from '../model/outlet.ts';
import type { RawSource } from '../model/source.ts';
import { foldedPattern } from './aligned-fold.ts';
import type { Line } from './lines.ts';

/** The outlet a source is assigned to, with the file's rules. */
export interface OutletFinding {
	readonly outlet: Outlet;
	readonly match: OutletMatch;
	/** What assigned it: `folder`, `host` or `sign`. */
	readonly by: 'folder' | 'host' | 'sign';
}

/** A reprint that says where it was taken from names another paper than the one that prints it: `本文转载自河阳日报`. */
const TAKEN_FROM = foldedPattern('(?:转|摘)(?:载|发|引)?自');

/** Lines longer than this are text and cannot be a sign. */
const LONGEST_SIGN = 300;

/**
 * Assigns a source to an outlet: by the folder it lies in, else by the host of the captured URL, else by a line that
 * only this outlet prints. Outlets are asked in the given order; the evidence is one English sentence.
 */
export function recogniseOutlet(
	source: RawSource,
	lines: readonly Line[],
	outlets: readonly Outlet[],
): OutletFinding | null {
	return recogniseByPlace(source.ref.path, source.hints.url ?? null, outlets) ?? bySign(lines, outlets);
}

/** The part of {@link recogniseOutlet} that needs no text: by folder, else by host. */
export function recogniseByPlace(
	path: string,
	url: string | null,
	outlets: readonly Outlet[],
): OutletFinding | null {
	return byFolder(path, outlets) ?? byHost(url, outlets);
}

function found(outlet: Outlet, by: OutletFinding['by'], evidence: string): OutletFinding {
	return { outlet, by, match: { id: outlet.id, name: outlet.name, evidence } };
}

function byFolder(path: string, outlets: readonly Outlet[]): OutletFinding | null {
	for (const outlet of outlets) {
		const glob = outlet.sources.find((entry) => globPattern(entry).test(path));
		if (glob) return found(outlet, 'folder', `The path matches "${glob}" of the outlet file.`);
	}
	return null;
}

function byHost(url: string | null, outlets: readonly Outlet[]): OutletFinding | null {
	if (!url || !URL.canParse(url)) return null;
	const host = new URL(url).hostname;
	for (const outlet of outlets) {
		const own = outlet.hosts.find((entry) => host === entry || host.endsWith(`.${entry}`));
		if (own) return found(outlet, 'host', `The captured URL is on ${own}.`);
	}
	return null;
}

function bySign(lines: readonly Line[], outlets: readonly Outlet[]): OutletFinding | null {
	for (const outlet of outlets) {
		const signs = outlet.signs.map((sign) => foldedPattern(sign));
		if (signs.length === 0) continue;
		const line = lines.find(
			({ folded }) =>
				folded.length <= LONGEST_SIGN && signs.some((sign) => sign.test(folded)) && !TAKEN_FROM.test(folded),
		);
		if (line) return found(outlet, 'sign', `Line ${line.number} is one that this outlet prints.`);
	}
	return null;
}

/** `**` any folders, `*` anything within a name, `?` one character. */
export function globPattern(glob: string): RegExp {
	const source = glob.replace(/\*\*\/?|[*?]|[.+^${}()|[\]\\]/g, (part) => {
		if (part === '**/') return '(?:.*/)?';
		if (part === '**') return '.*';
		if (part === '*') return '[^/]*';
		return part === '?' ? '[^/]' : `\\${part}`;
	});
	return new RegExp(`^${source}$`, 'u');
}
