import { t } from '#base/t.ts';
import type { FlowChangeKind } from '#sim/report/comparison.ts';

/** What became of a flow, each in a word or three. */
export const CHANGE_WORDS: Readonly<Record<FlowChangeKind, string>> = {
  lost: t`lost`,
  gained: t`gained`,
  degraded: t`slowed down`,
  restored: t`full rate again`,
  moved: t`another way`,
  asymmetric: t`back another way now`,
  symmetric: t`back the same way now`,
  internet: t`crosses the internet now`,
  'no-internet': t`off the internet now`,
  'private-shorter': t`private less far`,
  'private-longer': t`private further`,
  slower: t`longer latency`,
  faster: t`shorter latency`,
  rate: t`another rate`,
  addresses: t`other addresses`,
  added: t`new flow`,
  removed: t`removed flow`,
};

/** A shape before the words, so that a row is read without colour. */
export const CHANGE_SHAPES: Readonly<Record<FlowChangeKind, string>> = {
  lost: '✕',
  gained: '✓',
  degraded: '▼',
  restored: '▲',
  moved: '⇄',
  asymmetric: '◐',
  symmetric: '●',
  internet: '!',
  'no-internet': '●',
  'private-shorter': '▼',
  'private-longer': '▲',
  slower: '▼',
  faster: '▲',
  rate: '≠',
  addresses: '≠',
  added: '+',
  removed: '−',
};

export const isWorse = (kind: FlowChangeKind): boolean =>
  kind === 'lost' || kind === 'internet' || kind === 'private-shorter' || kind === 'degraded';
