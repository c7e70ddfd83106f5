/** The ways packets go, laid on the step axis: plain numbers that the packet layer's worker can draw from. */
import type { Polyline } from '../path/polyline.ts';

export interface PacketTrack {
  readonly reply: boolean;
  /** Of the path graph of its direction; null: it stands at the hop where the way ends. */
  readonly segment: number | null;
  /** Index of the hop it starts at. */
  readonly hop: number;
  /** Of the hop it starts at. */
  readonly number: number;
  /** Positions on the step axis between which the packet is on this track. */
  readonly start: number;
  readonly end: number;
  /** One point: it stands there. */
  readonly line: Polyline;
  /** It has died here. */
  readonly fatal: boolean;
}

export interface PacketPlan {
  readonly tracks: readonly PacketTrack[];
  /** The last position of the axis. */
  readonly end: number;
  /** Steps at which traffic changes hands or dies: playback lingers there. */
  readonly lingers: readonly number[];
}

export const NO_PACKETS: PacketPlan = { tracks: [], end: 0, lingers: [] };
