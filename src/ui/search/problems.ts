/**
 * What is wrong with the design: errors and warnings of the design checks that nobody accepted, what the engine could not
 * simulate, and flows that are lost for a reason no check names. In the order to walk through them.
 */
import { findingKey } from '#checks/finding.ts';
import { openFindings } from '#checks/open-findings.ts';
import type { EditorState } from '#editor/editor-state.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { ElementId, FlowId } from '#model/ids.ts';

export interface Problem {
  /** A sentence. */
  readonly title: string;
  /** Where it shows; the first is where one is taken to. */
  readonly about: readonly ElementId[];
  /** Of the finding, if it is one. */
  readonly finding?: string;
}

type Looked = Pick<EditorState, 'report' | 'document' | 'findings'>;

/** The canvas asks after every step of a drag; what it asks about has changed after few of them. */
let last: (Looked & { readonly problems: readonly Problem[] }) | null = null;

export function problemsOf({ report, document, findings }: Looked): readonly Problem[] {
  if (last?.report === report && last.document === document && last.findings === findings)
    return last.problems;
  last = { report, document, findings, problems: gathered({ report, document, findings }) };
  return last.problems;
}

function gathered({ report, document, findings }: Looked): readonly Problem[] {
  if (!report) return [];
  const loud = openFindings(document, findings).filter(({ severity }) => severity !== 'info');
  const found = loud.map(
    (finding): Problem => ({
      title: finding.message,
      about: placesOf(document, finding.about),
      finding: findingKey(finding),
    }),
  );
  const named = new Set(loud.flatMap(({ about }) => about));
  const lost = report.flows.flatMap(({ flow, verdict, sentence }): Problem[] => {
    const from = document.flows[flow]?.from.node;
    const fine = verdict === 'delivered' || verdict === 'delivered-asymmetric' || named.has(flow);
    return fine || from === undefined ? [] : [{ title: sentence, about: [from] }];
  });
  const notices = report.notices
    .filter(({ about }) => !about.some((id) => named.has(id)))
    .map(({ message, about }) => ({ title: message, about }));
  return [...found, ...notices, ...lost].filter(({ about }) => about.length > 0);
}

/** Things on the canvas. A flow is met where it starts. */
export function placesOf(document: TopologyDocument, about: readonly ElementId[]): readonly ElementId[] {
  const drawn = about.filter((id) =>
    [document.nodes, document.links, document.zones].some((part) => id in part),
  );
  const starts = about.flatMap((id) => document.flows[id as FlowId]?.from.node ?? []);
  return [...new Set([...drawn, ...starts])];
}
