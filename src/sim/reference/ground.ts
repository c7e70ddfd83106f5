import type { Prefix } from '#model/addresses.ts';
import type { Network } from '#sim/network/network.ts';
import type { Ground } from './settled.ts';
import { directionsOf } from './speaker.ts';
import { wire } from './wiring.ts';

export function groundOf(network: Network): Ground {
  const wiring = wire(network);
  const subnets = wiring.segments.flatMap(({ ports }) => ports.map(({ subnet }) => subnet));
  const named = network.routers.flatMap(({ originate, statics, aggregates }) =>
    [...originate, ...statics, ...aggregates].map(({ prefix }) => prefix),
  );
  const defaults = network.sessions.flatMap(({ family, ends }) =>
    ends.some(({ defaultOriginate }) => defaultOriginate)
      ? [(family === 4 ? '0.0.0.0/0' : '::/0') as Prefix]
      : [],
  );
  return {
    network,
    wiring,
    universe: [...new Set([...subnets, ...named, ...defaults])],
    directions: new Map(network.sessions.map((session) => [session.name, directionsOf(wiring, session)])),
    ownAddresses: new Map(
      [...wiring.portsOf].map(([node, ports]) => [
        node,
        new Set(ports.flatMap(({ address }) => (address === null ? [] : [address]))),
      ]),
    ),
  };
}
