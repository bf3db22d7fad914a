import type { Picture } from '../../model/extraction.ts';
import { attribute, type Element } from './tree.ts';

/** Attributes in which pages keep the address of a picture until it is scrolled to, best first. */
const SOURCES = ['data-src', 'data-original', 'data-lazy-src', 'data-url', 'src'];
/** Smaller pictures are icons, spacers and counters. */
const ICON = 48;
const FURNITURE =
	/(?:^|[/_.-])(?:icon|logo|spacer|blank|loading|pixel|avatar|qrcode|erweima|share|btn|arrow|dot)(?=[/_.-]|\d|$)/iu;

/** The picture of an element, or null for icons and for what holds no address. */
export function pictureOf(element: Element, pageUrl: string | null): Picture | null {
	const src = SOURCES.map((name) => attribute(element, name).trim()).find((value) => isAddress(value));
	if (src === undefined || FURNITURE.test(src) || isSmall(element, 'width') || isSmall(element, 'height'))
		return null;
	return { src: absolute(src, pageUrl), alt: attribute(element, 'alt').replace(/\s+/gu, ' ').trim() };
}

function isAddress(value: string): boolean {
	return value !== '' && !/^(?:data|javascript|about|blob):/iu.test(value);
}

function isSmall(element: Element, side: string): boolean {
	const size = Number.parseInt(attribute(element, side), 10);
	return size > 0 && size < ICON && !attribute(element, side).includes('%');
}

function absolute(src: string, pageUrl: string | null): string {
	return pageUrl !== null && URL.canParse(src, pageUrl) ? new URL(src, pageUrl).href : src;
}
