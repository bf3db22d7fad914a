import { describe, expect, it } from 'vitest';
import { composeReport, notice } from '../../src/demo/compose.ts';
import { type CorpusFile, generateCorpus } from '../../src/demo/corpus.ts';
import { planArticle } from '../../src/demo/plan.ts';
import { PRESSES } from '../../src/demo/press.ts';
import { parseOutletFile } from '../../src/extract/outlet-file.ts';
import { countScripts } from '../../src/script/detect.ts';
import { fold } from '../../src/script/fold.ts';

const files = [...generateCorpus({ seed: 1, articles: 400 })];
const sources = files.filter(({ plan }) => plan !== null);
const read = ({ bytes }: CorpusFile) =>
	new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8').decode(bytes);
const ofPress = (id: string) => sources.filter(({ plan }) => PRESSES[plan?.press ?? -1]?.id === id);

describe('the corpus of the demonstration', () => {
	it('has the same bytes for the same seed, and others for another', () => {
		expect([...generateCorpus({ seed: 1, articles: 400 })]).toEqual(files);
		const other = [...generateCorpus({ seed: 2, articles: 400 })].filter(({ plan }) => plan !== null);
		const texts = new Set(sources.map(read));
		expect(other.filter((file) => texts.has(read(file)))).toEqual([]);
	});

	it('begins as a smaller one does', () => {
		const smaller = [...generateCorpus({ seed: 1, articles: 30 })];
		expect(files.slice(0, smaller.length)).toEqual(smaller);
	});

	it('holds as many sources as asked for, each at a path of its own inside the content folder', () => {
		expect(sources).toHaveLength(400);
		expect(new Set(files.map(({ path }) => path)).size).toBe(files.length);
		for (const { path } of files)
			expect(path).toMatch(/^(?:sources|outlets|pages)\/[a-z0-9/_-]+\.(?:txt|yaml|mdx)$/);
	});

	it('can come without outlet files and pages', () => {
		const bare = [...generateCorpus({ seed: 1, articles: 5, furnishings: false })];
		expect(bare.map(({ path }) => path)).toEqual(sources.slice(0, 5).map(({ path }) => path));
	});

	it('brings outlet files without a mistake', () => {
		for (const { id, file } of PRESSES) expect(parseOutletFile(id, file, id)).toHaveProperty('outlet.id', id);
	});

	it('says in every source that the text is generated', () => {
		for (const file of sources) {
			const said = fold(notice(file.plan?.origin ?? -1));
			expect(fold(read(file)), file.path).toContain(said);
		}
	});

	it('comes of three outlets, one in Simplified, one in Traditional, one converted by machine', () => {
		for (const file of ofPress('jichuan-daily')) expect(countScripts(read(file)).hantOnly, file.path).toBe(0);
		for (const file of ofPress('xiwan-times')) expect(countScripts(read(file)).hansOnly, file.path).toBe(0);
		const machine = ofPress('yanzhu-net').map(read).join('');
		const native = ofPress('xiwan-times').map(read).join('');
		for (const mistake of ['公裏', '係統', '采取', '幹部', '鬆']) expect(machine).toContain(mistake);
		for (const right of ['公里', '系統', '採取', '幹部', '松']) expect(native).toContain(right);
		for (const mistake of ['公裏', '係統', '采取']) expect(native).not.toContain(mistake);
	});

	it('holds reprints under another headline in another outlet, copies, revisions and bulletins', () => {
		const plans = sources.map(({ plan }) => plan).filter((plan) => plan !== null);
		for (const kind of ['original', 'bulletin', 'reprint', 'copy', 'revision'] as const)
			expect(plans.filter((plan) => plan.kind === kind).length, kind).toBeGreaterThan(2);
		for (const { plan, path } of sources) {
			if (plan?.kind !== 'reprint') continue;
			const origin = sources[plan.origin] as CorpusFile;
			expect(origin.plan?.press, path).not.toBe(plan.press);
			expect(origin.plan?.kind, path).toBe('original');
		}
	});

	it('keeps the text of a reprint, whatever script it is in', () => {
		const letters = (file: CorpusFile) => fold(read(file)).replace(/[^\p{L}\p{N}]/gu, '');
		const reprint = sources.find(({ plan }) => plan?.kind === 'reprint') as CorpusFile;
		const { seed, number, city, published } = planArticle(1, reprint.plan?.origin ?? -1);
		const origin = sources[number] as CorpusFile;
		expect([seed, city, published]).toEqual([origin.plan?.seed, origin.plan?.city, origin.plan?.published]);
		const sentences = fold(read(origin))
			.split(/[。”」]/)
			.map((part) => part.replace(/[^\p{L}\p{N}]/gu, ''));
		const long = sentences.filter((part) => part.length > 24);
		expect(long.length).toBeGreaterThan(3);
		expect(long.filter((part) => letters(reprint).includes(part)).length).toBeGreaterThan(long.length * 0.6);
	});
});

describe('a report', () => {
	const reports = Array.from({ length: 600 }, (_, at) => composeReport(at * 7919, at, 'xiwan', 19_600));

	it('is 400 to 1,200 characters long', () => {
		for (const { paragraphs, number } of reports) {
			const { length } = paragraphs.join('');
			expect(length, `report ${number}`).toBeGreaterThan(400);
			expect(length, `report ${number}`).toBeLessThan(1200);
		}
	});

	it('is like no other', () => {
		const bodies = reports.map(({ paragraphs }) => paragraphs.slice(0, -1).join(''));
		expect(new Set(bodies).size).toBe(reports.length);
		expect(new Set(reports.map(({ headlines }) => headlines[0])).size).toBeGreaterThan(reports.length * 0.85);
	});

	it('has two headlines that differ, and no slot left open', () => {
		for (const { headlines, paragraphs } of reports) {
			expect(headlines[0]).not.toBe(headlines[1]);
			expect(`${headlines.join('')}${paragraphs.join('')}`).not.toMatch(/[{}[\]|]|undefined|NaN/);
		}
	});
});
