/** The internet along the bottom: an ISP and everything behind it. */
import { COLUMN } from './columns.ts';
import type { Part } from './part.ts';

interface Strip {
  readonly y: number;
  readonly x?: number;
  readonly width?: number;
  readonly height?: number;
  /** Where the ISP and the rest of the internet stand. */
  readonly isp?: number;
  readonly rest?: number;
}

export function internet({
  y,
  x = 0,
  width = 1432,
  height = 112,
  isp = COLUMN.firewall,
  rest = COLUMN.circuit,
}: Strip): Part {
  return {
    zones: [{ id: 'internet-zone', name: 'Internet', kind: 'internet', box: [x, y, width, height] }],
    nodes: [
      {
        kind: 'router',
        id: 'isp',
        name: 'ISP',
        zone: 'internet-zone',
        asn: 64_509,
        at: [isp, y + height - 72],
      },
      {
        kind: 'internet',
        id: 'internet',
        name: 'Internet',
        zone: 'internet-zone',
        asn: 64_511,
        at: [rest, y + height - 72],
      },
    ],
    links: [{ id: 'isp-internet', kind: 'internet', ends: ['isp', 'internet'] }],
  };
}
