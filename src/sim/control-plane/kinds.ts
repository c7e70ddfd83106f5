/**
 * Numbers for what `importRoute` and `exportRoute` go by: edges with the same number treat every route alike, so what one has worked
 * out the others know. A number keeps its meaning from one state of a network to the next.
 */
import type { ExportFacts } from '#sim/bgp/export-route.ts';
import type { ImportFacts } from '#sim/bgp/import-route.ts';
import type { CompiledPolicy } from '#sim/bgp/policy/compile-policy.ts';

export class Kinds {
  private readonly policies = new Map<CompiledPolicy | null, number>();
  private readonly numbers = new Map<string, number>();

  ofImport({ external, policy, end, options, ownAsn, senderAddress, ownsAddress }: ImportFacts): number {
    const { weight, allowOwnAsIn } = end;
    const refuses = `${options.ebgpRequiresPolicy} ${ownsAddress(senderAddress)}`;
    const named = namedNextHop(policy, senderAddress);
    return this.number(
      `in ${external} ${ownAsn} ${this.policy(policy)} ${weight} ${allowOwnAsIn} ${refuses} ${named}`,
    );
  }

  /** Of routes that are known by who made them, or name a next hop, a router refuses its own. */
  ofReceiver(receiver: number, kind: number): number {
    return this.number(`at ${receiver} ${kind}`);
  }

  ofExport({ external, policy, end, options, ownAsn, neighbourAsn, ownAddress }: ExportFacts): number {
    const { removePrivateAs, asOverride, sendCommunities } = end;
    const told = `${this.policy(policy)} ${sendCommunities} ${namedNextHop(policy, ownAddress)}`;
    if (!external) return this.number(`inside ${told}`);
    const neighbour = removePrivateAs !== 'no' || asOverride ? neighbourAsn : '';
    return this.number(
      `out ${told} ${ownAsn} ${options.ebgpRequiresPolicy} ${removePrivateAs} ${asOverride} ${neighbour}`,
    );
  }

  private policy(policy: CompiledPolicy | null): number {
    return numbered(this.policies, policy);
  }

  private number(kind: string): number {
    return numbered(this.numbers, kind);
  }
}

/** A next hop that a policy sets may be the sender itself on one session, and another router on the next. */
const namedNextHop = (policy: CompiledPolicy | null, sender: number) =>
  policy?.setsNextHop ? `from ${sender}` : '';

function numbered<Key>(known: Map<Key, number>, key: Key): number {
  const number = known.get(key) ?? known.size;
  known.set(key, number);
  return number;
}
