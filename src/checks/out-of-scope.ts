import type { Catalogue } from '#catalogue/catalogue.ts';
import type { CircuitNode } from '#model/kinds/circuit.ts';

/** Whether none of a circuit's locations reaches a region with its SKU. @source ER-065 to ER-067, ER-080 */
export const outOfScope = (catalogue: Catalogue, { sku, locations }: CircuitNode, region: string): boolean =>
  locations.every((location) => catalogue.scopeOf(sku, location, region) === 'out');
