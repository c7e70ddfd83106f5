import { describe, expect, it } from 'vitest';
import { addNode, type Change, changed, fails, flow, node } from '#sim/scenarios/designs.ts';
import { flowOf, mediaInWords, pathInWords, verdictInWords } from '#sim/scenarios/in-words.ts';
import { learntIn } from '#sim/scenarios/learnt.ts';
import { run } from '#sim/scenarios/story.ts';
import { r0 } from '#templates/r0.ts';

/** A VNet with one machine, peered with VNet-1 of R0, which has the gateway. */
const spoke =
  (number: number, useRemoteGateway: boolean): Change =>
  (document) =>
    changed(
      document,
      addNode('vnet', `spoke-${number}`, {
        region: 'westeurope',
        spaces: [`10.${200 + number}.0.0/16`],
        subnets: [{ name: 'Machines', prefix: `10.${200 + number}.1.0/24` }],
        peers: [{ vnet: 'vnet-1', useRemoteGateway }],
      }),
      addNode('vm', `machine-${number}`, { vnet: `spoke-${number}`, addresses: [`10.${200 + number}.1.4`] }),
    );
const outcome = (document: ReturnType<typeof r0>) => verdictInWords(flowOf(run(document)));

describe('a VNet that uses the gateway of another (ER-293)', () => {
  const toSpoke = flow('hq-lan', { by: 'node', node: 'machine-1' });

  it('is announced by that gateway, and reached over the circuit, there and back', () => {
    const document = changed(r0(), spoke(1, true), toSpoke);
    expect(learntIn(document)('ce1', 'priv-a', 'primary')).toContain('10.201.0.0/16');
    const found = flowOf(run(document));
    expect(verdictInWords(found)).toBe('delivered');
    expect(pathInWords(found.forward)).toBe(
      'HQ users → FW-E → {CE1|CE2} → P1 → {MSEE-A1|MSEE-A2} ⟦H⟧ → ErGw2Az → machine-1',
    );
    expect(mediaInWords(found.forward)).toMatch(/M mp$/);
  });

  it('is not, when it is only peered', () => {
    const document = changed(r0(), spoke(1, false), toSpoke);
    expect(learntIn(document)('ce1', 'priv-a', 'primary')).not.toContain('10.201.0.0/16');
    expect(flowOf(run(document)).verdict).not.toBe('delivered');
  });

  it('hides behind a summary of the gateway that covers it (ER-138)', () => {
    const summary = node('gateway', 'gw-1', { summaries: ['10.200.0.0/15'] });
    expect(learntIn(changed(r0(), spoke(1, true), summary, toSpoke))('ce1', 'priv-a', 'primary')).toContain(
      '10.200.0.0/15',
    );
  });

  it('is lost with the gateway', () => {
    expect(outcome(changed(r0(), spoke(1, true), toSpoke, fails({ type: 'node', node: 'gw-1' })))).not.toBe(
      'delivered',
    );
  });
});

describe('peered VNets', () => {
  const between = flow('vm-1', { by: 'node', node: 'machine-1' });

  it('meet inside Microsoft, without the circuit', () => {
    const found = flowOf(run(changed(r0(), spoke(1, false), between)));
    expect([verdictInWords(found), pathInWords(found.forward)]).toEqual(['delivered', 'VM-1 → machine-1']);
  });

  it('do so also where a subnet takes no routes from gateways', () => {
    const alone = node('vnet', 'vnet-1', {
      subnets: [{ name: 'Servers', prefix: '10.100.1.0/24', bgpPropagation: false }],
    });
    expect(outcome(changed(r0(), alone, spoke(1, false), between))).toBe('delivered');
  });

  it('do not lead on to a third', () => {
    const far = flow('machine-1', { by: 'node', node: 'machine-2' });
    expect(outcome(changed(r0(), spoke(1, false), spoke(2, false), far))).toBe('no-route');
  });
});
