/**
 * What events make of a network. Pure: settle the result with `Simulation.advance`, which knows the state before.
 *
 * Whatever an event leaves alone stays the same object, so that nothing is computed anew for it.
 */
import type {
  LinkSpec,
  Network,
  NetworkEvent,
  RoutePolicy,
  RouterSpec,
  SessionEnd,
  SessionSpec,
} from '#sim/network/network.ts';

export const applyEvents = (network: Network, events: readonly NetworkEvent[]): Network =>
  events.reduce(applyEvent, network);

function applyEvent(network: Network, event: NetworkEvent): Network {
  switch (event.type) {
    case 'link-down':
      return changeLink(network, event.link, { up: false });
    case 'link-up':
      return changeLink(network, event.link, { up: true });
    case 'link-fail-silent':
      return changeLink(network, event.link, { silentlyLost: true });
    case 'link-restore':
      return changeLink(network, event.link, { silentlyLost: false });
    case 'router-down':
      return changeRouter(network, event.router, () => ({ down: true }));
    case 'router-up':
      return changeRouter(network, event.router, () => ({ down: false }));
    case 'session-down':
      return changeEnd(network, event.session, 0, { shutdown: true });
    case 'session-up':
      return changeEnd(network, event.session, 0, { shutdown: false });
    case 'set-session-end':
      return changeEnd(network, event.session, event.end === 'a' ? 0 : 1, event.set);
    case 'set-policy':
      return {
        ...network,
        sessions: network.sessions.map((session) => withPolicy(session, event.policy, event.value)),
      };
    case 'withdraw':
      return changeRouter(network, event.router, ({ originate }) => ({
        originate: originate.filter(({ prefix }) => prefix !== event.prefix),
      }));
    case 'originate':
      return changeRouter(network, event.router, ({ originate }) => ({
        originate: [
          ...originate.filter(({ prefix }) => prefix !== event.origination.prefix),
          event.origination,
        ],
      }));
    case 'add-static':
      return changeRouter(network, event.router, ({ statics }) => ({ statics: [...statics, event.static] }));
    case 'remove-static':
      return changeRouter(network, event.router, ({ statics }) => ({
        statics: statics.filter(({ prefix }) => prefix !== event.prefix),
      }));
  }
}

function changeLink(network: Network, name: string, change: Partial<LinkSpec>): Network {
  return {
    ...network,
    links: network.links.map((link) => (link.name === name ? { ...link, ...change } : link)),
  };
}

function changeRouter(
  network: Network,
  name: string,
  change: (router: RouterSpec) => Partial<RouterSpec>,
): Network {
  return {
    ...network,
    routers: network.routers.map((router) =>
      router.name === name ? { ...router, ...change(router) } : router,
    ),
  };
}

function changeEnd(network: Network, name: string, end: 0 | 1, change: Partial<SessionEnd>): Network {
  const changed = (session: SessionSpec): SessionSpec => {
    const [a, b] = session.ends;
    return { ...session, ends: end === 0 ? [{ ...a, ...change }, b] : [a, { ...b, ...change }] };
  };
  return {
    ...network,
    sessions: network.sessions.map((session) => (session.name === name ? changed(session) : session)),
  };
}

function withPolicy(session: SessionSpec, name: string, value: RoutePolicy): SessionSpec {
  const swap = (policy: RoutePolicy | null) => (policy?.name === name ? value : policy);
  const uses = session.ends.some(
    ({ importPolicy, exportPolicy }) => importPolicy?.name === name || exportPolicy?.name === name,
  );
  if (!uses) return session;
  const [a, b] = session.ends.map((end) => ({
    ...end,
    importPolicy: swap(end.importPolicy),
    exportPolicy: swap(end.exportPolicy),
  }));
  return { ...session, ends: [a as SessionEnd, b as SessionEnd] };
}
