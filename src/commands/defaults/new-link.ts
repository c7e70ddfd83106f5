import * as v from 'valibot';
import type { LinkId, NodeId } from '#model/ids.ts';
import { type Cable, type Link, linkSchema } from '#model/link.ts';

/** A link with the defaults of the model. Only for values that are known to be right. */
export const newLink = (
  id: LinkId,
  kind: Link['kind'],
  ends: readonly [NodeId, NodeId],
  more: object = {},
): Link => v.parse(linkSchema, { id, kind, ends, ...more });

export const newCable = (
  id: LinkId,
  kind: Cable['kind'],
  ends: readonly [NodeId, NodeId],
  more: Partial<Cable> = {},
): Cable => newLink(id, kind, ends, more) as Cable;
