/** Stubs that only their prefixes tell apart are of one class, which knows the first of them. Here are the others. */
import type { Selected } from './selected.ts';
import type { Interface, Topology } from './topology.ts';

export class OwnStubs {
  private readonly topology: Topology;
  private stubs: ReadonlyMap<number, Interface> | null = null;

  constructor(topology: Topology) {
    this.topology = topology;
  }

  /** A connected route by the interface that has the prefix itself. */
  onItsOwn(route: Selected, prefix: number): Selected {
    const { port } = route;
    if (!port || port.prefix === prefix || port.segment.kind !== 'stub') return route;
    this.stubs ??= new Map(
      this.topology.interfaces.flatMap((one) =>
        one.segment.kind === 'stub' ? [[this.key(one), one] as const] : [],
      ),
    );
    return { ...route, port: this.stubs.get(this.key({ node: port.node, prefix })) ?? port };
  }

  private key({ node, prefix }: Pick<Interface, 'node' | 'prefix'>): number {
    return prefix * this.topology.routers.length + node;
  }
}
