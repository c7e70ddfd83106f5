/**
 * What one device does with one packet: admit, filter, translate, deliver, or choose next hops.
 *
 * The order is the usual one: destination translation before the route look-up, source translation after it.
 *
 * @source ER-134, ER-156, ER-220, ER-240, ER-400, ER-401, ER-404
 */
import { t } from '#base/t.ts';
import { covers } from '#model/addresses.ts';
import type { Endpoint, Station, Wire } from '#sim/compile/compiled.ts';
import type { FibEntry, NextHop } from '#sim/network/routing-state.ts';
import type { DropReason, HopEnd, PacketAction } from '#sim/report/report.ts';
import { inSet } from './address-sets.ts';
import { throughTheInside } from './between-peerings.ts';
import { endpointAt } from './endpoint-at.ts';
import { leaveSubnet } from './leave-subnet.ts';
import { notAdmitted } from './not-admitted.ts';
import type { Direction, Memory, Packet, Situation } from './situation.ts';
import {
  remember,
  saw,
  translateDestination,
  translateSource,
  translation,
  undoDestination,
  unpublish,
} from './translate.ts';

/** One way a packet leaves a device, or ends there. Equal-cost next hops that treat it alike are one outcome. */
export interface Outcome {
  readonly fraction: number;
  readonly packet: Packet;
  readonly memory: Memory;
  readonly actions: readonly PacketAction[];
  readonly route: FibEntry | null;
  readonly next: readonly { readonly hop: NextHop; readonly wire: Wire; readonly fraction: number }[];
  readonly end: HopEnd | null;
  readonly endpoint: Endpoint | null;
  /** Why it goes another way than the routing table says; null: it goes as the table says. */
  readonly because: string | null;
}

