import type { PaletteItem } from '#commands/palette.ts';
import type { GlyphName } from '#drawing/glyph-strokes.ts';

/** By what sets an item apart, else by its kind. */
export function glyphOfItem({ kind, role }: PaletteItem): GlyphName {
  const byRole = role === null ? undefined : BY_ROLE[`${kind} ${role}`];
  return byRole ?? BY_KIND[kind];
}

const BY_KIND: Readonly<Record<PaletteItem['kind'], GlyphName>> = {
  host: 'users',
  router: 'router',
  firewall: 'firewall',
  provider: 'provider',
  circuit: 'circuit',
  peering: 'microsoft-peering',
  internet: 'internet',
  vnet: 'vnet',
  gateway: 'gateway',
  vm: 'vm',
  service: 'service',
  zone: 'site',
};

const BY_ROLE: Readonly<Record<string, GlyphName>> = {
  'host server': 'server',
  'host reverse-proxy': 'proxy',
  'host proxy': 'proxy',
  'host data-gateway': 'data-gateway',
  'peering private': 'private-peering',
  'zone provider': 'provider',
  'zone peering-location': 'peering-location',
  'zone microsoft': 'microsoft',
  'zone internet': 'internet',
};
