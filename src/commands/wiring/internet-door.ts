/**
 * The customer's own door to the internet: a pool of its own, announced there and nowhere else.
 *
 * @source ER-223, ER-224: different pools for internet and ExpressRoute, or replies come back the other way.
 */
import { t } from '#base/t.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { NodeId } from '#model/ids.ts';
import type { NodeOf } from '#model/kinds/registry.ts';
import type { SourceNat } from '#model/translation.ts';
import { allot } from '../defaults/example-space.ts';
import { put } from '../edit.ts';
import { plainAdvert } from './announce.ts';
import { reachOver } from './reach.ts';

/** After `door`, a router or firewall of the customer's, was connected to the internet. */
export function openInternetDoor(document: TopologyDocument, door: NodeId): TopologyDocument {
  const device = document.nodes[door];
  if (device?.kind !== 'router' && device?.kind !== 'firewall') return document;
  if (device.internetAdverts.length > 0) return document;
  const translator = translatorBehind(document, device);
  const present = translator.sourceNat.find(({ egress }) => egress === 'internet');
  const pool = present?.pool ?? allot(document, 'internetPool');
  if (pool === null) return document;
  const translating: Device = present
    ? translator
    : { ...translator, sourceNat: [internetRule(pool), ...translator.sourceNat] };
  const next = put(document, 'nodes', translating);
  const doorNow = translating.id === door ? translating : device;
  return put(next, 'nodes', { ...doorNow, internetAdverts: [plainAdvert(pool)] });
}

type Device = NodeOf<'router'> | NodeOf<'firewall'>;

/** A router leaves translation to the firewall behind it, if there is one. */
function translatorBehind(document: TopologyDocument, door: Device): Device {
  if (door.kind === 'firewall') return door;
  const firewall = reachOver(document, [door.id], ['lan']).find((node) => node.kind === 'firewall');
  return firewall?.kind === 'firewall' ? firewall : door;
}

/** First in the list, so that it acts before a rule for any way out. */
const internetRule = (pool: SourceNat['pool']): SourceNat => ({
  name: t`Internet pool`,
  pool,
  address: null,
  sources: 'private',
  destinations: 'public',
  egress: 'internet',
});
