import type { Problem } from '../model/problem.ts';

/** A kind of file that is no source, by its endings. */
interface Kind {
	readonly kind: string;
	readonly endings: RegExp;
	/** Whether such files hold text, so that passing over them loses something. */
	readonly text: boolean;
}

const KINDS: readonly Kind[] = [
	{ kind: 'pictures', text: false, endings: /\.(?:jpe?g|jfif|png|gif|webp|bmp|svg|ico|tiff?|avif|heic)$/i },
	{ kind: 'styles and fonts', text: false, endings: /\.(?:css|less|scss|woff2?|ttf|otf|eot)$/i },
	{ kind: 'scripts', text: false, endings: /\.(?:m?js|swf|wasm|map)$/i },
	{
		kind: 'sound and film',
		text: false,
		endings: /\.(?:mp[34]|m4[av]|wav|ogg|webm|flv|avi|mov|wmv|rm(?:vb)?|ts|m3u8)$/i,
	},
	{
		kind: 'documents',
		text: true,
		endings: /\.(?:pdf|docx?|wps|xlsx?|pptx?|rtf|od[tsp]|epub|mobi|chm|caj|djvu)$/i,
	},
	{ kind: 'other archives', text: true, endings: /\.(?:rar|7z|tar|tgz|tbz2?|txz|bz2|zst|lzma|iso)$/i },
];

/** Browsers save what a page shows in a folder beside it with one of these behind the page's name. */
const ASSET_FOLDER = /(?:_files|\.files|_file|-files|_elemei|\.file)$/i;
const PAGE = /\.(?:s?html?|xhtml|mht(?:ml)?)$/i;

/** What kind of file this is that is no source; null for all that may be one. */
export function kindOfNoSource(name: string): string | null {
	return KINDS.find(({ endings }) => endings.test(name))?.kind ?? null;
}

/**
 * The page whose pictures and frames a folder holds (`news_files` beside `news.html`), or null.
 * @param folder name of the folder
 * @param beside names of the files beside it
 */
export function pageOfFolder(folder: string, beside: Iterable<string>): string | null {
	if (!ASSET_FOLDER.test(folder)) return null;
	const name = folder.replace(ASSET_FOLDER, '');
	for (const other of beside) if (PAGE.test(other) && other.replace(PAGE, '') === name) return other;
	return null;
}

/** Counts files of one place that are no sources, for one Problem a kind rather than one a file. */
export class PassedOver {
	readonly #counts = new Map<string, { count: number; first: string }>();

	add(kind: string, name: string): void {
		const known = this.#counts.get(kind);
		if (known) known.count++;
		else this.#counts.set(kind, { count: 1, first: name });
	}

	/** @param place path of the folder or archive, as the keeper knows it */
	problems(place: string): Problem[] {
		return [...this.#counts].map(([kind, { count, first }]) => {
			const text = KINDS.find((entry) => entry.kind === kind)?.text ?? false;
			return {
				code: text ? 'documents-not-read' : 'files-passed-over',
				severity: text ? 'warning' : 'notice',
				file: place,
				line: null,
				what: `${count} ${count === 1 ? 'file here is' : 'files here are'} no source${count === 1 ? '' : 's'} but ${kind} (${first}${count === 1 ? '' : ' and others'}); nothing was read from ${count === 1 ? 'it' : 'them'}.`,
				fix: text
					? 'Save their text as .txt or .html files, or unpack them, if it belongs into the archive.'
					: 'Nothing needs to be done.',
			};
		});
	}
}

/** The notice that what lies beside a saved page belongs to it. */
export function pageAssets(folder: string, page: string, count: number): Problem {
	return {
		code: 'page-assets',
		severity: 'notice',
		file: folder,
		line: null,
		what: `${count} ${count === 1 ? 'file belongs' : 'files belong'} to the saved page ${page} and ${count === 1 ? 'is' : 'are'} no source of ${count === 1 ? 'its' : 'their'} own.`,
		fix: 'Nothing needs to be done; a source among them must be put elsewhere.',
	};
}
