import { type Choice, rememberedScript } from './remembered-script.ts';

/** Tags of languages whose readers read Traditional characters. */
const TRADITIONAL = /^zh-(?:.*-)?(?:Hant|TW|HK|MO)(?:-|$)/i;

/** The script that the reader's browser asks for by its first kind of Chinese; null where that does not tell. */
function scriptOfReader(): Choice | null {
	const chinese = navigator.languages.find((tag) => /^zh(?:-|$)/i.test(tag)) ?? '';
	return TRADITIONAL.test(chinese) && !/-Hans(?:-|$)/i.test(chinese) ? 'zh-Hant' : null;
}

/**
 * On the chooser: goes on to the variant that the reader chose before, or else to the Traditional one with readers of
 * Taiwan, Hong Kong and Macau; unless the reader came back to choose.
 */
const choice = rememberedScript() ?? scriptOfReader();
const link = document.querySelector<HTMLAnchorElement>(`a[data-script="${choice}"]`);
if (link && window.location.hash !== '#choose') window.location.replace(link.href);
