import type { TopologyDocument } from '#model/document.ts';
import type { Flow } from '#model/flow.ts';
import type { FlowReport } from '#sim/report/report.ts';

export const flowOf = (document: TopologyDocument, { flow }: FlowReport) => document.flows[flow] as Flow;
