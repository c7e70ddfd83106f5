import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { baseCatalogue } from '#catalogue/base-catalogue.ts';
import type { Prefix } from '#model/addresses.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { FlowId, NodeId } from '#model/ids.ts';
import { Memory } from '#sim/memory.ts';
import { arbitraryDesign } from '#sim/reference/arbitrary-design.ts';
import type { RouterTables, TableLoser } from '#sim/report/router-tables.ts';
import type { Candidate, HopWhy } from '#sim/report/why.ts';
import { tablesOf } from '#sim/router-tables.ts';
import { changedBy } from '#sim/scenarios/changed-by.ts';
import { simulate } from '#sim/simulate.ts';
import { templates } from '#templates/registry.ts';
import { whyOf } from './flow-why.ts';

interface Lost {
  readonly candidate: Candidate;
  readonly node: NodeId;
  /** What the packet went by instead. */
  readonly prefix: Prefix;
}

/** What lost anywhere on the way of a flow and back. */
function lostOn(document: TopologyDocument, flow: FlowId, memory: Memory): readonly Lost[] {
  const why = whyOf(document, baseCatalogue, flow, memory);
  const report = simulate(document, baseCatalogue, memory).flows.find((one) => one.flow === flow);
  const along = (hops: readonly HopWhy[] = [], path = report?.forward) =>
    hops.flatMap(({ where, lost }, index) =>
      lost.candidates.map((candidate) => ({
        candidate,
        node: where.field?.element as NodeId,
        prefix: path?.hops[index]?.decision?.prefix as Prefix,
      })),
    );
  return [...along(why?.forward), ...along(why?.return, report?.return ?? undefined)];
}

/** The winner in the device's own table, after the change. */
function winsNow(document: TopologyDocument, { node, prefix, candidate: { what, test } }: Lost): boolean {
  const instances = tablesOf(document, baseCatalogue, node)?.instances ?? [];
  if (test === 'longest prefix')
    return instances.every(({ fib }) => fib.every((entry) => entry.prefix !== prefix));
  if (test === 'administrative distance')
    return instances.some(({ fib }) =>
      fib.some((entry) => entry.prefix === prefix && entry.protocol === 'bgp'),
    );
  return instances.some(({ bgp }) =>
    bgp.some((entry) => entry.prefix === prefix && `over ${entry.best?.from}` === what),
  );
}

/** Inside Microsoft, where no device of the design keeps tables: packets still go by the prefix, and this way is not lost. */
function losesNoMore(
  before: TopologyDocument,
  after: TopologyDocument,
  flow: FlowId,
  { node, prefix, candidate }: Lost,
): boolean {
  const isIt = (lost: Lost) =>
    lost.node === node && lost.prefix === prefix && lost.candidate.what === candidate.what;
  const goesByPrefix = JSON.stringify(
    simulate(after, baseCatalogue).flows.find((report) => report.flow === flow),
  ).includes(`"prefix":"${prefix}"`);
  return (
    lostOn(before, flow, new Memory()).some(isIt) &&
    goesByPrefix === (candidate.test !== 'longest prefix') &&
    !lostOn(after, flow, new Memory()).some(isIt)
  );
}

const expectOneOfBoth = ({ whatIf, noWhatIf }: Pick<Candidate, 'whatIf' | 'noWhatIf'>): void => {
  expect([whatIf === null, noWhatIf === null].sort()).toEqual([false, true]);
  if (noWhatIf !== null)
    expect(noWhatIf).toMatch(/^(No attribute you can set decides this: |One change is not enough: ).+\.$/);
};

describe.each(templates.map(({ name, id, make }) => [name, id, make] as const))('in %s', (_, id, make) => {
  it('each change that is offered makes the loser win, and where none is there is a reason', () => {
    const document = make();
    const memory = new Memory();
    const tried = new Set<string>();
    for (const flow of Object.keys(document.flows) as FlowId[]) {
      for (const lost of lostOn(document, flow, memory)) {
        const { whatIf } = lost.candidate;
        expectOneOfBoth(lost.candidate);
        if (!whatIf || tried.has(`${lost.node} ${whatIf.label}`)) continue;
        tried.add(`${lost.node} ${whatIf.label}`);
        const after = changedBy(document, whatIf);
        const wins = tablesOf(document, baseCatalogue, lost.node)
          ? winsNow(after, lost)
          : losesNoMore(document, after, flow, lost);
        expect(wins, `${lost.node}: ${whatIf.label}`).toBe(true);
      }
    }
    // So that the loop above cannot have run over nothing.
    if (id === 'r0') expect(tried.size).toBeGreaterThan(10);
  });
});

/** By default few, since each is a design to settle; `npm run soak -- --only what-ifs` tries thousands. */
const RUNS = Number(process.env.SOAK_RUNS ?? 8);
const MOST_PER_DESIGN = 12;

describe('in random designs', () => {
  it('each change that the tables of a device offer makes the loser win there', () => {
    const kinds = new Set<string>();
    fc.assert(
      fc.property(arbitraryDesign, fc.nat(), (document, start) => {
        const offers = offersIn(document);
        for (let i = 0; i < Math.min(MOST_PER_DESIGN, offers.length); i++) {
          const { node, place, prefix, loser } = offers[(start + i) % offers.length] as Offer;
          const { route, whatIf } = loser;
          expectOneOfBoth(loser);
          if (!whatIf) continue;
          kinds.add(whatIf.label.split(' ').slice(0, 2).join(' '));
          const after = tablesOf(changedBy(document, whatIf), baseCatalogue, node);
          const best = after?.instances[place]?.bgp.find((entry) => entry.prefix === prefix)?.best;
          const said = `${node} ${prefix}, ${loser.step}: ${whatIf.label}`;
          expect(`${said}: ${best?.from} over ${best?.session}`).toBe(
            `${said}: ${route.from} over ${route.session}`,
          );
        }
      }),
      {
        numRuns: RUNS,
        // A design takes a second to shrink by one step.
        endOnFailure: true,
        ...(process.env.SOAK_SEED === undefined ? {} : { seed: Number(process.env.SOAK_SEED) }),
      },
    );
    expect(kinds.size).toBeGreaterThan(0);
  });
});

interface Offer {
  readonly node: NodeId;
  readonly place: number;
  readonly prefix: Prefix;
  readonly loser: TableLoser;
}

function offersIn(document: TopologyDocument): readonly Offer[] {
  const memory = new Memory();
  return (Object.keys(document.nodes) as NodeId[]).flatMap((node) => {
    const instances: RouterTables['instances'] =
      tablesOf(document, baseCatalogue, node, memory)?.instances ?? [];
    return instances.flatMap(({ bgp }, place) =>
      bgp.flatMap(({ prefix, losers }) => losers.map((loser) => ({ node, place, prefix, loser }))),
    );
  });
}
