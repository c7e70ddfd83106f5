import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { colours, mixed } from './colours.ts';

const tokens = readFileSync(new URL('../../ui/theme/tokens.css', import.meta.url), 'utf8');
const [, light = '', dark = '', projector = ''] = tokens.split(/:root[^{]*\{/);
const token = (sheet: string, name: string): string => {
  const value = new RegExp(`--${name}:\\s*([^;]+);`).exec(sheet)?.[1];
  if (!value) throw new Error(`tokens.css has no --${name}`);
  return value;
};

describe.each([
  ['light', light],
  ['dark', dark],
  // What it does not say it takes from the light one.
  ['projector', projector + light],
] as const)('a picture in the %s theme', (theme, sheet) => {
  it('has the colours of the screen', () => {
    const ink = colours[theme];
    for (const [name, value] of Object.entries({
      ground: ink.ground,
      card: ink.card,
      line: ink.line,
      'line-strong': ink.lineStrong,
      text: ink.text,
      muted: ink.muted,
      faint: ink.faint,
      cable: ink.cable,
      danger: ink.danger,
      warning: ink.warning,
      fault: ink.fault,
      'owner-customer': ink.owner.customer,
      'owner-provider': ink.owner.provider,
      'owner-microsoft': ink.owner.microsoft,
      'owner-internet': ink.owner.internet,
      'medium-private': ink.medium.private,
      'medium-dedicated': ink.medium.dedicated,
      'medium-shared': ink.medium.shared,
      'medium-public': ink.medium.internet,
      'zone-tint': `${ink.zoneTint * 100}%`,
      'zone-edge': `${ink.zoneEdge * 100}%`,
    }))
      expect([name, value]).toEqual([name, token(sheet, name)]);
  });
});

it('mixes two colours as the style sheet does', () => {
  expect(mixed('#ffffff', '#000000', 0.5)).toBe('#808080');
  expect(mixed('#ff0000', '#0000ff', 0.25)).toBe('#4000bf');
});
