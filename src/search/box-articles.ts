import { element } from './dom.ts';
import type { SearchIndex } from './open-index.ts';
import { soughtTerms } from './query.ts';
import { renderResult } from './render-result.ts';
import type { SearchAnswer } from './search.ts';
import type { ArticleDetails } from './shard.ts';
import type { Showing } from './showing.ts';
import { isGone } from './site-index.ts';
import { fill } from './words.ts';

/** Results shown at first, and at each asking for more. */
const PAGE = 10;

/** How many results were shown when the reader left the page, so that coming back finds the same ones. */
function shownBefore(): number {
	const state: unknown = history.state;
	const shown = typeof state === 'object' && state !== null && 'shown' in state ? Number(state.shown) : 0;
	return Number.isInteger(shown) ? Math.max(PAGE, shown) : PAGE;
}

/**
 * Results article by article. Loads the texts of those shown only.
 *
 * @param onShown told all articles that are shown, each time there are more
 */
export async function articleList(
	index: SearchIndex,
	answer: SearchAnswer,
	{ setting, again }: Showing,
	onShown: (articles: readonly ArticleDetails[]) => void,
): Promise<readonly HTMLElement[]> {
	const { words } = setting;
	const terms = soughtTerms(answer.query);
	const copiesOf = new Map(
		index.manifest.copies.flatMap((numbers) => numbers.map((number) => [number, numbers.length])),
	);
	const list = element('ol', { class: 'search-results' });
	const more = element('button', { class: 'search-more', type: 'button' });
	const shown: ArticleDetails[] = [];
	const showNext = async (limit: number) => {
		const next = answer.results.slice(shown.length, shown.length + limit);
		const loaded = await Promise.all(
			next.map(async ({ shard, article, number }) => ({
				details: await (await index.shard(shard)).details(article),
				copies: copiesOf.get(number) ?? 1,
			})),
		);
		const items = loaded.map(({ details, copies }) =>
			renderResult(details, answer.query.typed, terms, copies, setting),
		);
		list.append(...items);
		shown.push(...loaded.map(({ details }) => details));
		const left = answer.results.length - shown.length;
		more.hidden = left <= 0;
		more.textContent = fill(words.more, { n: Math.min(PAGE, left) });
		onShown(shown);
		return items;
	};
	more.addEventListener('click', async () => {
		more.disabled = true;
		try {
			const [first] = await showNext(PAGE);
			history.replaceState({ ...history.state, shown: shown.length }, '');
			first?.querySelector('a')?.focus();
		} catch (error) {
			if (isGone(error)) return again();
			more.textContent = `${words.failed} ${words.retry}`;
		}
		more.disabled = false;
	});
	await showNext(shownBefore());
	return [list, more];
}
