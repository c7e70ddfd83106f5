/** A design, and all that is known of it, in the order in which one hands it on. Pure: same input, same report. */
import { counted } from '#base/counted.ts';
import { listed } from '#base/listed.ts';
import { plural } from '#base/plural.ts';
import { t } from '#base/t.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { Flow } from '#model/flow.ts';
import { nodeKinds, type TopologyNode } from '#model/kinds/registry.ts';
import type { FlowReport, Hop, Medium, Report } from '#sim/report/report.ts';
import { type Block, heading, listOr, paragraph, tableOr } from './blocks.ts';
import { CELL_SIGNS, cellWords, type SaidCell } from './cell-words.ts';
import { isQuiet } from './is-quiet.ts';

export interface ReportInput {
  readonly document: TopologyDocument;
  readonly report: Report;
  /** SVG. */
  readonly picture: string;
  readonly intents: readonly {
    readonly sentence: string;
    readonly holds: boolean;
    /** When it is broken, and why. */
    readonly because: string;
  }[];
  readonly failures: {
    readonly rows: readonly {
      readonly name: string;
      readonly cells: readonly SaidCell[];
      /** What then is asked for more than it carries, and by how much. */
      readonly overloads: readonly string[];
    }[];
    /** For each flow, by its name, what alone loses it. */
    readonly singlePoints: readonly { readonly flow: string; readonly names: readonly string[] }[];
    readonly score: number | null;
    readonly scoreFormula: string;
  };
  readonly findings: readonly {
    readonly severity: string;
    readonly title: string;
    readonly message: string;
    readonly advice: string;
    readonly facts: readonly string[];
    /** The reason of the owner, where he lives with it. */
    readonly accepted: string | null;
  }[];
  readonly readiness: readonly {
    readonly topic: string;
    readonly question: string;
    readonly answer: 'holds' | 'risk' | 'falls-short' | 'ask' | 'nothing';
    readonly word: string;
    readonly because: string;
    /** What stands against it. */
    readonly against: readonly string[];
  }[];
  /** Facts that are cited, with the page they come from. */
  readonly facts: readonly {
    readonly id: string;
    readonly text: string;
    readonly pages: readonly string[];
  }[];
}

export function designReport(input: ReportInput): readonly Block[] {
  const { document } = input;
  return [
    ...(document.notes === '' ? [] : [paragraph(document.notes)]),
    { type: 'picture', svg: input.picture, alt: t`The drawing of ${document.name}` },
    ...inShort(input),
    ...overview(input),
    ...intents(input),
    ...failures(input),
    ...findings(input),
    ...readiness(input),
    ...openQuestions(input),
    ...addressing(document),
    ...bgp(input),
    ...flows(input),
    ...sources(input),
  ];
}

const flowOf = (document: TopologyDocument, { flow }: FlowReport) => document.flows[flow] as Flow;

/** What one would say first, each in one sentence; the rest of the report is the evidence. */
function inShort({
  document,
  report,
  intents: all,
  findings,
  failures,
  readiness: points,
}: ReportInput): readonly Block[] {
  const arriving = report.flows.filter(
    ({ verdict }) => verdict !== 'dropped' && verdict !== 'no-route',
  ).length;
  const holding = all.filter(({ holds }) => holds).length;
  const open = findings.filter(({ accepted }) => accepted === null);
  const of = (severity: string) => open.filter((finding) => finding.severity === severity).length;
  const frail = failures.singlePoints.filter(({ names }) => names.length > 0).length;
  const on = Object.keys(document.failures).length;
  const answered = (answer: string) => points.filter((point) => point.answer === answer).length;
  return [
    heading(t`In short`),
    listOr('', [
      ...(on > 0
        ? [
            t`${plural(on, { one: '# failure is', other: '# failures are' })} switched on: flows, ledgers, sessions and findings are those of the failure. Intents and Every single failure speak of the design in good order.`,
          ]
        : []),
      t`${arriving} of ${counted(report.flows.length, { one: '# flow', other: '# flows' })} ${plural(arriving, { one: 'arrives', other: 'arrive' })}.`,
      all.length === 0
        ? t`The design states no intents.`
        : t`${holding} of ${counted(all.length, { one: '# intent', other: '# intents' })} ${plural(holding, { one: 'holds', other: 'hold' })}.`,
      t`${plural(frail, { one: '# flow has', other: '# flows have', none: 'No flow has' })} a single point of failure.`,
      ...(failures.score === null ? [] : [t`Resilience is ${failures.score} of 100.`]),
      t`The design checks find ${plural(of('error'), { one: '# error', other: '# errors', none: 'no error' })}, ${plural(of('warning'), { one: '# warning', other: '# warnings', none: 'no warning' })} and ${plural(of('info'), { one: '# note', other: '# notes', none: 'no note' })}; ${plural(findings.length - open.length, { one: '# more is', other: '# more are', none: 'none is' })} accepted.`,
      t`Of ${points.length} points of the readiness checklist ${answered('holds')} hold, ${answered('risk')} hold with a risk, ${answered('falls-short')} fall short, ${answered('ask')} cannot be told from a drawing, and ${answered('nothing')} are about what is not drawn.`,
    ]),
  ];
}

