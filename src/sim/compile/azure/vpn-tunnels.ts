/**
 * Site-to-site VPN: a wire and its sessions from a device of the customer's to a gateway.
 *
 * @source ER-175, ER-284
 */
import { t } from '#base/t.ts';
import { detectionMs } from '#catalogue/failure-detection.ts';
import type { TopologyDocument } from '#model/document.ts';
import { cableWire } from '#sim/compile/cable-wire.ts';
import { cablesOf } from '#sim/compile/cables-of.ts';
import { routes } from '#sim/compile/devices.ts';
import { type Draft, INTERNAL } from '#sim/compile/draft.ts';
import type { FailedParts } from '#sim/compile/failed-parts.ts';
import { importPolicy } from '#sim/compile/route-policies.ts';
import { defaultSessionEnd, type RoutePolicy } from '#sim/network/network.ts';
import { cableSession } from '../cable-session.ts';

/** What the own AS has inside, and nothing that it heard from others. */
const INSIDE: RoutePolicy = {
  name: 'inside prefixes to the VPN',
  rules: [
    { action: 'deny', match: INTERNAL, set: {} },
    { action: 'permit', match: { asPathEmpty: true }, set: {} },
  ],
  default: 'deny',
};

/** A site-to-site VPN rides on the internet access of its customer end, and is up only while that is (ER-284). */
export function addTunnels(draft: Draft, document: TopologyDocument, failed: FailedParts): void {
  for (const cable of cablesOf(document)) {
    if (cable.kind !== 'ipsec') continue;
    const ends = cable.ends.map((end) => document.nodes[end]);
    const gateway = ends.find((node) => node?.kind === 'gateway');
    const device = ends.find((node) => node && routes(node));
    if (
      gateway?.kind !== 'gateway' ||
      !device ||
      !draft.routers.has(device.id) ||
      !draft.routers.has(gateway.id)
    )
      continue;
    const access = cablesOf(document).some(
      (each) =>
        each.kind === 'internet' &&
        each.ends.includes(device.id) &&
        !failed.links.has(each.id) &&
        each.ends.every((end) => !failed.nodes.has(end)),
    );
    draft.addWire(cableWire(document, cable), {
      up:
        access &&
        !failed.links.has(cable.id) &&
        !failed.nodes.has(gateway.id) &&
        !failed.nodes.has(device.id),
    });
    const router = draft.routers.get(device.id);
    if (router && !router.redistribute.includes('ospf')) router.redistribute.push('ospf', 'connected');
    const index = cable.ends[0] === device.id ? 0 : 1;
    for (const family of draft.families) {
      draft.addSession(
        cableSession(cable, family, null, [
          {
            ...defaultSessionEnd,
            router: device.id,
            importPolicy: importPolicy(`${cable.id} in`, cable.importRules[index], null, 100),
            exportPolicy: INSIDE,
          },
          {
            ...defaultSessionEnd,
            router: gateway.id,
            importPolicy: importPolicy(
              `${cable.id} at gateway`,
              cable.importRules[index === 0 ? 1 : 0],
              null,
              null,
            ),
          },
        ]),
        {
          peering: null,
          link: cable.id,
          part: null,
          family,
          name: t`${device.name} to ${gateway.name}`,
          ends: [device.id, gateway.id],
          silentDetectionMs: detectionMs(cable, cable),
          customerEnd: 0,
          elements: [cable.id, device.id, gateway.id],
        },
      );
    }
  }
}
