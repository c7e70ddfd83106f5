import { describe, expect, it } from 'vitest';
import { baseCatalogue } from '#catalogue/base-catalogue.ts';
import type { TopologyDocument } from '#model/document.ts';
import { emptyDocument } from '#model/document.ts';
import type { FlowId } from '#model/ids.ts';
import {
  addLink,
  addNode,
  advertise,
  type Change,
  circuitB,
  fails,
  filter,
  flow,
  node,
  r0With,
  removeLink,
  removeNode,
} from '#sim/scenarios/designs.ts';
import { simulate } from '#sim/simulate.ts';
import { checks } from '../registry.ts';
import { runChecks } from '../run-checks.ts';
import { type ReadinessPoint, TOPICS } from './point.ts';
import { POINTS, readinessOf } from './readiness.ts';

function points(document: TopologyDocument): readonly ReadinessPoint[] {
  const report = simulate(document, baseCatalogue);
  return readinessOf(document, report, runChecks(document, baseCatalogue, report), null);
}
const point = (document: TopologyDocument, words: string) =>
  points(document).find(({ question }) => question.includes(words));

const onlyInternet: readonly Change[] = [
  ...['ms-a', 'priv-a', 'gw-1', 'vm-1', 'vnet-1', 'circuit-a', 'p1', 'ce1', 'ce2', 'fw-e'].map(removeNode),
];

