/**
 * The ladder: a column for each place on the path, a row for each step of the packet. A row's arrows go from the column
 * it leaves to the column it comes to, so that a split, a detour or another way back can be seen at a glance.
 *
 * @source quality, E1 (Wireshark's flow graph) and E2.1
 */
import { listed } from '#base/listed.ts';
import { t } from '#base/t.ts';
import type { Owner } from '#model/kinds/kind.ts';
import type { FlowReport, Hop, Medium, PathGraph, Place } from '#sim/report/report.ts';

export interface LadderColumn {
  readonly key: string;
  readonly label: string;
  readonly owner: Owner;
}

export interface LadderRow {
  readonly key: string;
  readonly direction: 'forward' | 'return';
  /** The hop it leaves, index in the report's path: what selecting the row points at. */
  readonly index: number;
  readonly number: number;
  readonly at: number;
  readonly arrows: readonly LadderArrow[];
  /** Owner changes, or privacy ends, as it leaves. */
  readonly handoff: { readonly edge: boolean; readonly privateEnds: boolean } | null;
  readonly end: 'delivered' | 'dropped' | 'no-route' | null;
  /** `10.10.1.25 → 198.51.100.10` when it leaves; with a star where it was changed here. */
  readonly source: string;
  readonly destination: string;
  readonly changed: boolean;
  /** The whole row in one sentence. */
  readonly text: string;
}

export interface LadderArrow {
  readonly to: number;
  readonly medium: Medium;
  readonly share: number;
}

export interface Ladder {
  readonly columns: readonly LadderColumn[];
  readonly rows: readonly LadderRow[];
}

const keyOf = ({ node, part, role }: Place): string => `${node} ${part ?? ''} ${role}`;

export function ladderOf(flow: FlowReport, mediumWords: Readonly<Record<Medium, string>>): Ladder {
  const columns: LadderColumn[] = [];
  const column = (hop: Hop): number => {
    const key = keyOf(hop.place);
    const known = columns.findIndex((each) => each.key === key);
    if (known >= 0) return known;
    columns.push({ key, label: hop.place.label, owner: hop.owner });
    return columns.length - 1;
  };
  const inOrder = (path: PathGraph) =>
    [...path.hops].sort((a, b) => a.number - b.number || a.index - b.index);
  for (const hop of inOrder(flow.forward)) column(hop);
  // Places that only the reply passes stand beside what it comes from.
  for (const hop of flow.return ? inOrder(flow.return) : []) column(hop);
  const rows = (['forward', 'return'] as const).flatMap((direction) => {
    const path = flow[direction];
    return path ? inOrder(path).map((hop) => rowOf(flow, direction, path, hop, column, mediumWords)) : [];
  });
  return { columns, rows };
}

/** How the packet goes on, with what something that is degraded does to it: `provider network, loses 10 % here, 40 ms late`. */
function mediaWords(media: string, segments: PathGraph['segments']): string {
  const loss = Math.max(0, ...segments.map((segment) => segment.loss ?? 0));
  const addedMs = Math.max(0, ...segments.map((segment) => segment.addedMs ?? 0));
  const lossy = loss > 0 ? t`${media}, loses ${Number((loss * 100).toPrecision(2))} % here` : media;
  return addedMs > 0 ? t`${lossy}, ${addedMs} ms late` : lossy;
}

function rowOf(
  flow: FlowReport,
  direction: 'forward' | 'return',
  path: PathGraph,
  hop: Hop,
  column: (hop: Hop) => number,
  mediumWords: Readonly<Record<Medium, string>>,
): LadderRow {
  const out = path.segments.filter((segment) => segment.from === hop.index);
  const arrows = out.flatMap((segment): LadderArrow[] => {
    const to = path.hops[segment.to];
    return to ? [{ to: column(to), medium: segment.medium, share: segment.share }] : [];
  });
  const flags = flow.handoffs.filter(
    (flag) => flag.direction === direction && path.segments[flag.segment]?.from === hop.index,
  );
  const names = [...new Set(out.map((segment) => path.hops[segment.to]?.place.label ?? ''))];
  const media = [...new Set(out.map((segment) => mediumWords[segment.medium].toLowerCase()))];
  const onward = hop.end
    ? hop.end.outcome === 'delivered'
      ? t`${hop.place.label}, arrives. ${hop.end.sentence}`
      : t`${hop.place.label}, stops here. ${hop.end.sentence}`
    : [
        t`${hop.place.label} to ${listed(names)}, ${mediaWords(listed(media), out)}.`,
        ...(flags.length === 0
          ? []
          : [flags.some((flag) => flag.edge) ? t`Hand-off at the Microsoft edge.` : t`Hand-off.`]),
        ...(flags.some((flag) => flag.privateEnds) ? [t`Private ends here.`] : []),
      ].join(' ');
  const text =
    direction === 'forward'
      ? t`Hop ${hop.number} of the request: ${onward}`
      : t`Hop ${hop.number} of the reply: ${onward}`;
  return {
    key: `${direction} ${hop.index}`,
    direction,
    index: hop.index,
    number: hop.number,
    at: column(hop),
    arrows,
    handoff:
      flags.length > 0
        ? { edge: flags.some((flag) => flag.edge), privateEnds: flags.some((flag) => flag.privateEnds) }
        : null,
    end: hop.end?.outcome ?? null,
    source: hop.source,
    destination: hop.destination,
    changed: hop.actions.some((action) => 'to' in action),
    text,
  };
}
