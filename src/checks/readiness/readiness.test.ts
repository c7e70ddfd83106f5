import { describe, expect, it } from 'vitest';
import { baseCatalogue } from '#catalogue/base-catalogue.ts';
import type { TopologyDocument } from '#model/document.ts';
import { emptyDocument } from '#model/document.ts';
import type { FlowId } from '#model/ids.ts';
import { circuitB, fails, filter, node, r0With, removeNode } from '#sim/scenarios/designs.ts';
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

  it('names checks and groups that there are', () => {
    const named = POINTS.flatMap((point) => ('checks' in point ? point.checks : []));
    expect(named.length).toBeGreaterThan(30);
    for (const id of named)
      expect(checks.some((check) => (id.endsWith('/') ? check.id.startsWith(id) : check.id === id))).toBe(
        true,
      );
  });
});
