/** A sign and a word for each kind of event, so that the list is read without colour. */
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
  begins: 'From outside',
  over: 'Restored',
  'session-up': 'Session up',
  'session-down': 'Session down',
  announce: 'Announcement',
  withdraw: 'Withdrawal',
  'best-changed': 'Choice',
  'link-down': 'Link down',
  'link-up': 'Link up',
  'limit-exceeded': 'Limit exceeded',
};
