import { describe, expect, it } from 'vitest';
import { baseCatalogue } from '#catalogue/base-catalogue.ts';
import { updateLink } from '#commands/update-link.ts';
import { updateNode } from '#commands/update-node.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { FailureId, LinkId, NodeId } from '#model/ids.ts';
import type { RouterSession } from '#sim/report/router-tables.ts';
import type { WhatIf } from '#sim/report/why.ts';
import { tablesOf } from '#sim/router-tables.ts';
import { changedBy } from '#sim/scenarios/changed-by.ts';
import { fieldValue } from '#sim/scenarios/every-hop-explained.ts';
import { templates } from '#templates/registry.ts';

const r0 = templates.find(({ id }) => id === 'r0')?.make() as TopologyDocument;
const nodeOf = (kind: string, type?: string) =>
  Object.values(r0.nodes).find(
    (node) => node.kind === kind && (!type || (node as { type?: string }).type === type),
  ) as TopologyDocument['nodes'][NodeId];
const peering = nodeOf('peering', 'microsoft') as Extract<(typeof r0.nodes)[NodeId], { kind: 'peering' }>;
const circuit = nodeOf('circuit');
const gateway = nodeOf('gateway');
const connection = Object.values(r0.links).find(({ kind }) => kind === 'connection')?.id as LinkId;

const withNode = (id: NodeId, fields: object): TopologyDocument => {
  const outcome = updateNode.run(r0, { id, fields: fields as never });
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.value;
};
const withLink = (fields: object): TopologyDocument => {
  const outcome = updateLink.run(r0, { id: connection, fields: fields as never });
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.value;
};
const halves = (fields: object) =>
  peering.sessions.map((each, at) => (at === 1 ? { ...each, ...fields } : each));

const sessionsAt = (document: TopologyDocument, node: NodeId): readonly RouterSession[] =>
  tablesOf(document, baseCatalogue, node)?.sessions ?? [];
const downAt = (document: TopologyDocument, node: NodeId) =>
  sessionsAt(document, node).filter(({ state }) => state === 'down');

const SETTINGS: readonly (readonly [string, TopologyDocument, NodeId, string, string])[] = [
  ['AS number', withNode(peering.id, { peerAsn: 64_999 }), peering.id, 'AS 64999', 'AS 64496 on CE'],
  ['VLAN', withNode(peering.id, { sessions: halves({ vlan: 77 }) }), peering.id, 'VLAN', 'VLAN 77'],
  ['MD5 key', withNode(peering.id, { md5: 'customer-only' }), peering.id, 'both ends', 'your end only'],
  [
    'Configured',
    withNode(peering.id, { sessions: halves({ enabled: false }) }),
    peering.id,
    'secondary',
    'off',
  ],
  [
    'State of the declared prefixes',
    withNode(peering.id, { prefixState: 'validation-needed' }),
    peering.id,
    'configured',
    'validation',
  ],
  [
    'Provider status',
    withNode(circuit.id, { providerState: 'Provisioning' }),
    peering.id,
    'Provisioned',
    'Provisioning on Circuit A',
  ],
  [
    'Microsoft status',
    withNode(circuit.id, { microsoftState: 'Disabled' }),
    peering.id,
    'Enabled',
    'Disabled',
  ],
  ['Cloud', withNode(circuit.id, { cloud: 'china' }), peering.id, 'commercial', 'china'],
  ['Authorised', withLink({ authorised: false }), gateway.id, 'an authorisation', 'none'],
];

describe('a session that cannot come up', () => {
  it.each(SETTINGS)(
    'names the %s: what is wanted, and what is there',
    (what, document, at, wanted, found) => {
      const down = downAt(document, at);
      expect(down).not.toEqual([]);
      for (const { mismatch } of down) {
        expect(mismatch?.what).toBe(what);
        expect(mismatch?.wanted).toContain(wanted);
        expect(mismatch?.found).toContain(found);
        expect(mismatch?.field && fieldValue(document, mismatch.field)).toBeDefined();
      }
    },
  );

  it.each(SETTINGS)('comes up once the %s is as it offers', (_, document, at) => {
    const offered = downAt(document, at)[0]?.mismatch?.whatIf as WhatIf;
    expect(downAt(changedBy(document, offered), at)).toEqual([]);
  });

  it('has no mismatch while it is up', () =>
    expect(sessionsAt(r0, peering.id).map(({ mismatch }) => mismatch)).toEqual([null, null]));

  it('names what has failed, whatever fails', () => {
    const id = 'f1' as FailureId;
    const zone = peering.zone as string;
    const cables = Object.values(r0.links).filter(
      ({ kind }) => kind === 'last-mile' || kind === 'cross-connect',
    );
    const targets = [
      { type: 'node', node: circuit.id, part: 'all' },
      { type: 'node', node: circuit.id, part: 'secondary' },
      { type: 'node', node: peering.id, part: 'primary' },
      { type: 'zone', zone },
      ...cables.map(({ id: link }) => ({ type: 'link', link })),
    ];
    for (const of of targets) {
      const document = { ...r0, failures: { [id]: { id, of, silent: false } } } as TopologyDocument;
      const down = downAt(document, peering.id);
      expect(down.length, JSON.stringify(of)).toBeGreaterThan(0);
      for (const { mismatch } of down) {
        expect(mismatch?.failures, JSON.stringify(of)).toEqual([id]);
        expect(mismatch?.found).toMatch(/ has failed$/);
      }
    }
  });
});
