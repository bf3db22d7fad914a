import { SCRIPTS } from '../../src/model/script.ts';
import { fold } from '../../src/script/fold.ts';
import { type SearchDocument, wholeText } from '../../src/search/document.ts';

/** Written without any code of the search room but the joining of lines: folded, and with gaps between Han gone. */
export function compact(text: string): string {
	return fold(text)
		.replace(/\p{Default_Ignorable_Code_Point}/gu, (char) => (char === '\ufeff' ? char : ''))
		.replace(/\s+/g, ' ')
		.replace(/(?<=\p{Script=Han})[\s\p{P}]+(?=\p{Script=Han})/gu, '');
}

/** Ids of the documents that contain the text in either variant: the slow, obvious way. */
export function contain(documents: readonly SearchDocument[], wanted: string): string[] {
	const needle = compact(wanted);
	return documents
		.filter(({ text }) => SCRIPTS.some((script) => compact(wholeText(text[script])).includes(needle)))
		.map(({ id }) => id)
		.sort();
}
