/** `today, 14:03`, else the date and the time. */

import { t } from '#base/t.ts';
export function timeWords(at: number): string {
  const then = new Date(at);
  const time = then.toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit' });
  return then.toDateString() === new Date().toDateString()
    ? t`today, ${time}`
    : `${then.toLocaleDateString(undefined, { day: 'numeric', month: 'short', year: 'numeric' })}, ${time}`;
}
