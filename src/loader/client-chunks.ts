/** The part of Vite's plugin interface that is used here. */
interface ChunkPlugin {
	readonly name: string;
	readonly applyToEnvironment: (environment: { readonly name: string }) => boolean;
	readonly generateBundle: (
		options: unknown,
		bundle: Readonly<Record<string, { readonly type: string; readonly imports?: readonly string[] }>>,
	) => void;
}

/** The scripts of the pages, by the path below the site: which others each cannot do without. */
export type ScriptImports = Map<string, readonly string[]>;

/** Notes what each script of the pages imports, when they are bundled. */
export function notingImports(imports: ScriptImports): ChunkPlugin {
	return {
		name: 'jiuwen:script-imports',
		applyToEnvironment: ({ name }) => name === 'client',
		generateBundle(_, bundle) {
			for (const [file, chunk] of Object.entries(bundle)) {
				if (chunk.type === 'chunk') imports.set(file, chunk.imports ?? []);
			}
		},
	};
}

const inSource = (folder: string, names: readonly string[]) =>
	new RegExp(`/src/${folder}/(?:${names.join('|')})\\.ts$`);

/** The scripts of {@link CLIENT_CHUNKS} without which no query can be asked. */
export const QUERY_SCRIPTS = ['fold-table', 'fold', 'query'] as const;

/**
 * Scripts with names of their own: the fold table, which stays the same from version to version and compresses better
 * apart; what reads queries and texts, which article pages need as well; what asks the index. All pages load the helper
 * that loads further scripts, so that it must not lie in one of these.
 */
export const CLIENT_CHUNKS = {
	groups: [
		{ name: 'preload-helper', test: /preload-helper/ },
		{ name: 'fold-table', test: inSource('script', ['fold-table\\.generated']) },
		{
			name: 'fold',
			test: new RegExp(
				[inSource('script', ['fold', 'fold-table']), inSource('search', ['query', 'stream', 'occurrences'])]
					.map(({ source }) => source)
					.join('|'),
			),
		},
		{
			name: 'query',
			test: inSource('search', [
				...['cbor', 'columns', 'document', 'files', 'gzip', 'loading', 'match', 'open-index', 'pack-numbers'],
				...[
					'pack-starts',
					'pack-text',
					'pair-order',
					'phrase-hits',
					'rank',
					'runs',
					'search',
					'shard',
					'term-hits',
					'tokens',
				],
			]),
		},
	],
};
