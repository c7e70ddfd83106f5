import { updateLink } from '#commands/update-link.ts';
import { updateNode } from '#commands/update-node.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { WhatIf } from '#sim/report/why.ts';

/** Makes the change as the editor would: by commands, which refuse what a design cannot hold. */
export function changedBy(document: TopologyDocument, { changes }: WhatIf): TopologyDocument {
  return changes.reduce((now, change) => {
    const outcome =
      change.type === 'node'
        ? updateNode.run(now, { id: change.element, fields: change.fields })
        : updateLink.run(now, { id: change.element, fields: change.fields });
    if (!outcome.ok) throw new Error(outcome.error.message);
    return outcome.value;
  }, document);
}
