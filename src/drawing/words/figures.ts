/** Figures as the drawing writes them. */
import { t } from '#base/t.ts';
import type { Mbps } from '#model/units.ts';

/** `500 Mbps`, `1 Gbps`, `2.5 Gbps`. */
export function rateText(mbps: Mbps | number): string {
  return mbps >= 1000 ? t`${trimmed(mbps / 1000)} Gbps` : t`${trimmed(mbps)} Mbps`;
}

const trimmed = (value: number) => String(Math.round(value * 100) / 100);

/** `14 %`; under one per cent is not nothing. */
export function percentText(share: number): string {
  if (share > 0 && share < 0.01) return '< 1 %';
  return `${Math.round(share * 100)} %`;
}

/** `40 ms`, `1.5 s`, `2 min`. */
export function timeText(ms: number): string {
  if (ms < 1_000) return t`${trimmed(ms)} ms`;
  return ms < 120_000 ? `${trimmed(ms / 1_000)} s` : t`${trimmed(ms / 60_000)} min`;
}
