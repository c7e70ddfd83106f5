import { t } from '#base/t.ts';
import type { FlowReport, Hop, Medium } from '#sim/report/report.ts';
import { type Block, heading, listOr, paragraph, tableOr } from '../blocks.ts';
import type { ReportInput } from '../report-input.ts';
import { flowOf } from './flow-of.ts';

const LEDGER = [
  t`Hop`,
  t`Place`,
  t`Owner`,
  t`Medium from here`,
  t`Source`,
  t`Destination`,
  t`What happens`,
  t`Chosen by`,
];

export function ledgers({ document, report }: ReportInput): readonly Block[] {
  return [
    heading(t`Ledgers`),
    ...report.flows.flatMap((each) => [
      heading(flowOf(document, each).name, 3),
      paragraph(each.sentence),
      tableOr(
        t`Nothing leaves.`,
        [t`Direction`, ...LEDGER],
        [
          ...each.forward.hops.map((hop) => [t`Request`, ...hopCells(hop, each.forward)]),
          ...(each.return?.hops.map((hop) => [t`Reply`, ...hopCells(hop, each.return)]) ?? []),
        ],
      ),
      paragraph(t`Where it changes hands:`),
      listOr(
        t`It changes hands nowhere.`,
        each.handoffs.map(({ direction, who, chosenBy, protectedBy, privateEnds }) => {
          const said = [who, chosenBy, protectedBy, ...(privateEnds ? [t`Private ends here.`] : [])].join(
            ' ',
          );
          return direction === 'forward' ? t`Request: ${said}` : t`Reply: ${said}`;
        }),
      ),
    ]),
  ];
}

/** What a device does to addresses. */
const actionWords = (type: string): string => ACTIONS[type] ?? type.replaceAll('-', ' ');
const ACTIONS: Readonly<Record<string, string>> = {
  'source-nat': t`source NAT`,
  'source-nat-undone': t`source NAT undone`,
  'destination-nat': t`destination NAT`,
  'destination-nat-undone': t`destination NAT undone`,
  proxied: t`passed on by proxy`,
};

function hopCells(hop: Hop, path: FlowReport['return']): readonly string[] {
  const media = new Set(
    path?.segments.filter(({ from }) => from === hop.index).map(({ medium }) => MEDIA[medium]),
  );
  const actions = hop.actions.flatMap((action) => {
    if ('from' in action) return [t`${actionWords(action.type)}: ${action.from} becomes ${action.to}`];
    return action.type === 'admitted' ? [action.because] : [];
  });
  return [
    String(hop.number),
    hop.share < 1 - 1e-6 ? `${hop.place.label} (${Math.round(hop.share * 100)}\u00a0%)` : hop.place.label,
    OWNERS[hop.owner],
    [...media].join(', '),
    hop.source,
    hop.destination,
    [...actions, ...(hop.end ? [hop.end.sentence] : [])].join('; '),
    hop.decision?.sentence ?? '',
  ];
}

const OWNERS = {
  customer: t`you`,
  provider: t`the provider`,
  microsoft: t`Microsoft`,
  internet: t`internet providers`,
} as const;

const MEDIA: Readonly<Record<Medium, string>> = {
  'customer-private': t`private, yours`,
  'provider-private': t`dedicated by the provider`,
  'microsoft-private': t`private inside Microsoft`,
  'microsoft-shared': t`shared inside Microsoft`,
  'public-internet': t`public internet`,
  'ipsec-over-internet': t`IPsec over the internet`,
};
