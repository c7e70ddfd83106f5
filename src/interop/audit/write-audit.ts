/** The hand-off ledger as a document in Markdown, which every review tool shows and every archive keeps. */
import type { TopologyDocument } from '#model/document.ts';
import type { Report } from '#sim/report/report.ts';
import { type AuditedFlow, type AuditedSegment, auditOf } from './audit-facts.ts';

export function writeAudit(document: TopologyDocument, report: Report): string {
  const failures = Object.keys(document.failures).length;
  return [
    `# Hand-off ledger of ${plain(document.name)}`,
    '',
    'Each flow, there and back, segment by segment: who owns it, over what it runs, what protects it, and the facts it rests on. Latencies are estimates. Computed from the design; nothing was measured.',
    ...(failures > 0
      ? ['', `The design has ${failures} ${failures === 1 ? 'failure' : 'failures'} switched on.`]
      : []),
    '',
    ...auditOf(document, report).flatMap(flowText),
  ].join('\n');
}

function flowText(flow: AuditedFlow): readonly string[] {
  return [
    `## ${plain(flow.name)}`,
    '',
    `From ${plain(flow.from)} to ${plain(flow.to)}. ${plain(flow.outcome)}.`,
    '',
    `**Privacy.** ${plain(flow.privacy)}`,
    '',
    ...table('Request', flow.request),
    ...(flow.reply.length > 0 ? table('Reply', flow.reply) : []),
    '### What is often said of it',
    '',
    '| Claim | Verdict | Because | Source |',
    '| --- | --- | --- | --- |',
    ...flow.claims.map(
      ({ claim, verdict, because, facts }) =>
        `| ${cell(claim)} | ${verdict} | ${cell(because)} | ${facts.join(', ')} |`,
    ),
    '',
    ...(flow.assumptions.length > 0
      ? ['Rests on assumptions:', '', ...flow.assumptions.map((each) => `- ${plain(each)}`), '']
      : []),
  ];
}

function table(title: string, segments: readonly AuditedSegment[]): readonly string[] {
  return [
    `### ${title}`,
    '',
    '| # | From | To | Owner | Medium | Protected by | Latency | Load | Hand-off | Source |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    ...segments.map(
      (segment) =>
        `| ${segment.number} | ${cell(segment.from)} | ${cell(segment.to)}${segment.share < 0.995 ? ` (${Math.round(segment.share * 100)} %)` : ''} | ${segment.owner} | ${segment.medium} | ${segment.protectedBy} | ${latency(segment.latencyMs)} | ${segment.load ?? 'no limit'} | ${segment.handoff ?? ''} | ${segment.facts.join(', ')} |`,
    ),
    '',
  ];
}

const latency = (ms: number): string => (ms < 0.01 ? 'none' : `about ${Number(ms.toPrecision(2))} ms`);

/** Names are the user's: none of them may become markup. */
const plain = (text: string): string => text.replace(/[\\`*_{}[\]<>#|]/g, '\\$&').replace(/\s+/g, ' ');
const cell = plain;
