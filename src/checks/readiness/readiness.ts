/**
 * Whether a design is ready to be built: the points that a Power Platform customer should be able to answer before
 * ExpressRoute is ordered, each answered from the design and its findings, or said to be beyond a drawing.
 *
 * @source PP-check, PP-plan, PP-consider of the facts
 */
import { t } from '#base/t.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { Report } from '#sim/report/report.ts';
import type { Finding } from '../finding.ts';
import { asymmetricRouting } from './asymmetric-routing.ts';
import { clientRouting } from './client-routing.ts';
import { geographicDistribution } from './geographic-distribution.ts';
import { onPremisesIntegration } from './on-premises-integration.ts';
import { peering } from './peering.ts';
import type { Asked, Design, ReadinessPoint, Told } from './point.ts';
import { wanPerformance } from './wan-performance.ts';

/** In the order of the topics. */
export const POINTS: readonly (Told | Asked)[] = [
  ...clientRouting,
  ...wanPerformance,
  ...peering,
  ...asymmetricRouting,
  ...geographicDistribution,
  ...onPremisesIntegration,
];

export function readinessOf(
  document: TopologyDocument,
  report: Report,
  findings: readonly Finding[],
  alone: Design['alone'],
): readonly ReadinessPoint[] {
  const design = { document, report, alone };
  return POINTS.map((point) => {
    const { topic, question } = point;
    return { topic, question, ...('look' in point ? told(point, design, findings) : asked(point)) };
  });
}

type Answered = Omit<ReadinessPoint, 'topic' | 'question'>;

const asked = ({ because }: Asked): Answered => ({ answer: 'ask', because, about: [], findings: [] });

function told(point: Told, design: Design, findings: readonly Finding[]): Answered {
  const seen = point.look(design);
  const against = findings.filter(
    ({ check, severity }) =>
      severity !== 'info' &&
      point.checks.some((id) => (id.endsWith('/') ? check.startsWith(id) : check === id)),
  );
  if (against.length > 0) {
    const wrong = against.some(({ severity }) => severity === 'error');
    return {
      answer: wrong ? 'falls-short' : 'risk',
      because: wrong
        ? t`The design checks find errors.`
        : seen?.risk
          ? seen.because
          : t`It works, with a risk that the design checks name.`,
      about: seen?.about ?? [],
      findings: against,
    };
  }
  if (!seen) return { answer: 'nothing', because: t`Nothing of it is drawn.`, about: [], findings: [] };
  const { because, about, short = false, risk = false } = seen;
  return { answer: short ? 'falls-short' : risk ? 'risk' : 'holds', because, about, findings: [] };
}
