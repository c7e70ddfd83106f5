/** From what the engine, the checks and the sweep say to what a report tells: names instead of keys and ids. */
import { listed } from '#base/listed.ts';
import { plural } from '#base/plural.ts';
import { t } from '#base/t.ts';
import type { FactTable } from '#catalogue/facts.ts';
import { peeringLocation } from '#catalogue/peering-locations.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { FlowId, IntentId } from '#model/ids.ts';
import { printIntent } from '#model/sentence/print-intent.ts';
import type { Report } from '#sim/report/report.ts';
import type { SaidCell } from './cell-words.ts';
import { citedFacts } from './cited-facts.ts';
import type { ReportInput } from './report-input.ts';

export interface Gathered
  extends Pick<ReportInput, 'document' | 'report' | 'picture' | 'findings' | 'readiness'> {
  readonly verdicts: readonly {
    readonly intent: IntentId;
    readonly holds: boolean;
    readonly counterExample: {
      readonly failed: readonly { readonly name: string }[];
      readonly flow: FlowId;
      readonly because: string;
    } | null;
  }[];
  readonly elements: readonly { readonly key: string; readonly name: string }[];
  readonly scenarios: readonly {
    readonly failed: readonly string[];
    readonly cells: readonly SaidCell[];
    readonly overloads: readonly {
      readonly name: string;
      readonly mbps: number;
      readonly capacityMbps: number;
    }[];
  }[];
  readonly cutSets: readonly { readonly flow: FlowId; readonly sets: readonly (readonly string[])[] }[];
  readonly score: number | null;
  readonly scoreFormula: string;
  readonly factTable: FactTable;
}

export function gatherReport(given: Gathered): ReportInput {
  const { document, report, picture, findings, readiness, factTable } = given;
  const nameOf = new Map(given.elements.map(({ key, name }) => [key, name]));
  const flowName = (id: FlowId) => document.flows[id]?.name ?? id;
  return {
    document,
    report,
    picture,
    findings,
    readiness,
    intents: given.verdicts.flatMap(({ intent: id, holds, counterExample }) => {
      const intent = document.intents[id];
      if (!intent) return [];
      const because = counterExample ? broken(document, counterExample) : '';
      return [
        { sentence: printIntent(document, intent, (id) => peeringLocation(id)?.name ?? id), holds, because },
      ];
    }),
    failures: {
      rows: given.scenarios.flatMap(({ failed, cells, overloads }) =>
        failed.length === 1
          ? [
              {
                name: nameOf.get(failed[0] ?? '') ?? '',
                cells,
                overloads: overloads.map(
                  ({ name, mbps, capacityMbps }) => `${name} ${Math.round((mbps / capacityMbps) * 100)} %`,
                ),
              },
            ]
          : [],
      ),
      singlePoints: given.cutSets.map(({ flow, sets }) => ({
        flow: flowName(flow),
        names: sets.flatMap((keys) => (keys.length === 1 ? [nameOf.get(keys[0] ?? '') ?? ''] : [])),
      })),
      score: given.score,
      scoreFormula: given.scoreFormula,
    },
    facts: cited(report, findings, factTable),
  };
}

/** `When Circuit A fails, Users to machine: No route …` */
function broken(
  document: TopologyDocument,
  { failed, flow, because }: NonNullable<Gathered['verdicts'][number]['counterExample']>,
): string {
  const name = document.flows[flow]?.name ?? flow;
  return failed.length > 0
    ? t`When ${listed(failed.map((each) => each.name))} ${plural(failed.length, { one: 'fails', other: 'fail' })}, ${name}: ${because}`
    : `${name}: ${because}`;
}

function cited(
  report: Report,
  findings: ReportInput['findings'],
  { facts, sources }: FactTable,
): ReportInput['facts'] {
  const known = new Map(facts.map((fact) => [fact.id, fact]));
  const pages = new Map(sources.map(({ key, title, url, read }) => [key, t`${title}, ${url}, read ${read}`]));
  return citedFacts(report, findings).flatMap((id) => {
    const fact = known.get(id);
    return fact ? [{ id, text: fact.text, pages: fact.sources.map((key) => pages.get(key) ?? key) }] : [];
  });
}
