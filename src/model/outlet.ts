import type { OutletId } from './ids.ts';
import type { Region } from './script.ts';

/** A line, or the beginning of one, that an outlet prints on every page. */
export interface BoilerplateRule {
	/** Name in the ledger: `outlet/<id>/<name>`. */
	readonly name: string;
	/** Regular expression (JavaScript, `u` flag) tested against the trimmed, folded line. */
	readonly match: string;
}

/** One newspaper or site, from `content/outlets/<id>.yaml`. */
export interface Outlet {
	readonly id: OutletId;
	readonly name: string;
	/** Other names, in either script. */
	readonly aliases: readonly string[];
	readonly region: Region;
	/** IANA time zone of its dates, e.g. `Asia/Shanghai`. */
	readonly timeZone: string;
	readonly hosts: readonly string[];
	/** Globs over source paths that are this outlet's, e.g. `jz/**`. */
	readonly sources: readonly string[];
	/** Regular expressions over folded lines: a line that matches shows that the source is this outlet's. */
	readonly signs: readonly string[];
	readonly boilerplate: readonly BoilerplateRule[];
}
