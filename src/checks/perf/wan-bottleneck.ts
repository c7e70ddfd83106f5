import { t } from '#base/t.ts';
import type { Check, Found } from '../check.ts';
import { percent, sayFew } from '../words.ts';

export const perfWanBottleneck: Check = {
  id: 'perf/wan-bottleneck',
  severity: 'warning',
  title: t`A WAN in front of the circuit`,
  facts: ['ER-321'],
  run: (facts) =>
    facts.cables
      .filter(({ kind }) => kind === 'wan')
      .flatMap((wanLink): readonly Found[] => {
        const through = facts.flows.filter(
          (flow) =>
            flow.circuits.length > 0 &&
            [flow.report.forward, flow.report.return].some((path) =>
              path?.segments.some(({ cables }) => cables.includes(wanLink.id)),
            ),
        );
        if (through.length === 0) return [];
        const used = Math.max(
          0,
          ...facts.report.loads
            .filter(
              ({ over, capacityMbps }) =>
                over.type === 'link' && over.link === wanLink.id && capacityMbps !== null,
            )
            .map(({ mbps, capacityMbps }) => mbps / (capacityMbps ?? 1)),
        );
        // A site that could break out locally, and faster.
        const breakout = wanLink.ends
          .flatMap((end) => facts.cablesAt(end))
          .find(
            (cable) =>
              cable.kind === 'internet' &&
              cable.delayMs !== null &&
              wanLink.delayMs !== null &&
              wanLink.delayMs > cable.delayMs,
          );
        if (used <= 0.8 && !breakout) return [];
        return [
          {
            message:
              used > 0.8
                ? t`${facts.nameOf(wanLink.id)} limits ${sayFew(through.map(({ name }) => name))}, not ExpressRoute: it is used to ${percent(used)}.`
                : t`${facts.nameOf(wanLink.id)} limits ${sayFew(through.map(({ name }) => name))}, not ExpressRoute: it takes longer than the internet access beside it.`,
            advice: t`Upgrade the WAN, or break out locally.`,
            about: [wanLink.id, ...through.map(({ id }) => id)],
          },
        ];
      }),
};
