import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { comparable, pathParts } from './compare-answers.ts';
import type { Lab, LabResult } from './lab-format.ts';
import { replayLab } from './replay-lab.ts';

const fixtures = join(import.meta.dirname, 'fixtures');
const read = <Content>(...path: string[]) =>
  JSON.parse(readFileSync(join(fixtures, ...path), 'utf8')) as Content;
const labs = readdirSync(join(fixtures, 'labs'))
  .sort()
  .map((file) => read<Lab>('labs', file));

describe('what real routing daemons did', () => {
  for (const lab of labs) {
    const golden = read<LabResult>('results', `${lab.id}.frr.json`);
    const ours = replayLab(lab);

    it(`${lab.id}: ${lab.title}`, () => {
      expect(ours.steps.length).toBe(golden.steps.length);
      for (const [i, step] of golden.steps.entries()) {
        for (const query of lab.queries) {
          const free = query.free?.[String(i)] ?? [];
          const [got, wanted] = [ours, golden].map(({ steps }) =>
            comparable(steps[i]?.answers[query.id] as never, free),
          );
          expect(got, `step ${i} (${step.name}), ${query.id}`).toEqual(wanted);
        }
        expect(ours.steps[i]?.sessions, `step ${i}, sessions`).toEqual(step.sessions);
      }
    });

    it(`${lab.id}: the whole tables of every router, at every step`, () => {
      const isFree = lab.queries.some(({ free }) => free !== undefined);
      for (const [i, step] of golden.steps.entries()) {
        for (const [router, table] of Object.entries(step.bgp)) {
          const got = ours.steps[i]?.bgp[router] ?? {};
          expect(Object.keys(got).sort(), `step ${i}, BGP prefixes of ${router}`).toEqual(
            Object.keys(table).sort(),
          );
          for (const [prefix, paths] of Object.entries(table)) {
            const inOrder = (rows: typeof paths) =>
              rows
                .map((row) =>
                  JSON.stringify({
                    ...pathParts(row),
                    weight: row.weight,
                    valid: row.valid,
                    best: row.best,
                    originator: row.originator_id,
                    clusters: row.cluster_list,
                  }),
                )
                .sort();
            expect(inOrder(got[prefix] ?? []), `step ${i}, ${prefix} on ${router}`).toEqual(inOrder(paths));
          }
        }
        for (const [node, listed] of Object.entries(step.fib)) {
          // The kernel lists a router's IPv6 loopback among its routes, and its IPv4 one elsewhere.
          const loopbacks = lab.routers.find(({ name }) => name === node)?.loopbacks ?? [];
          const table = Object.fromEntries(
            Object.entries(listed).filter(([prefix]) => !loopbacks.includes(prefix)),
          );
          const got = ours.steps[i]?.fib[node] ?? {};
          expect(Object.keys(got).sort(), `step ${i}, forwarding table of ${node}`).toEqual(
            Object.keys(table).sort(),
          );
          for (const [prefix, entry] of Object.entries(table)) {
            const free = isFree ? ['to'] : [];
            const [a, b] = [got[prefix], entry].map((one) => comparable({ prefix, ...one }, free));
            expect(a, `step ${i}, ${prefix} on ${node}`).toEqual(b);
          }
        }
      }
    });
  }
});
