import type { ListItem } from '../model/listing.ts';
import { count } from './labels/choose.ts';
import type { Labels } from './labels/labels.ts';

const KINDS = ['copies', 'revisions', 'excerpts'] as const;

/**
 * What a list says of the other articles of a story, e.g. `+3 轉載、+1 改稿`; for an article that is not the canonical
 * one only how many there are. Null for an article that is alone.
 */
export function badge(
	{ copies, others }: Pick<ListItem, 'copies' | 'others'>,
	labels: Labels,
): string | null {
	if (copies === 0) return null;
	if (others === null) return labels.list.reprints(count(copies));
	return KINDS.filter((kind) => others[kind] > 0)
		.map((kind) => labels.story.badge[kind](count(others[kind])))
		.join(labels.comma);
}
