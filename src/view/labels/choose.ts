import type { Script } from '../../model/script.ts';
import type { Labels } from './labels.ts';
import { HANS } from './zh-Hans.ts';
import { HANT } from './zh-Hant.ts';

const LABELS: Readonly<Record<Script, Labels>> = { 'zh-Hant': HANT, 'zh-Hans': HANS };

/** The words of the interface in a script. */
export function labelsFor(script: Script): Labels {
	return LABELS[script];
}

/** A count as it is written on pages: digits in groups of three, e.g. `1,012`. */
export function count(n: number): string {
	return String(Math.trunc(n)).replace(/\B(?=(\d{3})+$)/g, ',');
}
