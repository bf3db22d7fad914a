import { element } from './dom.ts';
import type { SearchIndex } from './open-index.ts';
import { soughtTerms } from './query.ts';
import { type ResultSetting, renderResult } from './render-result.ts';
import type { SearchAnswer } from './search.ts';
import { fill } from './words.ts';

/** Results shown at first, and at each asking for more. */
const PAGE = 10;

/** Results article by article. Loads the texts of those shown only. */
export async function articleList(
	index: SearchIndex,
	answer: SearchAnswer,
	setting: ResultSetting,
): Promise<readonly HTMLElement[]> {
	const { words } = setting;
	const terms = soughtTerms(answer.query);
	const copiesOf = new Map(
		index.manifest.copies.flatMap((numbers) => numbers.map((number) => [number, numbers.length])),
	);
	const list = element('ol', { class: 'search-results' });
	const more = element('button', { class: 'search-more', type: 'button' });
	const showNext = async () => {
		const from = list.childElementCount;
		const items = await Promise.all(
			answer.results.slice(from, from + PAGE).map(async ({ shard, article, number }) => {
				const details = await (await index.shard(shard)).details(article);
				return renderResult(details, answer.query.typed, terms, copiesOf.get(number) ?? 1, setting);
			}),
		);
		list.append(...items);
		const left = answer.results.length - list.childElementCount;
		more.hidden = left <= 0;
		more.textContent = fill(words.more, { n: Math.min(PAGE, left) });
		return items;
	};
	more.addEventListener('click', async () => {
		more.disabled = true;
		try {
			const [first] = await showNext();
			first?.querySelector('a')?.focus();
		} catch {
			more.textContent = `${words.failed} ${words.retry}`;
		}
		more.disabled = false;
	});
	await showNext();
	return [list, more];
}
