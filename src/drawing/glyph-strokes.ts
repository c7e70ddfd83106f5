/**
 * Our own signs: 1.5 px strokes on a 24 px grid, one idea each. Never a vendor's icon.
 *
 * Shapes as data, so that the screen and an exported picture draw the same ones, at any size and in any colour.
 */
export type GlyphName =
  | 'router'
  | 'firewall'
  | 'nat'
  | 'circuit'
  | 'microsoft-peering'
  | 'private-peering'
  | 'provider'
  | 'service'
  | 'users'
  | 'server'
  | 'proxy'
  | 'data-gateway'
  | 'internet'
  | 'vnet'
  | 'gateway'
  | 'vm'
  | 'site'
  | 'peering-location'
  | 'microsoft';

export interface Stroke {
  readonly tag: 'path' | 'circle' | 'rect' | 'ellipse';
  /** As SVG writes them. */
  readonly attrs: Readonly<Record<string, string | number>>;
}

export const glyphStrokes: Readonly<Record<GlyphName, readonly Stroke[]>> = {
  router: [
    { tag: 'circle', attrs: { cx: 12, cy: 12, r: 8.5 } },
    {
      tag: 'path',
      attrs: {
        d: 'M12 10V5.5M10.2 7.2 12 5.4l1.8 1.8M12 14v4.5M10.2 16.8 12 18.6l1.8-1.8M5.5 12H10M8.4 10.2 10.2 12l-1.8 1.8M18.5 12H14M15.6 10.2 13.8 12l1.8 1.8',
      },
    },
  ],
  firewall: [
    {
      tag: 'path',
      attrs: {
        d: 'M3.5 5.5h17v13h-17zM3.5 9.8h17M3.5 14.2h5M15.5 14.2h5M7.5 5.5v4.3M12 5.5v4.3M16.5 5.5v4.3M5.8 9.8v4.4M18.2 9.8v4.4',
      },
    },
    { tag: 'path', attrs: { d: 'M8.5 18.5v-3.2a3.5 3.5 0 0 1 7 0v3.2' } },
  ],
  nat: [
    { tag: 'path', attrs: { d: 'M3.5 6h6l2 2.2-2 2.3h-6zM20.5 13.5h-6l-2 2.2 2 2.3h6z' } },
    { tag: 'path', attrs: { d: 'M14.5 8.2h1.8a2.2 2.2 0 0 1 2.2 2.2M9.5 15.7H7.7a2.2 2.2 0 0 1-2.2-2.2' } },
  ],
  circuit: [
    { tag: 'rect', attrs: { x: 2.5, y: 6, width: 19, height: 12, rx: 6 } },
    { tag: 'path', attrs: { d: 'M7 10.2h10M7 13.8h10' } },
  ],
  'microsoft-peering': [
    { tag: 'path', attrs: { d: 'M2.5 12h5M7.5 8v8h4a4 4 0 0 0 0-8zM15.4 10h3M15.4 14h3' } },
    { tag: 'path', attrs: { d: 'M21.5 7.5v9' } },
  ],
  'private-peering': [
    { tag: 'path', attrs: { d: 'M2.5 12h4M6.5 8.5v7h3.2a3.5 3.5 0 0 0 0-7zM13.2 10.4h2.3M13.2 13.6h2.3' } },
    { tag: 'path', attrs: { d: 'M17.5 11v-1.4a2 2 0 0 1 4 0V11M16.5 11h6v5h-6z' } },
  ],
  provider: [
    { tag: 'circle', attrs: { cx: 5, cy: 7, r: 2 } },
    { tag: 'circle', attrs: { cx: 5, cy: 17, r: 2 } },
    { tag: 'circle', attrs: { cx: 19, cy: 7, r: 2 } },
    { tag: 'circle', attrs: { cx: 19, cy: 17, r: 2 } },
    { tag: 'path', attrs: { d: 'M7 7h2.5c3 0 2 10 5 10H17M7 17h2.5c3 0 2-10 5-10H17' } },
  ],
  service: [
    { tag: 'rect', attrs: { x: 4, y: 4, width: 16, height: 16, rx: 3 } },
    { tag: 'path', attrs: { d: 'M8 9h8M8 12.5h8M8 16h4.5' } },
  ],
  users: [
    { tag: 'circle', attrs: { cx: 9, cy: 8.5, r: 3 } },
    { tag: 'path', attrs: { d: 'M3.5 18.5c.4-3.4 2.6-5.3 5.5-5.3s5.1 1.9 5.5 5.3' } },
    { tag: 'path', attrs: { d: 'M15 5.8a3 3 0 0 1 0 5.4M17 13.5c2 .7 3.2 2.5 3.5 5' } },
  ],
  server: [
    { tag: 'rect', attrs: { x: 4.5, y: 4, width: 15, height: 7, rx: 1.5 } },
    { tag: 'rect', attrs: { x: 4.5, y: 13, width: 15, height: 7, rx: 1.5 } },
    { tag: 'path', attrs: { d: 'M8 7.5h.01M8 16.5h.01M12 7.5h4.5M12 16.5h4.5' } },
  ],
  proxy: [
    { tag: 'rect', attrs: { x: 8.5, y: 4.5, width: 7, height: 15, rx: 1.5 } },
    {
      tag: 'path',
      attrs: {
        d: 'M2.5 9h4M5 7.2 6.8 9 5 10.8M17 9h4M19.7 7.2 21.5 9l-1.8 1.8M21.5 15h-4M19 13.2 17.2 15l1.8 1.8M7 15H3M4.3 13.2 2.5 15l1.8 1.8',
      },
    },
  ],
  'data-gateway': [
    { tag: 'ellipse', attrs: { cx: 8.5, cy: 6.5, rx: 5, ry: 2.2 } },
    {
      tag: 'path',
      attrs: { d: 'M3.5 6.5v10c0 1.2 2.2 2.2 5 2.2M13.5 6.5v3.5M3.5 11.5c0 1.2 2.2 2.2 5 2.2' },
    },
    { tag: 'path', attrs: { d: 'M12.5 15.5h8M17.7 12.7l2.8 2.8-2.8 2.8' } },
  ],
  internet: [
    { tag: 'path', attrs: { d: 'M7 18.5a4 4 0 0 1-.5-8 5.5 5.5 0 0 1 10.6-1.3 4.7 4.7 0 0 1-.1 9.3z' } },
  ],
  vnet: [
    { tag: 'path', attrs: { d: 'M8 6 3 12l5 6M16 6l5 6-5 6' } },
    { tag: 'path', attrs: { d: 'M9 12h.01M12 12h.01M15 12h.01', strokeWidth: 2.4 } },
  ],
  gateway: [
    { tag: 'path', attrs: { d: 'M5 20V10.5a7 7 0 0 1 14 0V20M2.5 20h19' } },
    { tag: 'path', attrs: { d: 'M8 15h8M13.5 12.5 16 15l-2.5 2.5' } },
  ],
  vm: [
    { tag: 'rect', attrs: { x: 3, y: 4.5, width: 18, height: 12, rx: 1.8 } },
    { tag: 'path', attrs: { d: 'M9 20h6M12 16.5V20' } },
    { tag: 'path', attrs: { d: 'm12 7.5 3.2 1.7v3.1L12 14l-3.2-1.7V9.2z' } },
  ],
  site: [
    {
      tag: 'path',
      attrs: {
        d: 'M4.5 20V6.5L13 4v16M13 9.5h6.5V20M2.5 20h19M7.5 9.5h2.5M7.5 13h2.5M7.5 16.5h2.5M16.3 13v.01M16.3 16.5v.01',
      },
    },
  ],
  'peering-location': [
    { tag: 'path', attrs: { d: 'M12 21s6.5-5.6 6.5-11a6.5 6.5 0 0 0-13 0C5.5 15.4 12 21 12 21z' } },
    { tag: 'path', attrs: { d: 'M9.5 8.8h5M9.5 11.5h5' } },
  ],
  microsoft: [
    { tag: 'circle', attrs: { cx: 12, cy: 12, r: 8.5 } },
    { tag: 'path', attrs: { d: 'M12 3.5v17M3.5 12h17M6 6c3.5 3.3 8.5 3.3 12 0M6 18c3.5-3.3 8.5-3.3 12 0' } },
  ],
};
