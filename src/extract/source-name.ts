import { foldAligned } from './aligned-fold.ts';

/** Values of a source that name none. */
const NO_SOURCE = /^(?:转载文章|网络转载|转载|未知|不详|佚名|无|本站|本网|原创|原创文章|作者)$|[="<>{}]/u;
const AN_OUTLET = /(?:报|网|社|版|刊|台|号|在线|新闻|客户端|周刊|资讯)$/u;

/** The name of a credited source without brackets around it, and without what stands behind it; null when it names none. */
export function cleanSource(value: string): string | null {
	const bare = value.trim().replace(/^[[【(（<《\s]+(?=[^》]*$)|[\]】)）>\s]+$/gu, '');
	const [first = '', second = ''] = bare.split(/\s+/u);
	const name = second !== '' && AN_OUTLET.test(foldAligned(first)) ? first : bare;
	return name === '' || NO_SOURCE.test(foldAligned(name)) ? null : name;
}
