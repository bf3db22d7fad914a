import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { parseOutletFile } from '../../src/extract/outlet-file.ts';
import type { Outlet } from '../../src/model/outlet.ts';
import { memorySource, readAll } from '../kit/memory-source.ts';

const parsed = parseOutletFile(
	'heyang',
	'name: 河陽日報\nregion: CN\nsigns: ["河阳日报"]\n',
	'outlets/a.yaml',
);
if ('problems' in parsed) throw new Error('The outlet file is wrong.');
const outlets: readonly Outlet[] = [parsed.outlet];

async function outletOf(lastLine: string): Promise<string | null> {
	const text = `中心市场重新开业\n2022-04-07 08:12\n历时三个月的改造，位于和平路的中心市场5日重新开业，改造后的市场面积扩大到五千平方米。\n${lastLine}\n`;
	const { sources } = await readAll(memorySource('a.txt', new TextEncoder().encode(text)));
	return extract(sources[0]!, { outlets }).extraction?.outlet?.id ?? null;
}

describe('a line that only an outlet prints', () => {
	it('assigns the source to it, in either script', async () => {
		expect(await outletOf('河阳日报社版权所有')).toBe('heyang');
		expect(await outletOf('未經河陽日報授權，不得轉載')).toBe('heyang');
		expect(await outletOf('转载请注明来源：河阳日报')).toBe('heyang');
	});

	it('does not where the line says that the report was taken from it', async () => {
		expect(await outletOf('免责声明：本文转载自河阳日报，版权归原作者所有。')).toBeNull();
		expect(await outletOf('（摘自《河陽日報》）')).toBeNull();
		expect(await outletOf('本文轉自河陽日報')).toBeNull();
	});
});
