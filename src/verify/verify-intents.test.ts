import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { baseCatalogue } from '#catalogue/base-catalogue.ts';
import type { TopologyDocument } from '#model/document.ts';
import { failureSchema } from '#model/failure.ts';
import type { Claim } from '#model/intent.ts';
import type { PeeringNode } from '#model/kinds/peering.ts';
import { parseIntent } from '#model/sentence/parse-intent.ts';
import type { FlowReport } from '#sim/report/report.ts';
import { simulate } from '#sim/simulate.ts';
import { r0 } from '#templates/r0.ts';
import { failables } from './failable.ts';
import { judgeClaim } from './judge-claim.ts';
import { Scenarios } from './scenarios.ts';
import { type CounterExample, finish, type IntentVerdict, verifyIntents } from './verify-intents.ts';

function wanting(document: TopologyDocument, ...sentences: readonly string[]): TopologyDocument {
  const intents = sentences.map((text, index) => {
    const parsed = parseIntent(document, text);
    if (!parsed.ok) throw new Error(`${text}: not understood at ${parsed.error.at}`);
    return [`intent-${index}`, { id: `intent-${index}`, ...parsed.value }] as const;
  });
  return { ...document, intents: Object.fromEntries(intents) as never };
}

function verdicts(document: TopologyDocument): readonly IntentVerdict[] {
  const scenarios = new Scenarios(document, baseCatalogue);
  return finish(verifyIntents(scenarios, failables(document, baseCatalogue)));
}

const verdict = (sentence: string, document = r0()): IntentVerdict =>
  verdicts(wanting(document, sentence))[0] as IntentVerdict;

/** Its second session to Microsoft is off. */
function r0WithoutSecondary(): TopologyDocument {
  const document = r0();
  const peering = document.nodes['ms-a' as never] as PeeringNode;
  const [primary, secondary] = peering.sessions;
  const sessions = [primary, { ...secondary, enabled: false }];
  return { ...document, nodes: { ...document.nodes, 'ms-a': { ...peering, sessions } } as never };
}

const env = '"Users to environment"';
const vm = '"Users to virtual machine"';

/** Two sentences that differ in one place: the first holds for R0, the second does not. */
// 355 Mbps on two links of 1,000 towards the customer.
const PAIRS: readonly (readonly [string, string])[] = [
  [`${env} reaches its destination.`, `${env} does not reach its destination.`],
  [`${env} goes through "Circuit A".`, `${env} goes through "FW-I".`],
  // Both routers are used, so neither carries all of it.
  // A peering is the routing of a circuit's edge, a virtual network what stands in it: neither is a hop of its own.
  [`${env} goes through "Microsoft peering A".`, `${env} goes through "Private peering A".`],
  [`${env} does not go through "Private peering A".`, `${env} does not go through "Microsoft peering A".`],
  [`${vm} goes through "Private peering A".`, `${vm} does not go through "Private peering A".`],
  [`${vm} goes through "VNet-1".`, `${vm} does not go through "VNet-1".`],
  [`${env} does not go through "VNet-1".`, `${env} goes through "VNet-1".`],
  [`${env} goes through "FW-E".`, `${env} goes through "CE1".`],
  [`${env} does not go through "FW-I".`, `${env} does not go through "CE1".`],
  [`${env} goes through the link "HQ users to FW-E".`, `${env} goes through the link "HQ users to FW-I".`],
  [`${env} goes through the zone "Provider".`, `${env} goes through the zone "Internet".`],
  [`${env} does not go through the zone "Internet".`, `${env} does not go through the zone "Provider".`],
  [`${env} goes through "FW-E", then "P1".`, `${env} goes through "P1", then "FW-E".`],
  // It uses both links.
  [
    `${env} goes through the peering location "amsterdam".`,
    `${env} goes through the primary link of "Circuit A".`,
  ],
  [
    `${env} goes through "P1", then the peering location "amsterdam".`,
    `${env} goes through the peering location "amsterdam", then "P1".`,
  ],
  [
    `${env} goes through the link "HQ users to FW-E", then the zone "Provider".`,
    `${env} goes through the zone "Provider", then the link "HQ users to FW-E".`,
  ],
  [`${env} never crosses the internet.`, '"Static files from the CDN" never crosses the internet.'],
  [`${env} is private at least to Microsoft's edge.`, `${env} is private at least to the endpoint.`],
  [`${vm} is private at least to the endpoint.`, `${env} is private at least to the endpoint.`],
  [`${env} comes back the same way.`, `${env} finds at most 12 % load on its way.`],
  [`${env} finds at most 18 % load on its way.`, `${env} finds at most 17 % load on its way.`],
  [`${env} has a latency below 1 s.`, `${env} has a latency below 0.1 ms.`],
  [`${env} survives any one failure.`, `${vm} survives any one failure.`],
  [`${env} never crosses the internet.`, `${env} never crosses the internet, also after any one failure.`],
  [
    `${env} recovers within 900 ms after any one failure.`,
    `${env} recovers within 899 ms after any one failure.`,
  ],
  [
    `${vm} keeps its source address after any one failure.`,
    `${env} keeps its source address after any one failure.`,
  ],
  [`${env} survives any one failure.`, `${env} survives any two failures.`],
  [`${env} reaches its destination.`, 'Every flow survives any one failure.'],
];

