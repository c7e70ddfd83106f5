/** Which findings are listed, in which order, and under which headings. */
import { t } from '#base/t.ts';
import { CHECK_GROUPS, type CheckGroup, type Severity } from '#checks/check.ts';
import { acceptanceOf, type Finding, findingKey } from '#checks/finding.ts';
import type { AcceptedFinding } from '#model/accepted-finding.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { ElementId } from '#model/ids.ts';

export type GroupBy = 'severity' | 'subject' | 'thing';

export interface ProblemFilter {
  readonly search: string;
  readonly severity: Severity | 'all';
  readonly groupBy: GroupBy;
  /** Accepted findings are listed too, last. */
  readonly accepted: boolean;
}

export interface ProblemRow {
  readonly key: string;
  readonly finding: Finding;
  readonly acceptance: AcceptedFinding | null;
}

export interface ProblemSection {
  readonly title: string;
  readonly rows: readonly ProblemRow[];
}

const SEVERITY_TITLES: Readonly<Record<Severity, string>> = {
  error: t`Errors`,
  warning: t`Warnings`,
  info: t`Notes`,
};

const GROUP_TITLES: Readonly<Record<CheckGroup, string>> = {
  circuit: t`Circuits`,
  sku: t`SKU and scope`,
  peering: t`Peerings`,
  direct: t`ExpressRoute Direct`,
  asn: t`AS numbers`,
  bgp: 'BGP',
  prefix: t`Prefixes`,
  routefilter: t`Route filters`,
  nat: 'NAT',
  routing: t`Routing and symmetry`,
  ha: t`Resilience`,
  gw: t`Gateways`,
  private: t`Private peering`,
  globalreach: t`Global Reach`,
  pp: t`Power Platform`,
  security: t`Security and privacy`,
  perf: t`Performance`,
  cost: t`Cost`,
};

export function problemSections(
  document: TopologyDocument,
  findings: readonly Finding[],
  filter: ProblemFilter,
  nameOf: (id: ElementId) => string,
): readonly ProblemSection[] {
  const words = filter.search.toLowerCase().split(/\s+/).filter(Boolean);
  const rows = findings
    .filter(({ severity }) => filter.severity === 'all' || severity === filter.severity)
    .map(
      (finding): ProblemRow => ({
        key: findingKey(finding),
        finding,
        acceptance: acceptanceOf(document, finding) ?? null,
      }),
    )
    .filter(({ acceptance }) => filter.accepted || acceptance === null)
    .filter(({ finding }) => {
      const text = [
        finding.message,
        finding.title,
        finding.check,
        ...finding.facts,
        ...finding.about.map(nameOf),
      ]
        .join(' ')
        .toLowerCase();
      return words.every((word) => text.includes(word));
    });
  const open = rows.filter(({ acceptance }) => acceptance === null);
  const accepted = rows.filter(({ acceptance }) => acceptance !== null);
  return [
    ...sectionsOf(open, filter.groupBy, nameOf),
    ...(accepted.length > 0 ? [{ title: t`Accepted`, rows: accepted }] : []),
  ];
}

function sectionsOf(
  rows: readonly ProblemRow[],
  groupBy: GroupBy,
  nameOf: (id: ElementId) => string,
): readonly ProblemSection[] {
  const titleOf = ({ finding }: ProblemRow): string =>
    groupBy === 'severity'
      ? SEVERITY_TITLES[finding.severity]
      : groupBy === 'subject'
        ? GROUP_TITLES[finding.group]
        : nameOf(finding.about[0] ?? ('' as ElementId));
  const sections = new Map<string, ProblemRow[]>();
  for (const row of rows) sections.set(titleOf(row), [...(sections.get(titleOf(row)) ?? []), row]);
  const order =
    groupBy === 'subject' ? CHECK_GROUPS.map((group) => GROUP_TITLES[group]) : [...sections.keys()];
  const titles = groupBy === 'thing' ? [...sections.keys()].sort() : order;
  return titles.flatMap((title) => {
    const found = sections.get(title);
    return found ? [{ title, rows: found }] : [];
  });
}
