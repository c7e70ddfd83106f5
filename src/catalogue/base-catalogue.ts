import type { Catalogue } from './catalogue.ts';
import { createCatalogue } from './create-catalogue.ts';

/** The small tables alone: places, regions, values, providers. Enough for forms and for most checks. */
export const baseCatalogue: Catalogue = createCatalogue(null);