const readiness = ({ readiness: points }: ReportInput): readonly Block[] => [
  heading(t`Readiness`),
  tableOr(
    t`There is nothing to answer.`,
    [t`Point`, t`Topic`, t`Answer`, t`Because`],
    points
      .filter(({ answer }) => answer !== 'ask' && answer !== 'nothing')
      .map(({ question, topic, word, because, against }) => [
        question,
        topic,
        word,
        [because, ...against].join(' '),
      ]),
  ),
];

function overview({ document, report }: ReportInput): readonly Block[] {
  const rows = report.flows.map((each) => {
    const flow = flowOf(document, each);
    return [
      flow.name,
      each.sentence,
      each.privacy.sentence,
      t`${flow.forwardMbps} / ${flow.returnMbps} Mbps`,
    ];
  });
  return [
    heading(t`Flows at a glance`),
    tableOr(
      t`There is no flow in the design.`,
      [t`Flow`, t`Result`, t`Privacy`, t`Asked, out and back`],
      rows,
    ),
  ];
}

const intents = ({ intents: all }: ReportInput): readonly Block[] => [
  heading(t`Intents`),
  tableOr(
    t`The design states no intents.`,
    [t`Intent`, t`Verdict`, t`What breaks it`],
    all.map(({ sentence, holds, because }) => [sentence, holds ? t`holds` : t`broken`, because]),
  ),
];

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

