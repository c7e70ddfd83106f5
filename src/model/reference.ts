/** A place in an entry of the document that names another entry. */
export interface Reference {
  /** Where in the entry: `links.0.customerEdge`. */
  readonly field: string;
  readonly id: string;
  readonly to: ReferenceTarget;
}

/** `node`: of any kind. */
export type ReferenceTarget = 'zone' | 'node' | 'circuit' | 'vnet' | 'link' | 'route-filter' | 'flow';

/** A reference that may be left open, as a list to spread. */
export const reference = (field: string, id: string | null, to: ReferenceTarget): readonly Reference[] =>
  id === null ? [] : [{ field, id, to }];
