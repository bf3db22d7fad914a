/** Where a row holds: everywhere, in sources whose path begins so, or in one article. */
export type GlossaryScope =
	| { readonly kind: 'global' }
	| { readonly kind: 'source'; readonly prefix: string }
	| { readonly kind: 'article'; readonly id: string };

/** Which article texts come from, for rows that hold for one source or article only. */
export interface TextOrigin {
	/** Path of the source file. */
	readonly source?: string;
	/** Id of the article. */
	readonly article?: string;
}

/** Reads a scope as a glossary writes it; null where it is none. */
export function readScope(text: string): GlossaryScope | null {
	if (text === '' || text === 'global') return { kind: 'global' };
	const [, kind, value = ''] = /^(source|article):(.+)$/.exec(text) ?? [];
	if (kind === 'source') return { kind, prefix: value };
	return kind === 'article' ? { kind, id: value } : null;
}

/** A scope as a glossary writes it. */
export function scopeName(scope: GlossaryScope): string {
	if (scope.kind === 'source') return `source:${scope.prefix}`;
	return scope.kind === 'article' ? `article:${scope.id}` : 'global';
}

/** Whether a scope takes in texts of an origin. */
export function holdsIn(scope: GlossaryScope, origin: TextOrigin): boolean {
	if (scope.kind === 'source') return origin.source?.startsWith(scope.prefix) ?? false;
	return scope.kind === 'article' ? scope.id === origin.article : true;
}

/** Whether one text may be in both scopes; which source an article comes from is not known here. */
export function scopesMeet(a: GlossaryScope, b: GlossaryScope): boolean {
	if (a.kind === 'source' && b.kind === 'source')
		return a.prefix.startsWith(b.prefix) || b.prefix.startsWith(a.prefix);
	return a.kind === 'article' && b.kind === 'article' ? a.id === b.id : true;
}

const RANK = { article: 0, source: 1, global: 2 } as const;

/** Order of scopes: narrower ones, which go first, before wider ones. */
export function compareScopes(a: GlossaryScope, b: GlossaryScope): number {
	const length = (scope: GlossaryScope) => (scope.kind === 'source' ? scope.prefix.length : 0);
	return RANK[a.kind] - RANK[b.kind] || length(b) - length(a);
}
