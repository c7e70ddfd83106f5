import { describe, expect, it } from 'vitest';
import type { LinkId, NodeId } from '#model/ids.ts';
import { connect } from './connect.ts';
import { drawing } from './drawing-for-tests.ts';
import { removeElements } from './remove-elements.ts';
import { updateNode } from './update-node.ts';

const far = { x: 2000, y: 0 };
const edges = ({ document }: ReturnType<typeof drawing>) => {
  const circuit = document.nodes['circuit-1' as NodeId];
  return circuit?.kind === 'circuit' ? circuit.links.map(({ customerEdge }) => customerEdge) : [];
};
const lanes = ({ document }: ReturnType<typeof drawing>) =>
  Object.values(document.links).flatMap((link) => ('lane' in link ? [[link.ends[0], link.lane]] : []));

describe('a router at a circuit without a provider', () => {
  const one = drawing().drop('router', { x: 0, y: 0 }).drop('circuit', far).connect('router-1', 'circuit-1');

  it('gets a cable for each link, and ends both', () => {
    expect(lanes(one)).toEqual([
      ['router-1', 'primary'],
      ['router-1', 'secondary'],
    ]);
    expect(edges(one)).toEqual(['router-1', 'router-1']);
  });

  it('gives the secondary cable to a second router; a third finds no room', () => {
    const two = one.drop('router', { x: 0, y: 0 }).connect('circuit-1', 'router-2');
    expect(lanes(two)).toEqual([
      ['router-1', 'primary'],
      ['router-2', 'secondary'],
    ]);
    expect(edges(two)).toEqual(['router-1', 'router-2']);
    const three = two.drop('router', { x: 0, y: 0 }).document;
    const args = { id: 'x' as LinkId, from: 'router-3' as NodeId, to: 'circuit-1' as NodeId };
    expect(connect.run(three, args)).toMatchObject({ error: { id: 'link/circuit-full' } });
  });
});

describe('a provider', () => {
  const wired = () =>
    drawing()
      .drop('router', { x: 0, y: 0 })
      .drop('router', { x: 0, y: 100 })
      .drop('provider', { x: 700, y: 0 })
      .drop('circuit', far)
      .connect('router-1', 'provider-1')
      .connect('router-2', 'provider-1');

  it('brings its routers to the circuit it is connected to', () => {
    expect(edges(wired().connect('provider-1', 'circuit-1'))).toEqual(['router-1', 'router-2']);
  });

  it('ends the circuit itself at layer 3, so that no router of the customer does (ER-007)', () => {
    const managed = wired().run(updateNode, {
      id: 'provider-1' as NodeId,
      fields: { layer: 3, asn: 64_500 },
    });
    expect(edges(managed.connect('provider-1', 'circuit-1'))).toEqual([null, null]);
  });

  it('leaves a link without an end when its router loses the cable, and gives it back on a new one', () => {
    const cut = wired()
      .connect('provider-1', 'circuit-1')
      .run(removeElements, { ids: ['link-2'] });
    expect(edges(cut)).toEqual(['router-1', null]);
    expect(edges(cut.connect('router-2', 'provider-1'))).toEqual(['router-1', 'router-2']);
  });

  it('splits the work between two cables to one router', () => {
    const twice = wired().connect('router-1', 'provider-1');
    expect(lanes(twice)).toEqual([
      ['router-1', 'primary'],
      ['router-2', 'both'],
      ['router-1', 'secondary'],
    ]);
  });
});

describe('a gateway', () => {
  it('that is connected to a private peering is connected to its circuit', () => {
    const { document } = drawing()
      .drop('circuit', far)
      .drop('private-peering', far)
      .drop('vnet', far)
      .drop('expressroute-gateway', far)
      .connect('private-peering-1', 'expressroute-gateway-1');
    expect(Object.values(document.links)).toMatchObject([
      { kind: 'connection', ends: ['expressroute-gateway-1', 'circuit-1'], weight: 0, authorised: true },
    ]);
  });
});
