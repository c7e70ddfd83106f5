/**
 * The ledger: what happens to a packet, hop by hop, with every hand-off where it stands.
 *
 * @source design, Hand-offs; ER-400 to ER-407
 */
import { t } from '#base/t.ts';
import type { Owner } from '#model/kinds/kind.ts';
import type { FlowReport, HandOff, Hop, Medium, PacketAction, PathGraph } from '#sim/report/report.ts';
import { OWNER_LETTERS } from '../words.ts';

export type LedgerRow = DnsRow | HopRow | FlagRow | EndRow;

export interface DnsRow {
  readonly type: 'dns';
  readonly key: string;
  readonly sentence: string;
  readonly failed: boolean;
}

export interface HopRow {
  readonly type: 'hop';
  readonly key: string;
  readonly direction: 'forward' | 'return';
  readonly index: number;
  readonly number: number;
  readonly hop: Hop;
  readonly owner: Owner;
  /** Of what leaves here; none where the path ends. Equal ones once. */
  readonly media: readonly Medium[];
  readonly chosenBy: string | null;
  /** What is done to the packet here, in order: `source 10.10.1.25 → 192.0.2.65 (Pool A)`. */
  readonly changes: readonly string[];
  readonly source: string;
  readonly destination: string;
}

export interface FlagRow {
  readonly type: 'handoff';
  readonly key: string;
  readonly direction: 'forward' | 'return';
  /** In the report's list of hand-offs. */
  readonly index: number;
  readonly flag: HandOff;
  /** `C▸P`; `Private ends here` when the owner stays. */
  readonly title: string;
}

/** A packet that does not get further. */
export interface EndRow {
  readonly type: 'end';
  readonly key: string;
  readonly direction: 'forward' | 'return';
  readonly hopIndex: number;
  readonly word: string;
  readonly sentence: string;
}

export interface LedgerPart {
  readonly direction: 'forward' | 'return';
  readonly title: string;
  readonly rows: readonly LedgerRow[];
}

export function ledgerParts(flow: FlowReport): readonly LedgerPart[] {
  const request: LedgerPart = {
    direction: 'forward',
    title: t`Request`,
    rows: [...dnsRows(flow), ...pathRows(flow, 'forward', flow.forward)],
  };
  return flow.return
    ? [request, { direction: 'return', title: t`Reply`, rows: pathRows(flow, 'return', flow.return) }]
    : [request];
}

const dnsRows = ({ dns }: FlowReport): readonly DnsRow[] =>
  dns ? [{ type: 'dns', key: 'dns', sentence: dns.sentence, failed: dns.address === null }] : [];

function pathRows(flow: FlowReport, direction: 'forward' | 'return', path: PathGraph): readonly LedgerRow[] {
  const inOrder = [...path.hops].sort((a, b) => a.number - b.number || a.index - b.index);
  return inOrder.flatMap((hop) => [
    hopRow(direction, path, hop),
    ...flagRows(flow, direction, path, hop),
    ...endRows(direction, hop),
  ]);
}

function hopRow(direction: 'forward' | 'return', path: PathGraph, hop: Hop): HopRow {
  const media = path.segments
    .filter((segment) => segment.from === hop.index)
    .map((segment) => segment.medium);
  return {
    type: 'hop',
    key: `${direction}-${hop.index}`,
    direction,
    index: hop.index,
    number: hop.number,
    hop,
    owner: hop.owner,
    media: [...new Set(media)],
    chosenBy: hop.decision?.sentence ?? null,
    changes: hop.actions.map(actionText),
    source: hop.source,
    destination: hop.destination,
  };
}

function flagRows(
  flow: FlowReport,
  direction: 'forward' | 'return',
  path: PathGraph,
  hop: Hop,
): readonly FlagRow[] {
  return flow.handoffs.flatMap((flag, index) => {
    if (flag.direction !== direction || path.segments[flag.segment]?.from !== hop.index) return [];
    return [
      {
        type: 'handoff' as const,
        key: `${direction}-flag-${index}`,
        direction,
        index,
        flag,
        title: flagTitle(flag),
      },
    ];
  });
}

function endRows(direction: 'forward' | 'return', hop: Hop): readonly EndRow[] {
  if (!hop.end || hop.end.outcome === 'delivered') return [];
  return [
    {
      type: 'end',
      key: `${direction}-end-${hop.index}`,
      direction,
      hopIndex: hop.index,
      word: hop.end.outcome === 'dropped' ? t`Dropped` : t`No route`,
      sentence: hop.end.sentence,
    },
  ];
}

const flagTitle = ({ from, to }: HandOff): string =>
  from === to ? t`Private ends here` : `${OWNER_LETTERS[from]}▸${OWNER_LETTERS[to]}`;

/** What a device does to a packet, in words. */
export function actionText(action: PacketAction): string {
  switch (action.type) {
    case 'source-nat':
      return t`source ${action.from} → ${action.to} (${action.rule})`;
    case 'source-nat-undone':
      return t`destination ${action.from} → ${action.to} (${action.rule} undone)`;
    case 'destination-nat':
      return t`destination ${action.from} → ${action.to} (${action.rule})`;
    case 'destination-nat-undone':
      return t`source ${action.from} → ${action.to} (${action.rule} undone)`;
    case 'proxied':
      return t`sent on by the proxy: ${action.from} → ${action.to}`;
    case 'admitted':
      return t`admitted: ${action.because}`;
    case 'filtered-allow':
      return t`allowed by ${action.rule}`;
    case 'state-created':
      return t`state created`;
    case 'state-matched':
      return t`state matched`;
  }
}
