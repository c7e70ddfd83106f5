/**
 * A flow of a report as a few lines a reviewer can read, in the notation of the worked scenarios:
 * `→` next hop, `⟦H⟧` hand-off at the Microsoft edge, `[SNAT a→b]` translation, `{n|m}` equal hops, `✗` the packet stops.
 */
import type { FlowReport, Hop, PathGraph, Report } from '#sim/report/report.ts';

const OWNERS = { customer: 'C', provider: 'P', microsoft: 'M', internet: 'I' } as const;
const MEDIA = {
  'customer-private': 'cp',
  'provider-private': 'pp',
  'microsoft-shared': 'ms',
  'microsoft-private': 'mp',
  'public-internet': 'in',
  'ipsec-over-internet': 'ix',
} as const;

export const flowOf = (report: Report, id = 'f'): FlowReport => {
  const found = report.flows.find((flow) => flow.flow === id);
  if (!found) throw new Error(`no flow ${id} in the report`);
  return found;
};

export function inWords(flow: FlowReport): string {
  const lines = [
    ...(flow.dns
      ? [`dns    ${flow.dns.name} = ${flow.dns.address ?? 'nothing'} (${flow.dns.resolver})`]
      : []),
    `out    ${pathInWords(flow.forward)}`,
    `       ${mediaInWords(flow.forward)}`,
    ...(flow.return ? [`back   ${pathInWords(flow.return)}`, `       ${mediaInWords(flow.return)}`] : []),
    `then   ${verdictInWords(flow)}${flow.crossesInternet ? ', crosses-internet' : ''}`,
    `       ${flow.privacy.sentence}`,
  ];
  return `${lines.join('\n')}\n`;
}

export const verdictInWords = (flow: FlowReport): string =>
  `${flow.verdict}${flow.reason ? `:${flow.reason}` : ''}${flow.deliveredShare > 0 && flow.deliveredShare < 1 ? ` (${Math.round(flow.deliveredShare * 100)} % delivered)` : ''}`;

export function pathInWords(path: PathGraph): string {
  return byNumber(path)
    .map((hops) => {
      const texts = [...new Set(hops.map(hopInWords))].sort();
      return texts.length === 1 ? texts[0] : `{${texts.join('|')}}`;
    })
    .join(' → ')
    .replaceAll(/\{([^{}]*)\}/g, (_, inner: string) => {
      // Twins at the edge share one hand-off mark, as the scenarios write it.
      const parts = inner.split('|');
      return parts.every((part) => part.endsWith(' ⟦H⟧'))
        ? `{${parts.map((part) => part.slice(0, -4)).join('|')}} ⟦H⟧`
        : `{${inner}}`;
    });
}

function hopInWords(hop: Hop): string {
  const actions = hop.actions.flatMap((action) => {
    switch (action.type) {
      case 'source-nat':
        return [`[SNAT ${action.from}→${action.to}]`];
      case 'destination-nat':
        return [`[DNAT ${action.from}→${action.to}]`];
      case 'source-nat-undone':
        return [`[un-SNAT ${action.from}→${action.to}]`];
      case 'destination-nat-undone':
        return [`[un-DNAT ${action.from}→${action.to}]`];
      case 'proxied':
        return ['[proxy]'];
      default:
        return [];
    }
  });
  const stop = hop.end && hop.end.outcome !== 'delivered' ? ['✗'] : [];
  return [hop.place.label, ...actions, ...(hop.place.role === 'msee' ? ['⟦H⟧'] : []), ...stop].join(' ');
}

/** Owner and medium of each segment, in order, equal neighbours once. */
export function mediaInWords(path: PathGraph): string {
  const steps = new Map<number, Set<string>>();
  for (const segment of path.segments) {
    const number = path.hops[segment.from]?.number ?? 0;
    steps.set(
      number,
      (steps.get(number) ?? new Set()).add(`${OWNERS[segment.owner]} ${MEDIA[segment.medium]}`),
    );
  }
  const texts = [...steps].sort(([a], [b]) => a - b).map(([, set]) => [...set].sort().join('|'));
  return texts.filter((text, index) => text !== texts[index - 1]).join(', ');
}

function byNumber(path: PathGraph): readonly (readonly Hop[])[] {
  const groups = new Map<number, Hop[]>();
  for (const hop of path.hops) groups.set(hop.number, [...(groups.get(hop.number) ?? []), hop]);
  return [...groups].sort(([a], [b]) => a - b).map(([, hops]) => hops);
}
