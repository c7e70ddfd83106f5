import type { LinkSpec, Network } from '#sim/network/network.ts';

/** What becomes of a link that has failed, in the eyes of those whose session runs over it. */
export type Notice = 'by timer' | 'at once' | 'never';

export function struckNetwork(
  whole: Network,
  failed: Network,
  noticed: (link: string) => Notice = () => 'by timer',
): Network {
  const wholeLinks = new Map(whole.links.map((link) => [link.name, link]));
  const carriesSession = new Set(
    whole.sessions.flatMap(({ over }) => (over.type === 'link' ? [over.link] : [])),
  );
  const routers = new Set(failed.routers.map(({ name }) => name));
  const struck = (link: LinkSpec): LinkSpec => {
    const notice = noticed(link.name);
    return { ...link, up: notice !== 'at once', silentlyLost: notice === 'by timer' };
  };
  const links = failed.links.map((link): LinkSpec => {
    const before = wholeLinks.get(link.name);
    return before?.up && !link.up && carriesSession.has(link.name) ? struck(link) : link;
  });
  const known = new Set(failed.links.map(({ name }) => name));
  const gone = whole.links.filter(
    ({ name, a, b }) => !known.has(name) && routers.has(a) && routers.has(b) && carriesSession.has(name),
  );
  const kept = new Set(gone.map(({ name }) => name));
  const sessions = new Set(failed.sessions.map(({ name }) => name));
  return {
    ...failed,
    links: [...links, ...gone.map(struck)],
    sessions: [
      ...failed.sessions,
      ...whole.sessions.filter(
        ({ name, over }) => !sessions.has(name) && over.type === 'link' && kept.has(over.link),
      ),
    ],
  };
}
