import { expect, it } from 'vitest';
import { baseCatalogue } from '#catalogue/base-catalogue.ts';
import type { SweepState } from '#editor/editor-state.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { FlowId, NodeId } from '#model/ids.ts';
import type { NodeOf } from '#model/kinds/registry.ts';
import { r0 } from '#templates/r0.ts';
import { failables } from '#verify/failable.ts';
import {
  flowsLostBy,
  keysOfCircuit,
  keysOfLink,
  keysOfSpot,
  keysOfZone,
  singlePointsNow,
} from './single-points.ts';

/** A sweep that found that each of these loses one flow, by the name given. */
const swept = (
  document: TopologyDocument,
  lost: Readonly<Record<string, readonly string[]>>,
): SweepState => ({
  state: 'done',
  depth: 'single',
  of: document,
  done: 0,
  total: 0,
  elements: failables(document, baseCatalogue),
  flows: [],
  scenarios: [],
  summary: {
    cutSets: [],
    singlePoints: Object.entries(lost).map(([key, flows]) => ({ key, flows: flows as readonly FlowId[] })),
    score: null,
    scoreFormula: '',
  },
  message: null,
});

const document = r0();
const lostIn = (lost: Readonly<Record<string, readonly string[]>>, keys: readonly string[], now = document) =>
  flowsLostBy(singlePointsNow({ sweep: swept(document, lost), document: now }), keys);

it('marks the zone of a peering location that is one, though the zone has no row of its own', () => {
  const zone = Object.values(document.zones).find(({ location }) => location === 'amsterdam');
  expect(
    lostIn({ 'location:amsterdam': ['a', 'b'] }, keysOfZone({ id: zone?.id as never, location: null })),
  ).toBe(2);
});

it('counts a flow once that is lost by a cable and by the duct it lies in', () => {
  const [cable] = Object.values(document.links).filter(({ kind }) => kind === 'last-mile');
  const inDuct = { ...cable, physicalGroup: 'duct 7' } as NonNullable<typeof cable>;
  expect(lostIn({ 'group:duct 7': ['a', 'b'], [inDuct.id]: ['b'] }, keysOfLink(inDuct))).toBe(2);
  expect(lostIn({ 'group:duct 8': ['a'] }, keysOfLink(inDuct))).toBe(0);
});

it('knows a circuit by either of its links, and a spot on the map by the building', () => {
  const circuit = document.nodes['circuit-a' as NodeId] as NodeOf<'circuit'>;
  expect(lostIn({ 'circuit-a.secondary': ['a'] }, keysOfCircuit(circuit))).toBe(1);
  expect(lostIn({ 'location:amsterdam': ['a'] }, keysOfSpot(document, [circuit.id]))).toBe(1);
});

it('says nothing of a design that has changed since', () => {
  expect(lostIn({ 'circuit-a': ['a'] }, ['circuit-a'], { ...document, flows: {} })).toBe(0);
});
