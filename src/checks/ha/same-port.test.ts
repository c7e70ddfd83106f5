import { describe, expect, it } from 'vitest';
import { node, r0With, settings } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { haSamePort } from './same-port.ts';

const ports = (second: string) =>
  node('circuit', 'circuit-a', {
    links: [
      { customerEdge: 'ce1', port: 'xe-0/0/1' },
      { customerEdge: 'ce1', port: second },
    ],
  });

describe('ha/same-port', () => {
  it('speaks of one port for both', () => {
    expect(found(haSamePort, r0With(ports('xe-0/0/1')))).toMatchObject([
      { about: ['circuit-a', 'ce1'], severity: 'warning' },
    ]);
  });
  it('is an error where it is critical', () => {
    expect(found(haSamePort, r0With(ports('xe-0/0/1'), settings({ criticality: 'critical' })))).toMatchObject(
      [{ severity: 'error' }],
    );
  });
  it('is silent: two ports', () => {
    expect(found(haSamePort, r0With(ports('xe-0/0/2')))).toEqual([]);
  });
});
