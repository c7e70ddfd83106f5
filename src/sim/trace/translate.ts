/**
 * How a device rewrites the addresses of a packet, and undoes it for the reply: it is the same device, or one that shares
 * its state, that must.
 *
 * @source ER-220, ER-240
 */
import { firstUsable, type IpAddress } from '#model/addresses.ts';
import type { SourceNat } from '#model/translation.ts';
import type { Station } from '#sim/compile/compiled.ts';
import type { NextHop } from '#sim/network/routing-state.ts';
import type { PacketAction } from '#sim/report/report.ts';
import { inSet } from './address-sets.ts';
import type { Direction, Memory, Packet, Situation } from './situation.ts';
import { wayOut } from './way-out.ts';

export const translateDestination = (station: Station, packet: Packet) =>
  station.destinationNat.find(
    (rule) => rule.publicAddress === packet.destination && (rule.port === null || rule.port === packet.port),
  );

export const saw = (memory: Memory, group: string): Memory =>
  memory.seen.includes(group) ? memory : { ...memory, seen: [...memory.seen, group].sort() };

export function remember(
  memory: Memory,
  station: Station,
  side: 'source' | 'destination',
  before: IpAddress,
  after: IpAddress,
  rule: string,
): Memory {
  return {
    ...memory,
    translations: [...memory.translations, { group: station.stateGroup, side, before, after, rule }],
  };
}

/** The rule that gives a packet another source address on this way out. */
export function translation(
  situation: Situation,
  station: Station,
  packet: Packet,
  hop: NextHop,
): SourceNat | undefined {
  if (station.sourceNat.length === 0) return undefined;
  const out = wayOut(situation, station.router, hop, packet.destination);
  return station.sourceNat.find(
    (each) =>
      inSet(each.sources, packet.source) && inSet(each.destinations, packet.destination) && fits(each, out),
  );
}

export function translateSource(
  situation: Situation,
  station: Station,
  packet: Packet,
  memory: Memory,
  hop: NextHop,
) {
  const rule = translation(situation, station, packet, hop);
  if (!rule) return { packet, memory, actions: [] as PacketAction[] };
  const after = rule.address ?? firstUsable(rule.pool);
  const name = rule.name || `pool ${rule.pool}`;
  const action: PacketAction = { type: 'source-nat', from: packet.source, to: after, rule: name };
  return {
    packet: { ...packet, source: after },
    memory: remember(memory, station, 'source', packet.source, after, name),
    actions: [action],
  };
}

function fits(rule: SourceNat, out: ReturnType<typeof wayOut>): boolean {
  if (rule.egress === 'any') return true;
  if (typeof rule.egress === 'string') return rule.egress === out.kind;
  return rule.egress.some((device) => out.devices.has(device));
}

/** A reply leaves with the published address again, at the device that translated the request. */
export function unpublish(
  station: Station,
  packet: Packet,
  memory: Memory,
  direction: Direction,
  actions: PacketAction[],
): Packet {
  if (direction === 'forward') return packet;
  const undone = undoDestination(station, packet, memory)[0];
  if (undone?.type !== 'destination-nat-undone') return packet;
  actions.push(undone);
  return { ...packet, source: undone.to };
}

export function undoDestination(station: Station, packet: Packet, memory: Memory): readonly PacketAction[] {
  const back = memory.translations.find(
    (each) =>
      each.group === station.stateGroup && each.side === 'destination' && each.after === packet.source,
  );
  return back ? [{ type: 'destination-nat-undone', from: back.after, to: back.before, rule: back.rule }] : [];
}
