import type { Medium } from '#sim/report/report.ts';
import type { Wire } from './compiled.ts';

/** A wire inside Microsoft, between two of its routers: owned by Microsoft, with nothing drawn between the two. */
export const backboneWire = (
  link: string,
  a: string,
  b: string,
  medium: Medium,
  over: Wire['segments'][number]['over'] = null,
  meters: Wire['segments'][number]['meters'] = [],
): Wire => ({
  link,
  a,
  b,
  between: [],
  kind: 'microsoft',
  segments: [
    {
      owner: 'microsoft',
      medium,
      over,
      cables: over?.type === 'link' ? [over.link] : [],
      delayMs: null,
      meters,
    },
  ],
});
