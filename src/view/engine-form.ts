/** A form that asks a search engine for pages of one site. */
export interface EngineForm {
	readonly action: string;
	/** Name of the engine's host, for readers. */
	readonly host: string;
	/** Name of the parameter of the query. */
	readonly parameter: string;
	/** What the query begins with. */
	readonly query: string;
	/** Other parameters that the engine wants. */
	readonly others: readonly (readonly [name: string, value: string])[];
}

/**
 * The form for an engine of the settings (`https://engine.example/?q=`); null where there is none, or where the address
 * of the site is not known.
 *
 * @param home address of the part of the site to search, whole where it is known
 */
export function engineForm(engine: string | false, home: string): EngineForm | null {
	if (engine === false || !/^https?:/.test(home)) return null;
	const { origin, pathname, host, searchParams } = new URL(engine);
	const parameters = [...searchParams];
	const [parameter = 'q'] = parameters.pop() ?? [];
	return {
		action: origin + pathname,
		host,
		parameter,
		query: `site:${home.replace(/^https?:\/\//, '').replace(/\/$/, '')} `,
		others: parameters,
	};
}
