/** What speakers look up by the number of an edge: it stands as long as the edges do. */
import type { ExportFacts } from '#sim/bgp/export-route.ts';
import type { ImportFacts } from '#sim/bgp/import-route.ts';
import type { CompiledPolicy } from '#sim/bgp/policy/compile-policy.ts';
import { exportFactsOf, importFactsOf } from './edge-facts.ts';
import type { Edge } from './edges.ts';
import { keepingOf } from './keeps-next-hop.ts';
import type { Kinds } from './kinds.ts';
import type { SpeakersInputs } from './speakers.ts';

export interface EdgeTables {
  readonly exportFacts: readonly ExportFacts[];
  readonly importFacts: readonly ImportFacts[];
  /** Edges that treat every route alike have one number: what one has worked out, the others know. */
  readonly importKinds: Int32Array;
  /** The same for routes of which the receiver asks more than which AS it is in. */
  readonly ownImportKinds: Int32Array;
  readonly exportKinds: Int32Array;
  /** 1 where the policy asks prefix lists. */
  readonly importLists: Uint8Array;
  readonly exportLists: Uint8Array;
  /** NEVER, NAMED or ALWAYS, for when its sender may tell another next hop than itself. */
  readonly keeping: Uint8Array;
  /** 1 where the sender makes up a default route. */
  readonly makesDefault: Uint8Array;
}

export function edgeTables(inputs: SpeakersInputs, kinds: Kinds): EdgeTables {
  const { topology, edges } = inputs;
  const exportFacts = edges.all.map((edge) => exportFactsOf(edge, topology, inputs));
  const importFacts = edges.all.map((edge) => importFactsOf(edge, topology));
  const importKind = ({ number }: Edge) => kinds.ofImport(importFacts[number] as ImportFacts);
  return {
    exportFacts,
    importFacts,
    importKinds: Int32Array.from(edges.all, importKind),
    ownImportKinds: Int32Array.from(edges.all, (edge) => kinds.ofReceiver(edge.receiver, importKind(edge))),
    exportKinds: Int32Array.from(edges.all, ({ number }) =>
      kinds.ofExport(exportFacts[number] as ExportFacts),
    ),
    importLists: flags(importFacts, asksLists),
    exportLists: flags(exportFacts, asksLists),
    keeping: keepingOf(inputs),
    makesDefault: flags(edges.all, ({ senderEnd }) => senderEnd.defaultOriginate),
  };
}

const asksLists = ({ policy }: { readonly policy: CompiledPolicy | null }) =>
  policy !== null && policy.lists.length > 0;

const flags = <Part>(parts: readonly Part[], hasIt: (part: Part) => boolean) =>
  Uint8Array.from(parts, (part) => (hasIt(part) ? 1 : 0));
