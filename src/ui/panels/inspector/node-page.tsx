import { useMemo } from 'react';
import { t } from '#base/t.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { NodeId } from '#model/ids.ts';
import { nodeKinds, type TopologyNode } from '#model/kinds/registry.ts';
import { useEditor } from '#ui/use-editor.tsx';
import { useActions } from '../actions.ts';
import { targetsOfNode } from '../failures/failure-targets.ts';
import { locationName } from '../fields/catalogue-choices.ts';
import { NameField } from '../fields/value-fields.tsx';
import { loadsOfCircuit, loadsOfGateway, sessionsOfPeerings } from '../report/report-selectors.ts';
import { ROUTING_KINDS } from '../tables/routing-kinds.ts';
import { OWNER_WORDS } from '../words.ts';
import { DeleteSection } from './delete-section.tsx';
import { FailureSection } from './failure-section.tsx';
import { LoadsLive } from './live/loads-live.tsx';
import { SessionsLive } from './live/sessions-live.tsx';
import { NodeForm } from './node-form.tsx';
import { PageHead } from './page-head.tsx';
import { TablesSection } from './tables-section.tsx';

export function NodePage({ node }: { readonly node: TopologyNode }) {
  const actions = useActions();
  const owner = useEditor((state) => ownerLine(state.document, node));
  return (
    <>
      <PageHead kind={kindName(node)} about={owner}>
        <NameField
          label={t`Name`}
          path="name"
          value={node.name}
          commit={(name) => actions.changeNode(node.id, { name })}
        />
      </PageHead>
      <NodeLive node={node} />
      <NodeForm node={node} change={(patch) => actions.changeNode(node.id, patch)} />
      <FailureSection things={failThings(node)} />
      {ROUTING_KINDS.has(node.kind) && <TablesSection node={node.id} />}
      <DeleteSection ids={[node.id]} name={node.name} />
    </>
  );
}

/** A circuit also offers the places it lands at. */
function failThings(node: TopologyNode) {
  const own = targetsOfNode(node);
  if (node.kind !== 'circuit') return own;
  const places = [...new Set(node.locations.filter(Boolean))];
  return [
    ...own,
    ...places.map((location) => ({
      target: { type: 'location', location } as const,
      name: t`Peering location ${locationName(location)}`,
    })),
  ];
}

function NodeLive({ node }: { readonly node: TopologyNode }) {
  const report = useEditor((state) => state.report);
  const nodes = useEditor((state) => state.document.nodes);
  const peerings = useMemo(() => peeringsOf(nodes, node), [nodes, node]);
  const sessions = useMemo(() => sessionsOfPeerings(report, peerings), [report, peerings]);
  const circuit = node.kind === 'circuit' ? node.id : node.kind === 'peering' ? node.circuit : null;
  const gateway = node.kind === 'gateway' ? node.id : null;
  const loads = useMemo(
    () => (circuit ? loadsOfCircuit(report, circuit) : gateway ? loadsOfGateway(report, gateway) : []),
    [report, circuit, gateway],
  );
  return (
    <>
      {node.kind === 'peering' && <SessionsLive sessions={sessions} />}
      {node.kind === 'circuit' && <SessionsLive sessions={sessions} />}
      <LoadsLive loads={loads} />
    </>
  );
}

function peeringsOf(nodes: TopologyDocument['nodes'], node: TopologyNode): ReadonlySet<NodeId> {
  if (node.kind === 'peering') return new Set([node.id]);
  if (node.kind !== 'circuit') return new Set();
  return new Set(
    (Object.values(nodes) as TopologyNode[])
      .filter((one) => one.kind === 'peering' && one.circuit === node.id)
      .map(({ id }) => id),
  );
}

function kindName(node: TopologyNode): string {
  if (node.kind === 'peering')
    return node.type === 'microsoft'
      ? t`Microsoft peering`
      : node.type === 'private'
        ? t`Private peering`
        : t`Public peering (retired)`;
  return nodeKinds[node.kind].label;
}

/** `Customer · HQ Amsterdam`. */
function ownerLine(document: TopologyDocument, node: TopologyNode): string {
  const zone = node.zone ? document.zones[node.zone] : undefined;
  const owner = OWNER_WORDS[zone?.owner ?? nodeKinds[node.kind].owner];
  return zone ? `${owner} · ${zone.name}` : t`${owner} · in no zone`;
}