function flows({ document, report }: ReportInput): readonly Block[] {
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
        each.handoffs.map(
          ({ direction, who, chosenBy, protectedBy, privateEnds }) =>
            `${direction === 'forward' ? t`Request` : t`Reply`}: ${who} ${chosenBy} ${protectedBy}${privateEnds ? t` Private ends here.` : ''}`,
        ),
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

function addressing(document: TopologyDocument): readonly Block[] {
  const nodes = (Object.values(document.nodes) as TopologyNode[]).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const rows = nodes.flatMap((node) => {
    const { addresses, note } = addressesOf(node);
    return addresses.length === 0
      ? []
      : [[node.name, nodeKinds[node.kind].label, addresses.join(', '), note]];
  });
  return [
    heading(t`Addressing`),
    tableOr(t`No address is given.`, [t`Thing`, t`Kind`, t`Addresses and prefixes`, t`Remarks`], rows),
  ];
}

function addressesOf(node: TopologyNode): { readonly addresses: readonly string[]; readonly note: string } {
  switch (node.kind) {
    case 'host':
      return { addresses: [...node.subnets, ...node.addresses], note: '' };
    case 'vm':
      return { addresses: node.addresses, note: '' };
    case 'vnet':
      return {
        addresses: node.spaces,
        note: node.subnets.map(({ name, prefix }) => `${name} ${prefix}`).join(', '),
      };
    case 'router':
      return { addresses: node.originated, note: '' };
    case 'firewall':
      return {
        addresses: [...node.originated, ...node.sourceNat.map(({ pool }) => pool)],
        note: node.sourceNat.map(({ name, pool }) => t`pool ${name} ${pool}`).join(', '),
      };
    case 'service':
      return {
        addresses: node.prefixes === 'catalogue' ? [] : node.prefixes.map(({ prefix }) => prefix),
        note: '',
      };
    default:
      return { addresses: [], note: '' };
  }
}

function bgp({ document, report }: ReportInput): readonly Block[] {
  const peerings = Object.values(document.nodes).filter((node) => node.kind === 'peering');
  const ends = peerings.flatMap((peering) =>
    peering.sessions.flatMap((session, index) =>
      [session.ipv4, session.ipv6].flatMap((family) =>
        family
          ? [
              [
                `${peering.name}, ${index === 0 ? 'primary' : 'secondary'}`,
                peering.type === 'microsoft' ? t`Microsoft` : t`private`,
                String(session.vlan),
                String(peering.peerAsn),
                family.subnet,
                family.customer,
                family.microsoft,
              ],
            ]
          : [],
      ),
    ),
  );
  const states = report.sessions.map(({ name, state, because, receivedByCustomer, receivedByMicrosoft }) => [
    name,
    state === 'established' ? t`up` : (because ?? t`down`),
    String(receivedByCustomer),
    String(receivedByMicrosoft),
  ]);
  return [
    heading(t`BGP`),
    heading(t`Peerings`, 3),
    tableOr(
      t`There is no peering.`,
      [t`Session`, t`Peering`, t`VLAN`, t`Peer AS`, t`Subnet`, t`Your end`, t`Microsoft’s end`],
      ends,
    ),
    heading(t`Sessions`, 3),
    tableOr(t`There is no BGP session.`, [t`Session`, t`State`, t`Prefixes in`, t`Prefixes out`], states),
  ];
}

function failures({ document, report, failures: { rows, singlePoints, score, scoreFormula } }: ReportInput) {
  const names = report.flows.map((each) => flowOf(document, each).name);
  const lost = report.flows.flatMap((each) =>
    (each.recovery?.stretches ?? []).map(({ fromMs, toMs, share, sentence }) => [
      flowOf(document, each).name,
      seconds(fromMs),
      toMs === null ? t`for good` : seconds(toMs),
      `${Math.round(share * 100)} %`,
      sentence,
    ]),
  );
  const quiet = rows.filter(isQuiet);
  const overloaded = rows.some(({ overloads }) => overloads.length > 0);
  const blocks: Block[] = [
    ...(lost.length > 0
      ? [
          heading(t`What the failures that are switched on cost`),
          tableOr(t`Nothing is lost.`, [t`Flow`, t`Lost from`, t`Until`, t`Part`, t`How`], lost),
        ]
      : []),
    heading(t`Every single failure`),
    tableOr(
      t`Nothing in the design can fail.`,
      [t`When this fails`, ...names, ...(overloaded ? [t`Overloads`] : [])],
      rows
        .filter((row) => !isQuiet(row))
        .map(({ name, cells, overloads }) => [
          name,
          ...cells.map((cell) => `${CELL_SIGNS[cell.outcome]}\u00a0${cellWords(cell)}`),
          ...(overloaded ? [overloads.join(', ')] : []),
        ]),
    ),
    ...(quiet.length === 0
      ? []
      : [
          paragraph(
            t`These change nothing for any flow but those that begin or end there: ${listed(quiet.map(({ name }) => name))}.`,
          ),
        ]),
    heading(t`Single points of failure`, 3),
    listOr(
      t`No single failure loses a flow.`,
      singlePoints.flatMap(({ flow, names: points }) =>
        points.length === 0 ? [] : [`${flow}: ${points.join(', ')}`],
      ),
    ),
  ];
  return score === null
    ? blocks
    : [
        ...blocks,
        heading(t`Resilience`, 3),
        paragraph(t`Resilience is ${score} of 100.`),
        paragraph(t`It is counted so: ${scoreFormula} The weights are an assumption of this editor.`),
      ];
}

/** On the clock of the story. */
const seconds = (ms: number) => `${Math.round(ms) / 1_000} s`;

function findings({ findings: all }: ReportInput): readonly Block[] {
  const open = all.filter(({ accepted }) => accepted === null);
  const accepted = all.filter((finding) => finding.accepted !== null);
  return [
    heading(t`Findings`),
    tableOr(
      t`The design checks find nothing.`,
      [t`Finding`, t`Severity`, t`What`, t`Advice`, t`Rests on`],
      open.map(({ title, severity, message, advice, facts }) => [
        title,
        severityWord(severity),
        message,
        advice,
        facts.join(', '),
      ]),
    ),
    heading(t`Accepted findings`, 3),
    tableOr(
      t`None is accepted.`,
      [t`Finding`, t`Severity`, t`What`, t`Accepted because`],
      accepted.map(({ title, severity, message, accepted: reason }) => [
        title,
        severityWord(severity),
        message,
        reason ?? '',
      ]),
    ),
  ];
}

/** As the list of problems calls them. */
const severityWord = (severity: string): string =>
  severity === 'error' ? t`error` : severity === 'warning' ? t`warning` : t`note`;

function openQuestions({ report, intents: all, readiness: points }: ReportInput): readonly Block[] {
  const assumptions = [...new Set(report.flows.flatMap((each) => each.assumptions))].sort();
  return [
    heading(t`Open questions`),
    listOr(t`None is known.`, [
      ...report.notices.map(({ message }) => message),
      ...all.filter(({ holds }) => !holds).map(({ sentence }) => t`How is this to be met? ${sentence}`),
      ...points
        .filter(({ answer }) => answer === 'ask')
        .map(({ question, because }) => `${question} ${because}`),
    ]),
    heading(t`Assumptions`),
    listOr(t`The results rest on none.`, assumptions),
  ];
}

const sources = ({ facts }: ReportInput): readonly Block[] => [
  heading(t`Sources`),
  tableOr(
    t`No fact is cited.`,
    [t`Fact`, t`What it says`, t`Where`],
    facts.map(({ id, text, pages }) => [id, text, pages.join('; ')]),
  ),
];

/** Ids of the facts that a report and its findings cite, in order. */
export const citedFacts = (report: Report, found: ReportInput['findings']): readonly string[] =>
  [
    ...new Set([
      ...report.flows.flatMap(({ handoffs }) => handoffs.flatMap(({ facts }) => facts)),
      ...found.flatMap(({ facts }) => facts),
    ]),
  ].sort();
