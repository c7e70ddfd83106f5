import { t } from '#base/t.ts';
import type { Check } from '../check.ts';
import { nodeFix } from '../fix.ts';

export const haBfdFasterThanMsee: Check = {
  id: 'ha/bfd-faster-than-msee',
  severity: 'info',
  title: t`BFD faster than Microsoft`,
  facts: ['ER-273'],
  run: ({ peerings }) =>
    peerings
      .filter(({ sessions }) => sessions.some(({ bfd }) => bfd.enabled && bfd.intervalMs < 300))
      .map((peering) => ({
        message: t`${peering.name} asks for BFD every ${Math.min(...peering.sessions.filter(({ bfd }) => bfd.enabled).map(({ bfd }) => bfd.intervalMs))} ms, and Microsoft's 300 ms sets the pace.`,
        advice: t`Set 300 ms.`,
        about: [peering.id],
        fix: nodeFix(t`Set 300 ms`, peering.id, {
          sessions: peering.sessions.map((session) => ({
            ...session,
            bfd: { ...session.bfd, intervalMs: Math.max(300, session.bfd.intervalMs) },
          })),
        }),
      })),
};
