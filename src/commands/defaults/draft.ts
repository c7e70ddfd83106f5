import type { Refusal } from '#base/refusal.ts';
import type { Result } from '#base/result.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { NodeId, ZoneId } from '#model/ids.ts';
import type { NodeKindName, NodeOf } from '#model/kinds/registry.ts';
import type { Point } from '../edit.ts';

/** What is known of a node before it has its defaults. */
export interface Draft {
  readonly id: NodeId;
  /** Its middle on the canvas. */
  readonly centre: Point;
  readonly zone: ZoneId | null;
  /** What the caller asks for; it wins over every default. */
  readonly fields: Readonly<Record<string, unknown>>;
}

export interface NewNode<Kind extends NodeKindName> {
  /** Defaults beyond those of the schema, or why there cannot be one here. */
  fields(document: TopologyDocument, draft: Draft): Result<Readonly<Record<string, unknown>>, Refusal>;
  /** What else changes with it. The node is in the document already. */
  settle?(document: TopologyDocument, node: NodeOf<Kind>, draft: Draft): TopologyDocument;
}