describe('an intent', () => {
  it.each(PAIRS)('holds: %s, and does not: %s', (holds, broken) => {
    expect(verdict(holds), holds).toMatchObject({ holds: true, counterExample: null });
    expect(verdict(broken), broken).toMatchObject({ holds: false });
  });

  it.each(PAIRS.map(([, broken]) => broken).filter((sentence) => sentence.includes('failure')))(
    'is as broken where its counter-example is switched on: %s',
    (sentence) => {
      const document = wanting(r0(), sentence);
      const [intent] = Object.values(document.intents);
      const [judgement] = verdicts(document) as [IntentVerdict];
      const { failed, flow, because } = judgement.counterExample as CounterExample;
      const failures = Object.fromEntries(
        failed.map(({ target }, n) => [`f${n}`, v.parse(failureSchema, { id: `f${n}`, of: target })]),
      );
      const { flows, loads } = simulate({ ...document, failures }, baseCatalogue);
      const of = (reports: readonly FlowReport[]) => reports.find((one) => one.flow === flow) as FlowReport;
      const before = of(simulate({ ...document, failures: {} }, baseCatalogue).flows);
      const judged = { document, now: of(flows), before, loads, failed: failed.length > 0 };
      expect(judgeClaim(intent?.claim as Claim, judged)).toBe(because);
    },
  );

  it('is asked about one link of a circuit, where the other carries all', () => {
    const document = r0WithoutSecondary();
    const link = (part: string) => verdict(`${env} goes through the ${part} link of "Circuit A".`, document);
    expect(link('primary')).toMatchObject({ holds: true });
    expect(link('secondary')).toMatchObject({ holds: false });
  });

  it('every kind of claim, and every field of one, has such a pair', () => {
    const document = r0();
    const claims = (side: 0 | 1) =>
      PAIRS.map((pair) => parseIntent(document, pair[side])).flatMap((each) => (each.ok ? [each.value] : []));
    const types = new Set([...claims(0), ...claims(1)].map(({ claim }) => claim.type));
    const every: Record<Claim['type'], true> = {
      reaches: true,
      'does-not-reach': true,
      through: true,
      'not-through': true,
      'in-order': true,
      'no-internet': true,
      'private-to': true,
      'same-way-back': true,
      'recovers-within': true,
      'load-at-most': true,
      'latency-below': true,
      'source-stays': true,
    };
    expect([...types].sort()).toEqual(Object.keys(every).sort());
  });

  it('that is broken shows what fails, whom it hits and why', () => {
    expect(verdict(`${vm} survives any one failure.`).counterExample).toMatchObject({
      failed: [{ key: 'circuit-a', name: 'Circuit A' }],
      flow: 'users-to-vm',
      because: expect.stringMatching(/no route|Dropped/i),
    });
    expect(verdict('Every flow never crosses the internet.').counterExample).toMatchObject({
      failed: [],
      flow: 'users-to-cdn',
    });
  });

  it('does not ask that a flow survives the end of its own ends', () => {
    const { failed } = verdict('"Branch to environment" survives any one failure.').counterExample ?? {};
    expect(failed?.map(({ key }) => key)).not.toContain('branch-lan');
  });

  it('is held in good order, whatever is switched off meanwhile', () => {
    const failures = { f: { id: 'f', of: { type: 'node', node: 'circuit-a', part: 'all' }, silent: false } };
    const document = { ...r0(), failures } as unknown as TopologyDocument;
    expect(verdict(`${vm} reaches its destination.`, document).holds).toBe(true);
  });

  it('steps through no more failures than are asked about', () => {
    const document = wanting(r0(), `${env} reaches its destination.`);
    const scenarios = new Scenarios(document, baseCatalogue);
    expect([...verifyIntents(scenarios, failables(document, baseCatalogue))]).toEqual([
      { done: 1, total: 1 },
    ]);
  });
});
