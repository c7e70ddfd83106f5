/** The internet: transit between all that attach to it. @source S-07, S-17, S-24 */

import * as v from 'valibot';
import { t } from '#base/t.ts';
import { type Asn, asnSchema } from '../units.ts';
import type { NodeBase, NodeKind } from './kind.ts';
import { nodeEntries } from './node-base.ts';

export interface InternetNode extends NodeBase {
  readonly kind: 'internet';
  /** The AS that stands for all transit providers between two attached networks. */
  readonly asn: Asn;
}

export const internetKind: NodeKind<InternetNode> = {
  kind: 'internet',
  label: t`Internet`,
  about: t`Transit providers: owned by many, private to nobody.`,
  owner: 'internet',
  schema: v.strictObject({ ...nodeEntries, kind: v.literal('internet'), asn: v.optional(asnSchema, 64_511) }),
  references: () => [],
};
