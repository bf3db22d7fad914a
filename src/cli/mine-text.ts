import type { MinedGroup, Proposal } from '../loader/mine-archive.ts';

/** Code points of a line that are shown in a comment. */
const SHOWN = 90;

/** Proposals as YAML that a person can paste: into the file of the outlet, or as a file for a host or folder without one. */
export function mineText(groups: readonly MinedGroup[]): string {
	return groups.map(groupText).join('\n');
}

function groupText({ by, name, articles, proposals }: MinedGroup): string {
	const known = by === 'outlet';
	const head = [
		known
			? `# For content/outlets/${name}.yaml; of ${count(articles)}.`
			: `# No outlet file claims the ${by} ${name}; ${count(articles)}. To begin one, name it content/outlets/ID.yaml:`,
	];
	if (!known) {
		const place =
			by === 'host' ? `hosts: [${quoted(name)}]` : `sources: [${quoted(name === '.' ? '*' : `${name}/*`)}]`;
		head.push(
			`name: ${quoted(name)} # as its readers know it`,
			'region: CN # TW or HK if it is published there',
			place,
		);
	}
	const numbers = { head: 0, tail: 0 };
	const rules = proposals.map((proposal) => ruleText(proposal, ++numbers[proposal.place]));
	return `${[...head, 'boilerplate:', ...rules].join('\n')}\n`;
}

function ruleText({ text, match, count: times, share, place, examples }: Proposal, number: number): string {
	const points = [...text];
	const shown = points.length > SHOWN ? `${points.slice(0, SHOWN - 1).join('')}…` : text;
	return [
		`  # ${times} times, ${(100 * share).toFixed(1)} %, at the ${place}: ${examples.map(({ file, line }) => `${file}:${line}`).join(', ')}`,
		`  # ${shown.replace(/[\n\r]/g, ' ')}`,
		`  - name: mined-${place}-${number}`,
		`    match: ${quoted(match)}`,
	].join('\n');
}

function count(articles: number): string {
	return `${articles.toLocaleString('en')} different ${articles === 1 ? 'article' : 'articles'}`;
}

/** A text as YAML writes it in single quotes. */
function quoted(text: string): string {
	return `'${text.replaceAll("'", "''")}'`;
}
