/** What in a result rests on a decision of the model rather than a documented fact: shown with the badge "assumption". */
import { t } from '#base/t.ts';
import { covers, isPrivate, type Prefix } from '#model/addresses.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { NodeId } from '#model/ids.ts';
import type { NodeOf } from '#model/kinds/registry.ts';
import { PARTS } from '#sim/compile/expressroute/circuit-path.ts';
import { isDrained } from '#sim/compile/expressroute/drain.ts';
import { matches } from '#sim/trace/name-resolution.ts';
import type { FlowReport, Hop, PathGraph } from './report.ts';

export function assumptionsOf(report: FlowReport, document: TopologyDocument): readonly string[] {
  const start = report.forward.hops[0];
  const fromMicrosoft = start?.place.role === 'service';
  const edges = [...edgesOf(report.forward), ...edgesOf(report.return)];
  const used = new Set(edges.map((hop) => hop.place.node));
  const peerings = Object.values(document.nodes).filter((node) => node.kind === 'peering');
  const microsoft = peerings.filter((node) => node.type === 'microsoft');
  const shared = hasMedium(report, 'microsoft-shared');
  // Where it is declared and not advertised, the same decision sends the call elsewhere or nowhere.
  const called = fromMicrosoft && microsoft.some(declares(start.destination));
  const chosenByMicrosoft = edgesOf(fromMicrosoft ? report.forward : report.return);

  const holds: readonly (readonly [boolean, string])[] = [
    [
      report.reason === 'source-not-admitted',
      t`Where exactly Microsoft drops a source that is not admitted is not documented (ER-401, U-4).`,
    ],
    [
      called,
      t`A prefix counts as registered while it is declared and advertised on a live session (ER-042, ER-136).`,
    ],
    [
      new Set(chosenByMicrosoft.map((hop) => hop.place.node)).size > 1,
      t`Between equal circuits Microsoft spreads flows evenly (ER-402).`,
    ],
    [
      shared && microsoft.some((node) => used.has(node.circuit) && node.adverts.some(isRefused)),
      t`A default route or private prefix announced on Microsoft peering is ignored, and the session stays up (ER-130, U-13).`,
    ],
    [
      shared && joinedCircuits(document).some((circuit) => used.has(circuit)),
      t`Global Reach joins the private peerings of two circuits and leaves Microsoft peering alone (ER-018).`,
    ],
    [
      [...used].some((circuit) => anyDrained(document, circuit)),
      t`While a link is drained, Microsoft prefers the other one towards you (ER-162, ER-266).`,
    ],
    [
      edges.length > 0 && longerOutside(report, document, microsoft),
      t`A longer prefix announced to the internet wins over the one on ExpressRoute (ER-170, U-9).`,
    ],
    [
      [report.forward, report.return].some((path) => path?.hops.some(azureTranslates)),
      t`Out of Azure a machine has a public address of its region; the last one of its range stands for it.`,
    ],
    [
      edges.length > 0 && toLogicApps(report, document),
      t`Not assured over ExpressRoute: Logic Apps is listed as unsupported there, and Power Automate uses its names (ER-347, D-10).`,
    ],
    [
      report.latency !== null,
      t`Latency: great-circle distance × 1.5, 200 km per ms in fibre, 0.1 ms per device.`,
    ],
  ];
  return holds.filter(([holding]) => holding).map(([, text]) => text);
}

const edgesOf = (path: PathGraph | null): readonly Hop[] =>
  path?.hops.filter((hop) => hop.place.role === 'msee') ?? [];

const hasMedium = ({ forward, return: back }: FlowReport, medium: string): boolean =>
  [forward, back].some((path) => path?.segments.some((segment) => segment.medium === medium));

const declares = (address: Hop['source']) => (peering: NodeOf<'peering'>) =>
  peering.declaredPrefixes.some((prefix) => covers(prefix, address));

/** @source ER-130 */
const isRefused = ({ prefix }: { readonly prefix: Prefix }): boolean =>
  prefix.endsWith('/0') || isPrivate(prefix);

const joinedCircuits = (document: TopologyDocument): readonly NodeId[] =>
  Object.values(document.links)
    .filter((link) => link.kind === 'global-reach')
    .flatMap((link) => link.ends)
    .flatMap((end) => {
      const node = document.nodes[end];
      return node?.kind === 'peering' ? [node.circuit] : [end];
    });

function anyDrained(document: TopologyDocument, circuit: NodeId): boolean {
  const node = document.nodes[circuit];
  return node?.kind === 'circuit' && PARTS.some((part) => isDrained(document, node, part));
}

/** The address Microsoft answers to is on a circuit, and in a longer prefix on the internet. */
function longerOutside(
  report: FlowReport,
  document: TopologyDocument,
  microsoft: readonly NodeOf<'peering'>[],
): boolean {
  const address = report.return?.hops[0]?.destination ?? report.forward.hops.at(-1)?.source;
  if (!address) return false;
  const longest = (prefixes: readonly Prefix[]) =>
    Math.max(
      -1,
      ...prefixes.filter((prefix) => covers(prefix, address)).map((prefix) => Number(prefix.split('/')[1])),
    );
  const inside = longest(microsoft.flatMap((node) => node.adverts.map((advert) => advert.prefix)));
  const outside = longest(
    Object.values(document.nodes).flatMap((node) =>
      node.kind === 'firewall' || node.kind === 'router'
        ? node.internetAdverts.map((advert) => advert.prefix)
        : [],
    ),
  );
  return inside >= 0 && outside > inside;
}

const azureTranslates = (hop: Hop): boolean =>
  hop.place.role === 'internet-edge' && hop.actions.some((action) => action.type === 'source-nat');

function toLogicApps(report: FlowReport, document: TopologyDocument): boolean {
  const flow = document.flows[report.flow];
  const target = flow?.to.by === 'node' ? document.nodes[flow.to.node] : undefined;
  const address = report.forward.hops.at(-1)?.destination;
  const names = [
    ...(report.dns ? [report.dns.name] : []),
    ...(target?.kind === 'service'
      ? target.endpoints.filter((endpoint) => endpoint.address === address).map(({ hostname }) => hostname)
      : []),
  ];
  return names.some((name) => name !== null && matches('*.logic.azure.com', name));
}
