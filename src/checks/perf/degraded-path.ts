import { listed } from '#base/listed.ts';
import { t } from '#base/t.ts';
import type { ElementId } from '#model/ids.ts';
import type { PathGraph } from '#sim/report/report.ts';
import type { Check, Found } from '../check.ts';

/**
 * What a failure that is switched on degrades: packets still get through, and routing sees no reason to move them.
 *
 * How often BFD would take a session down by chance is the waiting time for its multiplier of losses in a row, each as
 * likely as the loss: (p⁻ᵏ − 1) ÷ (1 − p) intervals.
 */
export const perfDegradedPath: Check = {
  id: 'perf/degraded-path',
  severity: 'warning',
  title: t`Traffic over something degraded`,
  facts: ['ER-273', 'ER-274'],
  derived: true,
  run: (facts) =>
    facts.flows.flatMap(({ name, report, flow }): readonly Found[] => {
      const paths = [report.forward, ...(report.return ? [report.return] : [])];
      const worse = paths.flatMap(({ segments }) =>
        segments.filter(({ loss, addedMs }) => loss !== undefined || addedMs !== undefined),
      );
      if (worse.length === 0) return [];
      const loss = Math.max(0, ...worse.map((segment) => segment.loss ?? 0));
      const addedMs = Math.max(0, ...worse.map((segment) => segment.addedMs ?? 0));
      const what = [
        ...(report.reason === 'packet-loss'
          ? [t`loses about ${percent(1 - report.deliveredShare)} of its packets`]
          : []),
        ...(addedMs > 0 ? [t`waits up to ${addedMs} ms longer each way`] : []),
      ];
      if (what.length === 0) return [];
      const onCircuit = worse.some(({ over, loss: lost }) => over?.type === 'circuit' && lost !== undefined);
      return [
        {
          message: t`${name} ${listed(what)}: something on its way is degraded, and no route moves for that.`,
          advice: onCircuit
            ? t`BFD wants ${MULTIPLIER} losses in a row: at ${percent(loss)} that happens about every ${lasting(untilBfd(loss))}, and the session flaps. Take the link out of use, and let routing move.`
            : t`Take it out of use, and let routing move to what works.`,
          about: [...new Set([...elementsOf(worse), flow.from.node])],
        },
      ];
    }),
};

/** Of the Microsoft edge (ER-273). */
const MULTIPLIER = 3;
const INTERVAL_SECONDS = 0.3;

/** Seconds until so many in a row are lost, on average. */
export const untilBfd = (loss: number): number => ((loss ** -MULTIPLIER - 1) / (1 - loss)) * INTERVAL_SECONDS;

const percent = (share: number) => `${Number((share * 100).toPrecision(2))} %`;

function lasting(seconds: number): string {
  if (seconds < 120) return `${Math.round(seconds)} s`;
  if (seconds < 7_200) return t`${Math.round(seconds / 60)} min`;
  return `${Math.round(seconds / 3_600)} h`;
}

const elementsOf = (segments: PathGraph['segments']): readonly ElementId[] =>
  segments.flatMap(({ over, cables }): readonly ElementId[] =>
    over?.type === 'circuit' ? [over.circuit] : over ? [over.link] : cables,
  );
