import { paths } from 'virtual:jiuwen/settings';
import type { Catalogue } from '../model/listing.ts';
import { CatalogueReader } from './catalogue-reader.ts';

let reader: CatalogueReader | undefined;

/** The catalogue of the archive that is being built; opened once per process. */
export function catalogue(): Catalogue {
	reader ??= new CatalogueReader(paths.catalogue);
	return reader;
}
