/** How far a flow is private, in one sentence. @source ER-317, ER-375, ER-377, S-39, S-42 */
import { listed } from '#base/listed.ts';
import { t } from '#base/t.ts';
import type { TracedPath } from '#sim/trace/path-graph.ts';
import { isPrivateMedium } from './hand-offs.ts';
import type { PrivacyReport } from './report.ts';

export function privacyOf(path: TracedPath, arrived: boolean): PrivacyReport {
  if (!arrived)
    return { extent: 'not-delivered', sentence: t`It does not arrive, so there is nothing to keep private.` };
  const media = new Set(path.segments.map((segment) => segment.medium));
  const edge = path.hops.find((hop) => hop.place.role === 'msee');
  const where = edgesIn(path);
  if (media.has('public-internet') || media.has('ipsec-over-internet')) {
    if (edge)
      return {
        extent: 'nowhere',
        sentence: t`Part of it crosses the public internet, part of it the circuit at ${where}.`,
      };
    // From Azure straight to the internet: there is no door of the customer's on the way.
    if (
      !path.segments.some(({ owner }) => owner === 'customer' || owner === 'provider') &&
      !media.has('ipsec-over-internet')
    )
      return {
        extent: 'nowhere',
        sentence: t`Inside Microsoft's shared network, and from its edge over the public internet.`,
      };
    const tunnelled = media.has('ipsec-over-internet');
    const inbound = path.segments[0] && !isPrivateMedium(path.segments[0].medium);
    return { extent: 'customer-edge', sentence: toOwnDoor(Boolean(inbound), tunnelled) };
  }
  if (!media.has('microsoft-shared')) {
    // Between two sites Microsoft's backbone is passed, and no virtual network (ER-018).
    const cloud = path.hops.some((hop) => hop.place.role === 'gateway')
      ? t`Private to the endpoint in the virtual network`
      : t`Private to the endpoint`;
    return { extent: 'endpoint', sentence: t`${cloud}; ExpressRoute encrypts nothing on the way.` };
  }
  if (!edge)
    return {
      extent: 'nowhere',
      sentence: t`Inside Microsoft's shared network all the way: not dedicated, and not the internet.`,
    };
  const inbound = path.segments[0]?.medium === 'microsoft-shared';
  return inbound
    ? {
        extent: 'microsoft-edge',
        sentence: t`Private from the Microsoft edge at ${where} on; before it, in Microsoft's shared network.`,
      }
    : {
        extent: 'microsoft-edge',
        sentence: t`Private to the Microsoft edge at ${where}; from there in Microsoft's shared network.`,
      };
}

function toOwnDoor(inbound: boolean, tunnelled: boolean): string {
  if (inbound)
    return tunnelled
      ? t`It comes over the public internet, inside IPsec and is private only from your own door on.`
      : t`It comes over the public internet and is private only from your own door on.`;
  return tunnelled
    ? t`Private to your own door; from there it crosses the public internet, inside IPsec.`
    : t`Private to your own door; from there it crosses the public internet.`;
}

/** The same for the head line of the canvas. */
export function privacyInShort(privacy: PrivacyReport, path: TracedPath): string {
  const city = edgesIn(path);
  const inbound = path.segments[0]?.medium === 'microsoft-shared';
  switch (privacy.extent) {
    case 'endpoint':
      return t`private to the endpoint`;
    case 'microsoft-edge':
      if (inbound)
        return city ? t`private from the Microsoft edge in ${city}` : t`private from the Microsoft edge`;
      return city ? t`private to the Microsoft edge in ${city}` : t`private to the Microsoft edge`;
    case 'customer-edge':
      return t`private only inside your own network`;
    case 'nowhere':
      return city || path.segments.some(({ medium }) => medium === 'public-internet')
        ? t`not private`
        : t`in Microsoft's shared network`;
    case 'not-delivered':
      return t`not delivered`;
  }
}

/** Where the path meets Microsoft: every place, when equal ways lead over several. */
const edgesIn = (path: TracedPath): string =>
  listed(
    [
      ...new Set(
        path.hops.filter((hop) => hop.place.role === 'msee').map((hop) => hop.at?.label ?? hop.place.label),
      ),
    ].sort(),
  );
