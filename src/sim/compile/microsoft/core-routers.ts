/** The routers that stand for the inside of Microsoft's network: one per region, and its door to the internet. */
import { t } from '#base/t.ts';
import type { Catalogue } from '#catalogue/catalogue.ts';
import type { TopologyDocument } from '#model/document.ts';
import { backboneSession } from '#sim/compile/backbone-session.ts';
import { backboneWire } from '#sim/compile/backbone-wire.ts';
import type { Whereabouts } from '#sim/compile/compiled.ts';
import type { Draft, RouterDraft } from '#sim/compile/draft.ts';
import { plainStation } from '#sim/compile/plain-station.ts';
import { placeNamed } from '#sim/compile/surroundings.ts';
import { defaultBgpOptions, defaultSessionEnd, type RoutePolicy } from '#sim/network/network.ts';
import type { Place } from '#sim/report/report.ts';
import { MICROSOFT_ASN } from './microsoft-asn.ts';

export const coreOf = (region: string | null) => `microsoft core ${region ?? 'global'}`;
export const INTERNET_EDGE = 'microsoft internet edge';

export function addCore(
  draft: Draft,
  document: TopologyDocument,
  catalogue: Catalogue,
  region: string | null,
): void {
  const place = {
    label: t`Microsoft network`,
    role: 'microsoft-core',
    at: region ? placeNamed(region, catalogue) : null,
  } as const;
  addInside(draft, document, coreOf(region), place);
}

export const addInternetEdgeRouter = (draft: Draft, document: TopologyDocument): RouterDraft =>
  addInside(draft, document, INTERNET_EDGE, {
    label: t`Microsoft internet edge`,
    role: 'internet-edge',
    at: null,
  });

function addInside(
  draft: Draft,
  document: TopologyDocument,
  name: string,
  { label, role, at }: Pick<Place, 'label' | 'role'> & { readonly at: Whereabouts | null },
): RouterDraft {
  const router = draft.addRouter(
    plainStation({
      router: name,
      place: { node: null, part: null, label, role, zone: zoneOfMicrosoft(document) },
      owner: 'microsoft',
      at,
    }),
    MICROSOFT_ASN,
  );
  router.bgp = { ...defaultBgpOptions, multipath: 64, multipathIbgp: 64, multipathRelax: true };
  return router;
}

const zoneOfMicrosoft = (document: TopologyDocument) =>
  Object.values(document.zones)
    .filter((zone) => zone.kind === 'microsoft')
    .map((zone) => zone.id)
    .sort()[0] ?? null;

/** iBGP over a wire of its own: inside Microsoft every hop is one wire away. */
export function joinCores(
  draft: Draft,
  a: string,
  b: string,
  policies: { readonly toA?: RoutePolicy; readonly toB?: RoutePolicy } = {},
): void {
  const link = `${a} - ${b}`;
  draft.addWire(backboneWire(link, a, b, 'microsoft-shared'));
  for (const family of draft.families) {
    draft.addSession(
      backboneSession(link, family, [
        {
          ...defaultSessionEnd,
          router: a,
          nextHopSelf: 'ebgp-learned',
          importPolicy: policies.toA ?? null,
        },
        {
          ...defaultSessionEnd,
          router: b,
          nextHopSelf: 'ebgp-learned',
          importPolicy: policies.toB ?? null,
        },
      ]),
      null,
    );
  }
}
