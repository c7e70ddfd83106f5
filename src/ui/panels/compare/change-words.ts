import type { FlowChangeKind } from '#sim/report/comparison.ts';

/** What became of a flow, each in a word or three. */
export const CHANGE_WORDS: Readonly<Record<FlowChangeKind, string>> = {
  lost: 'lost',
  gained: 'gained',
  degraded: 'slowed down',
  restored: 'full rate again',
  moved: 'another way',
  asymmetric: 'back another way now',
  symmetric: 'back the same way now',
  internet: 'crosses the internet now',
  'no-internet': 'off the internet now',
  'private-shorter': 'private less far',
  'private-longer': 'private further',
  slower: 'longer latency',
  faster: 'shorter latency',
  rate: 'another rate',
  addresses: 'other addresses',
  added: 'new flow',
  removed: 'removed flow',
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