export function pass(
  situation: Situation,
  router: string,
  arrived: Packet,
  remembered: Memory,
  direction: Direction,
  over: Wire | null,
): readonly Outcome[] {
  const { compiled, state } = situation;
  const station = compiled.stations.get(router);
  if (!station) return [ended(arrived, remembered, [], 'dropped', 'link-down', t`The device is gone.`)];
  const actions: PacketAction[] = [];
  const stop = (reason: DropReason, sentence: string) => [
    ended(packet, memory, actions, 'dropped', reason, sentence),
  ];
  let packet = arrived;
  let memory = remembered;

  if (station.admits && over?.kind === 'expressroute') {
    const refusal = notAdmitted(station, packet.source);
    if (refusal) return stop('source-not-admitted', refusal);
    actions.push({ type: 'admitted', because: t`${packet.source} is inside a declared prefix` });
  }

  if (direction === 'forward') {
    const translated = translateDestination(station, packet);
    if (station.filter.length > 0) {
      const rule = station.filter.find(
        (each) =>
          inSet(each.sources, packet.source) &&
          inSet(each.destinations, translated?.insideAddress ?? packet.destination) &&
          (each.ports.length === 0 || each.ports.includes(packet.port)),
      );
      if (rule?.action === 'deny')
        return stop(
          'policy',
          t`A filter of ${station.place.label} denies ${packet.source} to ${packet.destination} port ${packet.port}.`,
        );
      if (rule) actions.push({ type: 'filtered-allow', rule: `rule ${station.filter.indexOf(rule) + 1}` });
    }
    if (translated) {
      const rule = t`${translated.publicAddress} to ${translated.insideAddress}`;
      actions.push({ type: 'destination-nat', from: packet.destination, to: translated.insideAddress, rule });
      memory = remember(memory, station, 'destination', packet.destination, translated.insideAddress, rule);
      packet = { ...packet, destination: translated.insideAddress };
    }
    if (station.stateful) {
      actions.push({ type: 'state-created' });
      memory = saw(memory, station.stateGroup);
    }
  } else {
    if (station.stateful) {
      if (!memory.seen.includes(station.stateGroup)) {
        return stop('state-miss', t`${station.place.label} never saw the request, so it drops the reply.`);
      }
      actions.push({ type: 'state-matched' });
    }
    const back = memory.translations.find(
      (each) =>
        each.group === station.stateGroup && each.side === 'source' && each.after === packet.destination,
    );
    if (back) {
      actions.push({ type: 'source-nat-undone', from: packet.destination, to: back.before, rule: back.rule });
      packet = { ...packet, destination: back.before };
    }
  }

  const endpoint = endpointAt(compiled, packet.destination);
  if (endpoint?.router === router) {
    return [
      {
        fraction: 1,
        packet: unpublish(station, packet, memory, direction, actions),
        memory,
        actions,
        route: null,
        next: [],
        end: {
          outcome: 'delivered',
          reason: null,
          sentence: t`${packet.destination} is ${endpoint.place.label}.`,
        },
        endpoint,
        because: null,
      },
    ];
  }

  const route = state.lookup(router, packet.destination);
  if (!route)
    return [
      ended(
        packet,
        memory,
        actions,
        'no-route',
        null,
        t`${station.place.label} has no route to ${packet.destination}.`,
      ),
    ];
  if (route.type === 'discard')
    return stop('discarded', t`${station.place.label} has a discard route for ${route.prefix}.`);
  const leaves = station.fabric?.spaces.some((space) => covers(space, packet.source))
    ? leaveSubnet(
        station.fabric,
        packet,
        route,
        direction === 'forward',
        (address) => endpointAt(compiled, address)?.owner === 'microsoft',
      )
    : { hops: route.nextHops, because: null };
  if ('outcome' in leaves)
    return [ended(packet, memory, actions, leaves.outcome, leaves.reason, leaves.sentence)];
  const detour = throughTheInside(situation, router, packet, over, leaves.hops, (neighbour, hop) => {
    const inside = compiled.stations.get(neighbour);
    return inside !== undefined && translation(situation, inside, packet, hop) !== undefined;
  });
  const usable = (detour ?? leaves.hops).flatMap((hop) => {
    const wire = compiled.wires.get(hop.over);
    return wire ? [{ hop, wire }] : [];
  });
  if (usable.length === 0) return [noEndpoint(station, packet, memory, actions)];

  const outcomes = new Map<string, Outcome>();
  for (const { hop, wire } of usable) {
    const leaving =
      direction === 'forward'
        ? translateSource(situation, station, packet, memory, hop)
        : {
            packet: unpublish(station, packet, memory, direction, []),
            memory,
            actions: [] as PacketAction[],
          };
    const undone = direction === 'return' ? undoDestination(station, packet, memory) : [];
    const key = `${leaving.packet.source} ${leaving.packet.destination}`;
    const known = outcomes.get(key);
    const nextShare = { hop, wire, fraction: hop.share };
    outcomes.set(
      key,
      known
        ? { ...known, fraction: known.fraction + hop.share, next: [...known.next, nextShare] }
        : {
            fraction: hop.share,
            packet: leaving.packet,
            memory: leaving.memory,
            actions: [...actions, ...leaving.actions, ...undone],
            route,
            next: [nextShare],
            end: null,
            endpoint: null,
            because: detour ? t`it came by private peering, and is translated first` : leaves.because,
          },
    );
  }
  return [...outcomes.values()].map((outcome) => ({
    ...outcome,
    next: outcome.next.map((each) => ({ ...each, fraction: each.fraction / outcome.fraction })),
  }));
}

const ended = (
  packet: Packet,
  memory: Memory,
  actions: readonly PacketAction[],
  outcome: HopEnd['outcome'],
  reason: DropReason | null,
  sentence: string,
): Outcome => ({
  fraction: 1,
  packet,
  memory,
  actions,
  route: null,
  next: [],
  end: { outcome, reason, sentence },
  endpoint: null,
  because: null,
});

function noEndpoint(
  station: Station,
  packet: Packet,
  memory: Memory,
  actions: readonly PacketAction[],
): Outcome {
  const pool = station.sourceNat.find((rule) => covers(rule.pool, packet.destination));
  return pool
    ? ended(
        packet,
        memory,
        actions,
        'dropped',
        'state-miss',
        t`${station.place.label} has no translation for ${packet.destination} of its pool.`,
      )
    : ended(
        packet,
        memory,
        actions,
        'dropped',
        'no-endpoint',
        t`No machine at ${station.place.label} has the address ${packet.destination}.`,
      );
}
