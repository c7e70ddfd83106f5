/** The hand-off ledger as a document in Markdown, which every review tool shows and every archive keeps. */

import { plural } from '#base/plural.ts';
import { t } from '#base/t.ts';
import type { FactTable } from '#catalogue/facts.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { Report } from '#sim/report/report.ts';
import { type AuditedFlow, type AuditedSegment, auditOf } from './audit-facts.ts';
import { CLAIM_VERDICT_WORDS } from './claims.ts';

/** @param table - What the facts say, to be quoted at the end. */
export function writeAudit(document: TopologyDocument, report: Report, table: FactTable): string {
  const failures = Object.keys(document.failures).length;
  const body = auditOf(document, report).flatMap(flowText);
  return [
    t`# Hand-off ledger of ${plain(document.name)}`,
    '',
    t`Each flow, there and back, segment by segment: who owns it, over what it runs, what protects it, and the facts it rests on. Latencies are estimates. Computed from the design; nothing was measured.`,
    '',
    failures > 0
      ? t`The design has ${plural(failures, { one: '# failure', other: '# failures' })} switched on: this is where packets go meanwhile.`
      : t`Nothing has failed: what a failure changes is not in this ledger.`,
    '',
    ...body,
    ...quoted(body.join('\n'), table),
  ].join('\n');
}

function flowText(flow: AuditedFlow): readonly string[] {
  return [
    `## ${plain(flow.name)}`,
    '',
    t`From ${plain(flow.from)} to ${plain(flow.to)}. ${plain(flow.outcome)}.`,
    '',
    `**Privacy.** ${plain(flow.privacy)}`,
    '',
    ...table('Request', flow.request, flow.latency?.requestMs ?? null),
    ...(flow.reply.length > 0 ? table('Reply', flow.reply, flow.latency?.replyMs ?? null) : []),
    ...handOffs(flow),
    '### What is often said of it',
    '',
    t`| Claim | Verdict | Because | Source |`,
    '| --- | --- | --- | --- |',
    ...flow.claims.map(
      ({ claim, verdict, because, facts }) =>
        `| ${cell(claim)} | ${CLAIM_VERDICT_WORDS[verdict]} | ${cell(because)} | ${facts.join(', ')} |`,
    ),
    '',
    ...(flow.assumptions.length > 0
      ? [t`Rests on assumptions:`, '', ...flow.assumptions.map((each) => `- ${plain(each)}`), '']
      : []),
  ];
}

function handOffs({ handoffs }: AuditedFlow): readonly string[] {
  if (handoffs.length === 0) return [t`It never changes hands.`, ''];
  return [
    '### Hand-offs',
    '',
    ...handoffs.map(({ way, at, title, who, chosenBy, protectedBy, facts }, index) => {
      const said = [who, chosenBy, protectedBy].filter(Boolean).map(plain).join(' ');
      return t`${index + 1}. **${title}**, ${way}, at ${plain(at)}. ${said} (${facts.join(', ')})`;
    }),
    '',
  ];
}

/** What each fact that is named says, and where it is published: a reader need not have this product. */
function quoted(body: string, { facts, sources, asOf }: FactTable): readonly string[] {
  const named = new Set(body.match(/\bER-\d+/g));
  const published = new Map(sources.map((source) => [source.key, source]));
  const lines = facts
    .filter(({ id }) => named.has(id))
    .map(({ id, text, sources: keys, basis }) => {
      const pages = keys
        .flatMap((key) => published.get(key) ?? [])
        .map(({ title, url }) => `${title}, ${url}`);
      const kind = basis === 'model' ? t`An assumption.` : basis === 'derived' ? t`Derived.` : '';
      const from = pages.length > 0 ? `(${pages.join('; ')})` : '';
      return ['-', `**${id}**`, plain(text), kind, from].filter(Boolean).join(' ');
    });
  return lines.length > 0 ? ['## Sources', '', t`As published on ${asOf}.`, '', ...lines, ''] : [];
}

function table(
  title: string,
  segments: readonly AuditedSegment[],
  latencyMs: number | null,
): readonly string[] {
  return [
    `### ${title}`,
    '',
    t`| # | From | To | Owner | Medium | Protected by | Latency | Load | Hand-off | Source |`,
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    ...segments.map(
      (segment) =>
        `| ${segment.number} | ${cell(segment.from)} | ${cell(segment.to)}${segment.share < 0.995 ? ` (${Math.round(segment.share * 100)} %)` : ''} | ${segment.owner} | ${segment.medium} | ${segment.protectedBy} | ${latency(segment.latencyMs)} | ${segment.load} | ${segment.handoff ?? ''} | ${segment.facts.join(', ')} |`,
    ),
    '',
    ...(latencyMs === null ? [] : [t`${title}, one way: ${latency(latencyMs)} (estimate).`, '']),
  ];
}

const latency = (ms: number): string => (ms < 0.005 ? t`0 ms` : t`about ${Number(ms.toPrecision(2))} ms`);

/** Names are the user's: none of them may become markup. */
const plain = (text: string): string => text.replace(/[\\`*_{}[\]<>#|]/g, '\\$&').replace(/\s+/g, ' ');
const cell = plain;
