/** What is wrong with the design as the newest report sees it, in the order to walk through it. */
import type { EditorState } from '#editor/editor-state.ts';
import type { ElementId } from '#model/ids.ts';

export interface Problem {
  /** A sentence. */
  readonly title: string;
  /** Where it shows; the first is where one is taken to. */
  readonly about: readonly ElementId[];
}

export function problemsOf({
  report,
  document,
}: Pick<EditorState, 'report' | 'document'>): readonly Problem[] {
  if (!report) return [];
  const lost = report.flows.flatMap(({ flow, verdict, sentence }): Problem[] => {
    const from = document.flows[flow]?.from.node;
    const fine = verdict === 'delivered' || verdict === 'delivered-asymmetric';
    return fine || from === undefined ? [] : [{ title: sentence, about: [from] }];
  });
  const notices = report.notices.map(({ message, about }) => ({ title: message, about }));
  return [...notices, ...lost].filter(({ about }) => about.length > 0);
}
