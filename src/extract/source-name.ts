import { foldAligned, foldedPattern } from './aligned-fold.ts';
import type { NamedCredit } from './credits.ts';
import { isLoneName } from './names.ts';
import { PLACES } from './places.ts';

/** Values of a source that name none. */
const NO_SOURCE =
	/^(?:转载文章|网络转载|转载|未知|不详|佚名|无|本站|本网|原创|原创文章|作者|x{2,})$|[="<>{}]|:$/u;
/** What systems set behind a source and is no part of its name: a place, who gathered the text. */
const NO_PART = foldedPattern(`^(?:${PLACES}|\\S{2,6}(?:收集|整理|转载|编辑))$`);
const AN_OUTLET = foldedPattern('(?:报|网|社|版|刊|台|号|在线|新闻|客户端|周刊|资讯)$');

/** `来源：某某网 张三`: the person whom a system sets behind the source. */
export function namedBehindSource(value: string): readonly NamedCredit[] {
	const match = /^(?<outlet>\S{2,12})\s+(?<name>\p{Script=Han}{2,3})$/u.exec(value.trim());
	const { outlet = '', name = '' } = match?.groups ?? {};
	const isPerson = isLoneName(name) && !AN_OUTLET.test(foldAligned(name));
	return AN_OUTLET.test(foldAligned(outlet)) && isPerson
		? [{ name, role: 'author', affiliation: outlet }]
		: [];
}

/** How many take part in the comments, which sites set behind the source: 某网 有0人参与. */
const COMMENTS_BEHIND = /\s*有\s?[\d,万]*\s?人.{0,4}$/u;

/** The name of a credited source without brackets around it, and without what stands behind it; null when it names none. */
export function cleanSource(value: string): string | null {
	const counted = value.trim().replace(COMMENTS_BEHIND, '');
	const bare = counted.replace(/^[[【(（<《\s]+(?=[^》]*$)|[\]】)）>\s]+$/gu, '');
	const [first = '', second = ''] = bare.split(/\s+/u);
	const isBehind = second !== '' && (AN_OUTLET.test(foldAligned(first)) || NO_PART.test(foldAligned(second)));
	const name = isBehind ? first : bare;
	return name === '' || NO_SOURCE.test(foldAligned(name)) ? null : name;
}