describe('the readiness checklist', () => {
  it('has points of every topic, each answered or asked, with a reason', () => {
    const all = points(r0With());
    expect(new Set(all.map(({ topic }) => topic))).toEqual(new Set(TOPICS));
    for (const { question, because } of all) {
      expect(question).toMatch(/\?$/);
      expect(because).toMatch(/\.$/);
    }
    expect(new Set(all.map(({ question }) => question)).size).toBe(all.length);
  });

  it('answers from the design, with what it rests on', () => {
    expect(point(r0With(), 'over the circuit')).toMatchObject({
      answer: 'holds',
      because: '2 of 2 flows to Power Platform arrive over a circuit.',
      about: ['branch-to-env', 'users-to-env'],
    });
    expect(point(r0With(), 'a building or a provider')).toMatchObject({ answer: 'risk' });
  });

  it('falls short where a check finds an error, and names it (W-03)', () => {
    const half = point(r0With(filter('filter-eu', ['12076:51002'])), 'a filter for every region');
    expect(half).toMatchObject({ answer: 'falls-short' });
    expect(half?.findings.map(({ check }) => check)).toEqual(['routefilter/pp-region-pair-incomplete']);
  });

  it('does not hold where the flows themselves say otherwise, though no check finds a cause', () => {
    const down = r0With(fails({ type: 'node', node: 'circuit-a' }));
    expect(point(down, 'over the circuit')).toMatchObject({
      answer: 'falls-short',
      because: '0 of 2 flows to Power Platform arrive over a circuit.',
    });
  });

  it('says so where nothing is drawn, and where no drawing can tell', () => {
    expect(point(r0With(), 'With several circuits')).toMatchObject({ answer: 'nothing' });
    expect(point(r0With(circuitB), 'With several circuits')).toMatchObject({ answer: 'holds' });
    expect(point(r0With(removeNode('rproxy')), 'published guarded')).toMatchObject({ answer: 'nothing' });
    expect(point(r0With(), 'MD5')).toMatchObject({ answer: 'ask' });
    const answers = new Set(points(emptyDocument('New')).map(({ answer }) => answer));
    expect([...answers].sort()).toEqual(['ask', 'nothing']);
  });

  it('follows an edit: a segment that leaves by a proxy is something to judge', () => {
    const byPac = r0With(node('host', 'hq-lan', { leaves: { by: 'pac', rules: [], otherwise: null } }));
    expect(point(byPac, 'PAC files send')).toMatchObject({ answer: 'holds', about: ['hq-lan'] });
  });

  it('says of single failures what trying them found, though no check knows the cause', () => {
    const document = r0With(circuitB);
    const report = simulate(document, baseCatalogue);
    const found = (alone: Parameters<typeof readinessOf>[3]) =>
      readinessOf(document, report, [], alone).find(({ question }) =>
        question.includes('a building or a provider'),
      );
    expect(found(null)).toMatchObject({
      answer: 'holds',
      because: expect.stringContaining('has not been tried'),
    });
    expect(found([])).toMatchObject({ answer: 'holds', because: expect.stringContaining('was tried') });
    expect(found([{ name: 'FW-E', flows: ['users-to-vm' as FlowId] }])).toMatchObject({
      answer: 'risk',
      because: '1 flow is lost when one thing alone fails: FW-E.',
      about: ['users-to-vm'],
    });
  });

  it.each<[string, readonly Change[], string, Partial<ReadinessPoint>]>([
    [
      'the fullest links that flows to a circuit go over, each once',
      [],
      'wide enough',
      {
        answer: 'holds',
        because: 'The fullest link is asked for 18 % of its rate.',
        about: ['ce1-p1', 'ce2-p1'] as never,
      },
    ],
    ['no network in front of no circuit', onlyInternet, 'wide enough', { answer: 'nothing' }],
    ['nobody on the way to no circuit', onlyInternet, 'long way round', { answer: 'nothing' }],
    [
      'replies of those who arrive, and how many do not',
      onlyInternet,
      'through the firewalls',
      {
        answer: 'holds',
        because:
          '3 flows are answered on a way that every stateful device knows. 2 more do not arrive, for other reasons.',
      },
    ],
    [
      'a segment with people that reaches no line to the internet',
      [
        addNode('host', 'island', {
          name: 'Island',
          zone: 'branch',
          role: 'users',
          subnets: ['10.99.0.0/24'],
        }),
      ],
      'never goes over ExpressRoute',
      { answer: 'risk', because: 'Island reaches no line to the internet.', about: ['island' as never] },
    ],
    [
      'the line that people leave by, and not that of their provider',
      [],
      'never goes over ExpressRoute',
      { answer: 'holds', about: ['fw-i-isp' as never] },
    ],
    [
      'a circuit that nobody asks for any rate',
      [flow('hq-lan', { by: 'node', node: 'env-eu' })],
      'circuit large enough',
      { answer: 'nothing' },
    ],
    [
      'a Microsoft peering that advertises nothing',
      [advertise('ms-a', []), node('firewall', 'fw-e', { sourceNat: [] })],
      'admits and answers',
      { answer: 'falls-short', about: ['ms-a' as never] },
    ],
    [
      'a published server beside the edge router, without a flow',
      [
        addNode('host', 'bare', {
          name: 'Bare server',
          zone: 'hq',
          role: 'server',
          subnets: ['192.0.2.112/29'],
          addresses: ['192.0.2.113'],
          published: [{ name: 'bare.contoso.example', address: '192.0.2.113' }],
        }),
        addLink('ce1-bare', 'lan', 'ce1', 'bare'),
      ],
      'published guarded',
      { answer: 'risk' },
    ],
    [
      'a data gateway without a flow',
      [node('host', 'sql', { role: 'data-gateway' })],
      'data gateway',
      { answer: 'risk', because: 'No flow shows where it dials to.', about: ['sql' as never] },
    ],
    [
      'binding to an address where nothing is listed',
      [node('service', 'env-eu', { environment: { cookieBinding: true } }), removeLink('fw-i-isp')],
      'IP firewall and session binding',
      { answer: 'holds', because: 'No failure moves people to another address.' },
    ],
  ])('tells of %s', (_, changes, words, told) => {
    expect(point(r0With(...changes), words)).toMatchObject(told);
  });

  it('names checks and groups that there are', () => {
    const named = POINTS.flatMap((point) => ('checks' in point ? point.checks : []));
    expect(named.length).toBeGreaterThan(30);
    for (const id of named)
      expect(checks.some((check) => (id.endsWith('/') ? check.id.startsWith(id) : check.id === id))).toBe(
        true,
      );
  });
});
