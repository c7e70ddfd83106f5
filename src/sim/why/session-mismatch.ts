/**
 * Why a session is down, as two things that do not agree: what would have to be there, what is there, and the field that
 * says so. In the order in which the compiler looks (`compile/peerings.ts`), so that both name the same cause.
 *
 * @source ER-014, ER-042, ER-085, ER-102, ER-112, ER-117, ER-133, ER-270
 */

import { listed } from '#base/listed.ts';
import { plural } from '#base/plural.ts';
import { t } from '#base/t.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { ElementId, FailureId, NodeId } from '#model/ids.ts';
import { partWord } from '#model/part-word.ts';
import { excessOf } from '#sim/compile/azure/connection-blocked.ts';
import type { SessionOrigin } from '#sim/compile/compiled.ts';
import { failedParts, half } from '#sim/compile/failed-parts.ts';
import type { SessionReport } from '#sim/report/report.ts';
import type { SessionMismatch } from '#sim/report/router-tables.ts';
import { NOTHING_MORE, peeringMismatch } from './peering-mismatch.ts';

export function sessionMismatch(
  document: TopologyDocument,
  session: SessionReport,
  elements: SessionOrigin['elements'],
): SessionMismatch | null {
  if (session.state !== 'down') return null;
  const peering = session.peering ? document.nodes[session.peering] : undefined;
  const ordered =
    peering?.kind === 'peering' && session.part
      ? peeringMismatch(document, peering, session.part, session.family, session.ends[0])
      : ofConnection(document, session);
  return (
    ordered ??
    ofFailure(document, session, elements) ??
    ofLimit(document, session) ??
    noWay(document, session)
  );
}

/** Of a gateway to a circuit. */
function ofConnection(document: TopologyDocument, { link, ends }: SessionReport): SessionMismatch | null {
  const connection = link ? document.links[link] : undefined;
  if (connection?.kind !== 'connection') return null;
  const gateway = ends.map((end) => document.nodes[end]).find((node) => node?.kind === 'gateway');
  if (gateway?.kind === 'gateway' && gateway.type !== 'expressroute')
    return {
      ...NOTHING_MORE,
      what: t`Type of the gateway`,
      wanted: t`an ExpressRoute gateway`,
      found: t`${gateway.name} is a VPN gateway`,
      field: { element: gateway.id, path: 'type' },
    };
  if (!connection.authorised)
    return {
      ...NOTHING_MORE,
      what: t`Authorised`,
      wanted: t`an authorisation by the owner of the circuit`,
      found: t`none`,
      field: { element: connection.id, path: 'authorised' },
      whatIf: {
        label: t`Have the owner of the circuit authorise the connection`,
        changes: [{ type: 'link', element: connection.id, fields: { authorised: true } }],
      },
    };
  return null;
}

function ofFailure(
  document: TopologyDocument,
  { part, ends, peering }: SessionReport,
  elements: SessionOrigin['elements'],
): SessionMismatch | null {
  const around: readonly ElementId[] = [...elements, ...ends, ...(peering ? [peering] : [])];
  const { failures } = document;
  const hit = Object.values(failures).filter(({ id }) => {
    const alone = failedParts({ ...document, failures: { [id]: failures[id] } as typeof failures });
    return around.some(
      (element) =>
        alone.nodes.has(element as NodeId) ||
        alone.links.has(element as never) ||
        (part !== null && alone.halves.has(half(element as NodeId, part))),
    );
  });
  if (hit.length === 0) return null;
  const named = hit.map(({ of }) => failedName(document, of));
  return {
    what: t`The way between them`,
    wanted: t`everything on the way in order`,
    found: t`${listed(named)} ${plural(named.length, { one: 'has', other: 'have' })} failed`,
    field: null,
    whatIf: null,
    failures: hit.map(({ id }): FailureId => id),
  };
}

function failedName(document: TopologyDocument, of: TopologyDocument['failures'][FailureId]['of']): string {
  switch (of.type) {
    case 'node': {
      const name = document.nodes[of.node]?.name ?? '';
      return of.part === 'all' ? name : t`${name}, ${partWord[of.part]} link`;
    }
    case 'link': {
      const link = document.links[of.link];
      const [from, to] = (link?.ends ?? []).map((end) => document.nodes[end]?.name ?? '');
      return link?.name || t`the link from ${from} to ${to}`;
    }
    case 'zone':
      return document.zones[of.zone]?.name ?? '';
    case 'location':
      return t`the peering location ${of.location}`;
    case 'physical-group':
      return t`the physical group ${of.group}`;
    case 'region':
      return t`the region ${of.region}`;
  }
}

/** Shut down for good by the end that heard more prefixes than it takes. @source ER-085, ER-136 */
function ofLimit(
  document: TopologyDocument,
  { cause, peering, link, ends }: SessionReport,
): SessionMismatch | null {
  const gateway = ends.map((end) => document.nodes[end]).find((node) => node?.kind === 'gateway');
  const vnet = gateway?.kind === 'gateway' ? document.nodes[gateway.vnet] : undefined;
  const isConnection = link !== null && document.links[link]?.kind === 'connection';
  const excess =
    isConnection && gateway?.kind === 'gateway' && vnet?.kind === 'vnet'
      ? excessOf(document, gateway, vnet)
      : null;
  const allowed = cause?.type === 'limit' ? cause.allowed : excess?.allowed;
  if (allowed === undefined) return null;
  return {
    ...NOTHING_MORE,
    what: t`Number of prefixes`,
    wanted: t`at most ${allowed}`,
    found: cause?.type !== 'limit' && excess ? String(excess.announced) : t`more than ${allowed}`,
    field: peering
      ? { element: peering, path: 'adverts' }
      : gateway
        ? { element: gateway.id, path: 'summaries' }
        : null,
  };
}

function noWay(document: TopologyDocument, { ends, reason }: SessionReport): SessionMismatch {
  const [from, to] = ends.map((end) => document.nodes[end]?.name ?? '');
  return {
    ...NOTHING_MORE,
    what: t`The way between them`,
    wanted: t`a working way between ${from} and ${to}`,
    found: reason ?? t`none`,
    field: null,
  };
}
