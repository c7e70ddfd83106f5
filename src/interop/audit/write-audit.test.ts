import { describe, expect, it } from 'vitest';
import { baseCatalogue } from '#catalogue/base-catalogue.ts';
import { loadFacts } from '#catalogue/facts.ts';
import type { TopologyDocument } from '#model/document.ts';
import { simulate } from '#sim/simulate.ts';
import { r0 } from '#templates/r0.ts';
import { templates } from '#templates/registry.ts';
import { auditOf } from './audit-facts.ts';
import type { Claim } from './claims.ts';
import { writeAudit } from './write-audit.ts';

const facts = await loadFacts();

const audited = (document: TopologyDocument) => auditOf(document, simulate(document, baseCatalogue));
const claim = (document: TopologyDocument, flow: string, words: RegExp): Claim | undefined =>
  audited(document)
    .find((one) => one.flow === flow)
    ?.claims.find((one) => words.test(one.claim));

const failing = (node: string): TopologyDocument => ({
  ...r0(),
  failures: { f: { id: 'f', of: { type: 'node', node, part: 'all' }, silent: false } } as never,
});

describe('claims about a flow over Microsoft peering', () => {
  it('"private all the way" holds in part only: up to the edge (ER-377)', () => {
    expect(claim(r0(), 'users-to-env', /private all the way/)).toMatchObject({
      verdict: 'holds in part',
      because: expect.stringContaining('Private ends at MSEE-A1'),
    });
  });

  it('"never touches the internet" holds, until the circuit fails', () => {
    expect(claim(r0(), 'users-to-env', /never touches/)?.verdict).toBe('holds');
    expect(claim(failing('circuit-a'), 'users-to-env', /never touches/)?.verdict).toBe('does not hold');
  });

  it('"the circuit goes to the service" never holds (ER-006)', () => {
    expect(claim(r0(), 'users-to-env', /goes to the service/)?.verdict).toBe('does not hold');
  });
});

it('over private peering it is private to the virtual machine', () => {
  expect(claim(r0(), 'users-to-vm', /private all the way/)?.verdict).toBe('holds');
});

it('of a flow that is lost only that is said', () => {
  const lost = audited(failing('circuit-a')).find(({ outcome }) => /^(Dropped|No route)/.test(outcome));
  expect(lost?.claims.map(({ verdict }) => verdict)).toEqual(['does not hold']);
});

describe.each(templates.map(({ name, make }) => [name, make] as const))('the ledger of %s', (_, make) => {
  it('has every segment of both directions, each with owner, medium, protection and source', () => {
    const report = simulate(make(), baseCatalogue);
    for (const flow of auditOf(make(), report)) {
      const answer = report.flows.find((one) => one.flow === flow.flow);
      expect(flow.request).toHaveLength(answer?.forward.segments.length ?? -1);
      expect(flow.reply).toHaveLength(answer?.return?.segments.length ?? 0);
      for (const segment of [...flow.request, ...flow.reply]) {
        expect([segment.from, segment.to, segment.owner, segment.medium, segment.protectedBy]).not.toContain(
          '',
        );
        expect(segment.facts.length).toBeGreaterThan(0);
      }
    }
  });
});

describe('what an auditor reads of the reference design', () => {
  const [flow] = audited(r0()).filter(({ flow: id }) => id === 'users-to-env');
  const text = writeAudit(r0(), simulate(r0(), baseCatalogue), facts);

  it('names both owners of each hand-off, and the edge, on every way on from there', () => {
    const edge = flow?.request.filter(({ from }) => from.startsWith('MSEE')) ?? [];
    expect(edge.map(({ handoff }) => handoff)).toEqual(
      edge.map(() => 'Connectivity provider to Microsoft, Microsoft edge, private ends here'),
    );
    expect(edge.length).toBeGreaterThan(1);
  });

  it('gives the load in the direction of travel: 8 Mbps out and 110 back make no 110 out', () => {
    const lane = (
      segments: readonly { readonly to: string; readonly from: string; readonly load: string }[],
    ) =>
      segments.find(
        ({ from, to }) => [from, to].includes('P1') && [from, to].some((end) => end === 'MSEE-A1'),
      );
    const [out, back] = [lane(flow?.request ?? []), lane(flow?.reply ?? [])];
    expect(parseFloat(out?.load ?? '')).toBeLessThan(parseFloat(back?.load ?? ''));
  });

  it('does not pretend to know the load inside Microsoft', () =>
    expect(flow?.request.at(-1)?.load).toBe('not known'));

  it('quotes every fact that it names, with its page', () => {
    const [body = '', sources = ''] = text.split('## Sources');
    for (const id of new Set(body.match(/ER-\d+/g))) expect(sources).toContain(`**${id}**`);
    expect(sources).toContain('https://learn.microsoft.com/');
  });

  it('adds up: segments of one way take what the whole is said to take', () => {
    for (const audit of audited(r0())) {
      const once = new Map(audit.request.map((each) => [each.number, each.latencyMs]));
      const sum = [...once.values()].reduce((total, ms) => total + ms, 0);
      if (audit.latency) expect(Math.abs(sum - audit.latency.requestMs), audit.name).toBeLessThan(0.05);
    }
  });
});

it('keeps a name of the user from becoming markup', () => {
  const document = { ...r0(), name: 'A | <script> [x](y)' };
  const text = writeAudit(document, simulate(document, baseCatalogue), facts);
  expect(text.split('\n')[0]).toBe('# Hand-off ledger of A \\| \\<script\\> \\[x\\](y)');
});
