/** Asks the layout library for places. Fetched with the first layout that is asked for. */
import ELK from 'elkjs/lib/elk-api.js';
import { scriptUrl } from '#base/script-url.ts';
import type { LayoutGraph, PlacedNode } from '#drawing/layout/layout-graph.ts';
import workerUrl from './layout.worker.ts?worker&url';

/** One layout at a time; the worker goes when it is done, since it holds a lot and is seldom needed. */
export async function layOut(graph: LayoutGraph): Promise<PlacedNode> {
  const elk = new ELK({
    algorithms: ['layered'],
    workerFactory: () => new Worker(scriptUrl(workerUrl), { type: 'module', name: 'layout' }),
  });
  try {
    return (await elk.layout(graph as never)) as unknown as PlacedNode;
  } finally {
    elk.terminateWorker();
  }
}
