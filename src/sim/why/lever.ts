/** What a user can set so that another way wins; or, where nothing does it, why not. */
import type { TopologyDocument } from '#model/document.ts';
import type { FieldChange, WhatIf } from '#sim/report/why.ts';

export type Lever =
  | { readonly whatIf: WhatIf; readonly noWhatIf: null }
  | { readonly whatIf: null; readonly noWhatIf: string };

export const trying = (label: string, changes: readonly FieldChange[]): Lever => ({
  whatIf: { label, changes },
  noWhatIf: null,
});

/** @param noWhatIf - One sentence. */
export const nothingToTry = (noWhatIf: string): Lever => ({ whatIf: null, noWhatIf });

/** Several changes of one design, each made to what the ones before it left. */
export class Changes {
  document: TopologyDocument;
  private readonly byElement = new Map<string, FieldChange>();

  constructor(document: TopologyDocument) {
    this.document = document;
  }

  get all(): readonly FieldChange[] {
    return [...this.byElement.values()];
  }

  add(change: FieldChange): void {
    const { type, element } = change;
    const fields = { ...this.byElement.get(element)?.fields, ...change.fields };
    this.byElement.set(element, { ...change, fields } as FieldChange);
    const { document } = this;
    this.document =
      type === 'node'
        ? { ...document, nodes: changed(document.nodes, element, change.fields) }
        : { ...document, links: changed(document.links, element, change.fields) };
  }
}

const changed = <Parts extends object>(parts: Parts, id: string, fields: object): Parts => ({
  ...parts,
  [id]: { ...(parts as Record<string, object>)[id], ...fields },
});
