/** A sign and a word for each kind of event, so that the list is read without colour. */
import { t } from '#base/t.ts';
import type { TimelineEvent } from '#sim/report/timeline.ts';

export const EVENT_SIGNS: Readonly<Record<TimelineEvent['type'], string>> = {
  begins: '⚡',
  over: '↺',
  'session-up': '●',
  'session-down': '✕',
  announce: '→',
  withdraw: '↚',
  'best-changed': '✓',
  'link-down': '✕',
  'link-up': '●',
  'limit-exceeded': '▲',
};

export const EVENT_WORDS: Readonly<Record<TimelineEvent['type'], string>> = {
  begins: t`From outside`,
  over: t`Restored`,
  'session-up': t`Session up`,
  'session-down': t`Session down`,
  announce: t`Announcement`,
  withdraw: t`Withdrawal`,
  'best-changed': t`Choice`,
  'link-down': t`Link down`,
  'link-up': t`Link up`,
  'limit-exceeded': t`Limit exceeded`,
};
