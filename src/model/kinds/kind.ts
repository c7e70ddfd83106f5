import type * as v from 'valibot';
import type { NodeId, ZoneId } from '../ids.ts';
import type { Reference } from '../reference.ts';

/** What every node on the canvas has. */
export interface NodeBase {
  readonly id: NodeId;
  readonly name: string;
  /** The zone it stands in, which says who owns it and where it is. Null: the owner usual for its kind. */
  readonly zone: ZoneId | null;
  /** For people. `security/compliance-overclaim` reads it. */
  readonly notes: string;
}

/** Who is responsible for a thing. @source ER-390, group L of the domain reference */
export type Owner = 'customer' | 'provider' | 'microsoft' | 'internet';

/** One kind of node: how it is validated, what a new one looks like, who usually owns it. */
export interface NodeKind<Node extends NodeBase> {
  readonly kind: string;
  /** As the palette and the outline call it. */
  readonly label: string;
  /** One line for the palette and for screen readers. */
  readonly about: string;
  readonly owner: Owner;
  readonly schema: v.GenericSchema<unknown, Node>;
  /** The entries of the document it names, besides its zone. */
  references(node: Node): readonly Reference[];
}
