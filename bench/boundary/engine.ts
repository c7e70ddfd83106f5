import { baseCatalogue } from '#catalogue/base-catalogue.ts';
import { runChecks } from '#checks/run-checks.ts';
import { updateNode } from '#commands/update-node.ts';
import type { Prefix } from '#model/addresses.ts';
import { Simulation } from '#sim/control-plane/simulation.ts';
import type { BgpRoute } from '#sim/network/routing-state.ts';
import { tablesOf } from '#sim/router-tables.ts';
import { simulate } from '#sim/simulate.ts';
import { ToldReport } from '#simclient/told-report.ts';
import { r0 } from '#templates/r0.ts';
import { edited } from '../edit/engine.ts';
import { shaped } from '../growth/engine.ts';

export interface Row extends BgpRoute {
  readonly router: string;
  readonly prefix: Prefix;
}

/** Every best route of every router, as objects and packed: distinct routes once, and for each row the number of its route. */
export function everything(routers: number, prefixes: number) {
  const network = shaped('tree', routers, prefixes);
  const state = new Simulation({ journal: false }).advance(network);
  const names = network.routers.map(({ name }) => name);
  // Prefixes of one owner have the same routes everywhere, so one of each is asked.
  const owners = network.routers.filter(({ originate }) => originate.length > 0);
  const all = owners.flatMap(({ originate }) => originate.map(({ prefix }) => prefix));
  const pool: BgpRoute[] = [];
  const numbers = new Map<string, number>();
  const routeOf = new Int32Array(names.length * all.length);
  names.forEach((router, place) => {
    let column = 0;
    for (const { originate } of owners) {
      const best = state.bgp(router, originate[0]?.prefix as Prefix)?.best;
      if (!best) throw new Error(`${router} has no route.`);
      const text = JSON.stringify(best);
      const number = numbers.get(text) ?? pool.push(best) - 1;
      numbers.set(text, number);
      for (const _ of originate) routeOf[place * all.length + column++] = number;
    }
  });
  const row = (at: number): Row => ({
    ...structuredClone(pool[routeOf[at] as number] as BgpRoute),
    router: names[Math.floor(at / all.length)] as string,
    prefix: all[at % all.length] as Prefix,
  });
  return { names, all, pool, routeOf, row };
}

/** What the product sends after a typical edit of the reference design. */
export function reportAfterEdit() {
  const edited = updateNode.run(r0(), { id: 'ms-a' as never, fields: { localPreference: 120 } });
  if (!edited.ok) throw new Error(edited.error.message);
  return { report: simulate(edited.value, baseCatalogue), design: edited.value };
}

/** Reports and findings as the worker finds them, after each of the kinds of edits of `bench/edit`, the reference design's first. */
export function foundAfterEdits(edits: number) {
  let document = r0();
  const found = (design: typeof document) => {
    const report = simulate(design, baseCatalogue);
    return { report, findings: runChecks(design, baseCatalogue, report) };
  };
  const all = [found(document)];
  for (let n = 0; n < edits; n++) {
    document = edited(document, n);
    all.push(found(document));
  }
  return all;
}

export const newSide = () => new ToldReport();

/** What it sends when somebody looks at a device. */
export const tablesOfDevice = () => tablesOf(r0(), baseCatalogue, 'ce1' as never);
