import { listed } from '#base/listed.ts';
import { plural } from '#base/plural.ts';
import { t } from '#base/t.ts';
import { placeName } from '#drawing/words/place-name.ts';
import type { NodeOf } from '#model/kinds/registry.ts';
import { keysOfCircuit, keysOfLocations, useFlowsLostBy } from '../single-points.ts';

/**
 * Says on a thing that its failure alone loses a flow, once a sweep has found that out.
 *
 * @param keys - What it may fail as: itself, and the place that it is.
 */
export function SinglePointMark({ keys }: { readonly keys: readonly string[] }) {
  const count = useFlowsLostBy(keys);
  return count === 0 ? null : <Mark words={singlePointWords(count)}>{t`SPOF`}</Mark>;
}

/** A circuit that is none itself may end where everything does: its mark then names the place. */
export function CircuitSinglePointMark({ circuit }: { readonly circuit: NodeOf<'circuit'> }) {
  const own = useFlowsLostBy(keysOfCircuit(circuit));
  const count = useFlowsLostBy(keysOfLocations(circuit));
  if (own > 0 || count === 0) return <SinglePointMark keys={keysOfCircuit(circuit)} />;
  const place = listed([...new Set(circuit.locations)].map(placeName));
  const lost = plural(count, { one: 'one flow is', other: '# flows are' });
  return <Mark words={t`Single point of failure: ${lost} lost when ${place} fails`}>{t`SPOF ${place}`}</Mark>;
}

const Mark = ({ words, children }: { readonly words: string; readonly children: string }) => (
  <span className="single-point" role="img" aria-label={words} title={words}>
    <span>{children}</span>
  </span>
);

export const singlePointWords = (count: number): string =>
  t`Single point of failure: ${plural(count, { one: 'one flow is', other: '# flows are' })} lost when it fails`;
