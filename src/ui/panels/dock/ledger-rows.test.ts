import { describe, expect, it } from 'vitest';
import type { FlowReport, HandOff, Hop, PathGraph, Segment } from '#sim/report/report.ts';
import { actionText, ledgerParts } from './ledger-rows.ts';

const aHop = (index: number, label: string, rest: Partial<Hop> = {}): Hop =>
  ({
    index,
    number: index + 1,
    place: { label },
    owner: 'customer',
    share: 1,
    actions: [],
    decision: null,
    end: null,
    ...rest,
  }) as Hop;
const aSegment = (from: number, to: number, medium: Segment['medium'] = 'customer-private'): Segment =>
  ({ from, to, medium }) as Segment;
const aFlow = (forward: PathGraph, rest: Partial<FlowReport> = {}): FlowReport =>
  ({ forward, return: null, handoffs: [], dns: null, ...rest }) as FlowReport;
const aFlag = (
  segment: number,
  from: HandOff['from'],
  to: HandOff['to'],
  direction: HandOff['direction'] = 'forward',
): HandOff => ({ direction, segment, from, to }) as HandOff;

const summary = (flow: FlowReport) =>
  ledgerParts(flow).map(({ title, rows }) => [
    title,
    ...rows.map((row) => {
      if (row.type === 'hop') return `${row.number} ${row.hop.place.label}`;
      if (row.type === 'handoff') return row.title;
      return row.type === 'dns' ? `0 ${row.sentence}` : `${row.word}: ${row.sentence}`;
    }),
  ]);

describe('the ledger', () => {
  it('puts each hand-off behind the hop it stands at, request before reply', () => {
    const flow = aFlow(
      {
        hops: [aHop(0, 'Users'), aHop(1, 'CE1'), aHop(2, 'MSEE-A1'), aHop(3, 'ENV-EU')],
        segments: [aSegment(0, 1), aSegment(1, 2), aSegment(2, 3)],
      },
      {
        return: { hops: [aHop(0, 'ENV-EU'), aHop(1, 'MSEE-A1')], segments: [aSegment(0, 1)] },
        handoffs: [
          aFlag(1, 'customer', 'provider'),
          aFlag(2, 'provider', 'microsoft'),
          aFlag(0, 'microsoft', 'provider', 'return'),
        ],
      },
    );
    expect(summary(flow)).toEqual([
      ['Request', '1 Users', '2 CE1', 'C▸P', '3 MSEE-A1', 'P▸M', '4 ENV-EU'],
      ['Reply', '1 ENV-EU', 'M▸P', '2 MSEE-A1'],
    ]);
  });

  it('says where privacy ends although the owner stays', () => {
    const flow = aFlow(
      { hops: [aHop(0, 'FW-I'), aHop(1, 'ISP')], segments: [aSegment(0, 1)] },
      { handoffs: [aFlag(0, 'internet', 'internet')] },
    );
    expect(summary(flow)).toEqual([['Request', '1 FW-I', 'Private ends here', '2 ISP']]);
  });

  it('lists equal-cost twins side by side, each with its own hand-off', () => {
    const flow = aFlow(
      {
        hops: [
          aHop(0, 'FW-E'),
          aHop(1, 'CE1', { number: 2, share: 0.5 }),
          aHop(2, 'MSEE-A1', { number: 3, share: 0.5 }),
          aHop(3, 'CE2', { number: 2, share: 0.5 }),
        ],
        segments: [aSegment(0, 1), aSegment(0, 3), aSegment(1, 2), aSegment(3, 2)],
      },
      { handoffs: [aFlag(2, 'customer', 'provider'), aFlag(3, 'customer', 'provider')] },
    );
    expect(summary(flow)).toEqual([['Request', '1 FW-E', '2 CE1', 'C▸P', '2 CE2', 'C▸P', '3 MSEE-A1']]);
  });

  it('shows a drop where it happens, and DNS as hop 0', () => {
    const flow = aFlow(
      {
        hops: [
          aHop(0, 'Users', { end: { outcome: 'dropped', reason: 'policy', sentence: 'FW-E denies it.' } }),
        ],
        segments: [],
      },
      { dns: { name: 'x.example', resolver: 'public', address: null, sentence: 'Nobody knows x.example.' } },
    );
    expect(summary(flow)).toEqual([
      ['Request', '0 Nobody knows x.example.', '1 Users', 'Dropped: FW-E denies it.'],
    ]);
  });

  it('names a medium once however many branches leave', () => {
    const flow = aFlow({
      hops: [aHop(0, 'FW-E'), aHop(1, 'CE1'), aHop(2, 'CE2')],
      segments: [aSegment(0, 1), aSegment(0, 2)],
    });
    const [row] = ledgerParts(flow)[0]?.rows ?? [];
    expect(row?.type === 'hop' && row.media).toEqual(['customer-private']);
  });

  it('says what a device does to the packet, the undoing on the field it changes', () => {
    expect(
      actionText({
        type: 'source-nat',
        from: '10.10.1.25' as never,
        to: '192.0.2.65' as never,
        rule: 'Pool A',
      }),
    ).toBe('source 10.10.1.25 → 192.0.2.65 (Pool A)');
    expect(
      actionText({
        type: 'source-nat-undone',
        from: '192.0.2.65' as never,
        to: '10.10.1.25' as never,
        rule: 'Pool A',
      }),
    ).toBe('destination 192.0.2.65 → 10.10.1.25 (Pool A undone)');
  });
});
