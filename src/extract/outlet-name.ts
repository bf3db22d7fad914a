import { foldedPattern } from './aligned-fold.ts';
import { ORGANISATION } from './credit-rules.ts';

const NAME = foldedPattern(`^\\d{0,3}${ORGANISATION}$`);
const LONGEST = 12;

/** Whether a short folded text is nothing but the name of a news organisation. */
export function readsAsOutlet(folded: string): boolean {
	return folded.length <= LONGEST && NAME.test(folded);
}
