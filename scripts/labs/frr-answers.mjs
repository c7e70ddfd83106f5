// What the routers of a running lab say, in the result format of the labs.
import { sessionsOf } from './frr-config.mjs';

const REASONS = {
  'First path received': 'only_path',
  Weight: 'weight',
  'Local Pref': 'local_pref',
  'Local Route': 'locally_originated',
  'AS Path': 'as_path_length',
  Origin: 'origin',
  MED: 'med',
  'Peer Type': 'ebgp_over_ibgp',
  'IGP Metric': 'igp_metric',
  'Older Path': 'oldest',
  'Router ID': 'router_id',
  'Cluster length': 'cluster_list_length',
  'Neighbor IP': 'peer_address',
};

const TABLES = [
  'show bgp ipv4 unicast json detail',
  'show bgp ipv6 unicast json detail',
  'show bgp vrf all neighbors json',
];

/** @returns {{ sessions: any, answers: any, bgp: any, fib: any }} */
export function answersOf(running) {
  const { lab } = running;
  const bgp = {};
  const fib = {};
  const neighbors = {};
  for (const router of lab.routers) {
    const [four, six, all] = documentsIn(running.ask(router.name, ...TABLES));
    bgp[router.name] = { ...bgpTable(four, lab, router), ...bgpTable(six, lab, router) };
    fib[router.name] = forwardingTable(running, router);
    neighbors[router.name] = all.default;
  }
  const sessions = Object.fromEntries(
    lab.sessions.map((session) => [session.id, sessionAnswer(lab, session, neighbors)]),
  );
  const answers = Object.fromEntries(
    lab.queries.map((query) => [query.id, answer(query, { bgp, fib, sessions })]),
  );
  return { sessions, answers, bgp, fib };
}

/** The JSON documents that stand one behind the other in a text. */
function documentsIn(text) {
  const found = [];
  let depth = 0;
  let start = 0;
  for (const { 0: mark, index } of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}]/g)) {
    if (mark === '{' && depth++ === 0) start = index;
    if (mark === '}' && --depth === 0) found.push(JSON.parse(text.slice(start, index + 1)));
  }
  return found;
}

function answer(query, { bgp, fib, sessions }) {
  if (query.type === 'session') return sessions[query.session];
  if (query.type === 'route') return routeAnswer(bgp[query.router][query.prefix]);
  if (query.type !== 'lookup') throw new Error(`This script does not answer "${query.type}".`);
  const covering = Object.keys(fib[query.router]).filter((prefix) => covers(prefix, query.address));
  const [longest] = covering.sort((a, b) => lengthOf(b) - lengthOf(a));
  return longest === undefined ? { prefix: null } : { prefix: longest, ...fib[query.router][longest] };
}

function routeAnswer(rows) {
  if (!rows) return { present: false, candidates: 0, best: null, multipath: [] };
  const top = rows.find(({ best }) => best);
  const path = ({ best, multipath, decided_by, ...rest }) => rest;
  const multipath = rows
    .filter((row) => row.multipath)
    .map(({ from, next_hop }) => ({ from: from ?? 'self', next_hop }))
    .sort((a, b) => (`${a.from} ${a.next_hop}` < `${b.from} ${b.next_hop}` ? -1 : 1));
  return {
    present: true,
    candidates: rows.length,
    best: top ? path(top) : null,
    multipath,
    ...(top?.decided_by && { decided_by: top.decided_by }),
  };
}

function bgpTable({ routes = {} }, lab, router) {
  const neighbors = sessionsOf(lab, router);
  const rows = Object.keys(routes)
    .sort()
    .map((prefix) => {
      const paths = routes[prefix].filter(({ aspath }) => aspath !== undefined);
      const listed = paths.map((path) => tableRow(path, neighbors, paths.length));
      return [prefix, listed.sort((a, b) => Number(b.best) - Number(a.best))];
    });
  return Object.fromEntries(rows);
}

function tableRow(path, neighbors, count) {
  const neighbor = neighbors.find(({ address }) => address === path.peer?.peerId);
  const isOwn = !neighbor;
  const hop = path.nexthops?.find(({ scope, ip }) => scope !== 'link-local' && !ip?.startsWith('fe80'));
  const best = path.bestpath?.overall === true;
  const words = path.bestpath?.selectionReason;
  return {
    from: neighbor?.other.router ?? null,
    session: neighbor?.session.id ?? null,
    kind: isOwn ? 'local' : path.peer.type === 'internal' ? 'ibgp' : 'ebgp',
    as_path: (path.aspath?.segments ?? []).flatMap(({ type, list }) => (type === 'as-set' ? [list] : list)),
    origin: { IGP: 'igp', EGP: 'egp', incomplete: 'incomplete' }[path.origin],
    local_pref: path.locPrf ?? 100,
    med: path.metric ?? null,
    weight: path.weight ?? 0,
    communities: (path.community?.list ?? []).map(communityNumber).sort(byNumber),
    large_communities: path.largeCommunity?.list ?? [],
    next_hop: isOwn ? null : (hop?.ip ?? null),
    originator_id: path.originatorId ?? null,
    cluster_list: path.clusterList?.list ?? [],
    peer_router_id: isOwn ? null : (path.peer.routerId ?? null),
    igp_metric: hop?.metric ?? 0,
    valid: path.valid === true,
    best,
    multipath: best || path.multipath === true,
    ...(best &&
      count <= 2 && {
        decided_by: words?.endsWith('AS Path') ? 'as_path_length' : (REASONS[words] ?? words),
      }),
  };
}

const WELL_KNOWN = {
  noExport: '65535:65281',
  noAdvertise: '65535:65282',
  localAs: '65535:65283',
  noPeer: '65535:65284',
  gracefulShutdown: '65535:0',
  blackhole: '65535:666',
};
const communityNumber = (text) => WELL_KNOWN[text] ?? text;
const byNumber = (a, b) => {
  const [x, y] = [a, b].map((text) => text.split(':').map(Number));
  return x[0] - y[0] || x[1] - y[1];
};

function sessionAnswer(lab, session, neighbors) {
  const ends = ['a', 'b'].map((side) => {
    const name = session[side].router;
    const router = lab.routers.find((one) => one.name === name);
    const { address, family } = sessionsOf(lab, router).find(
      (one) => one.session === session && one.side === side,
    );
    const told = neighbors[name]?.[address];
    const counts = told?.addressFamilyInfo?.[`${family}Unicast`];
    return { name, up: told?.bgpState === 'Established', accepted: counts?.acceptedPrefixCounter ?? 0 };
  });
  const up = ends.every((end) => end.up);
  return {
    state: up ? 'established' : 'down',
    accepted: Object.fromEntries(ends.map(({ name, accepted }) => [name, up ? accepted : 0])),
  };
}

/** Of rtnetlink: kernel, static, those that FRR takes (`zebra/rt_netlink.h`), and the one that this script takes. */
const PROTOCOLS = { 2: 'connected', 4: 'static', 99: 'origin', 186: 'bgp', 188: 'ospf', 196: 'static' };
const TYPES = {
  2: 'local',
  6: 'blackhole',
  7: 'unreachable',
  local: 'local',
  blackhole: 'blackhole',
  unreachable: 'unreachable',
};

/** The kernel's table, which is what packets go by. */
function forwardingTable(running, router) {
  const rows = ['-4', '-6'].flatMap((family) =>
    JSON.parse(running.inside(router.name, 'ip', family, '-j', '-N', 'route', 'show', 'table', 'all') || '[]')
      .filter(({ table }) => table === undefined || table === 'main' || table === '254')
      .map((row) => ({ ...row, family })),
  );
  const owners = addressOwners(running);
  const table = {};
  const metrics = new Map();
  for (const row of rows) {
    if (row.dst?.startsWith('fe80') || row.dst === 'ff00::/8' || row.flags?.includes('linkdown')) continue;
    const prefix =
      row.dst === 'default' ? (row.family === '-6' ? '::/0' : '0.0.0.0/0') : withLength(row.dst, row.family);
    if (row.family === '-6' && row.dev === 'lo' && row.protocol === '2') continue;
    const hops = (row.nexthops ?? (row.gateway || row.dev ? [row] : [])).map(({ gateway, via, dev }) => {
      const to = gateway ?? via?.host ?? null;
      return { via: to, to: to === null ? null : (owners.get(`${dev} ${to}`) ?? null), on: dev };
    });
    const type = TYPES[row.type] ?? 'unicast';
    // Of two routes for one prefix the kernel takes the one with the lower metric.
    const metric = row.metric ?? 0;
    if (metric > (metrics.get(prefix) ?? metric)) continue;
    const entry = metric === metrics.get(prefix) ? table[prefix] : undefined;
    metrics.set(prefix, metric);
    const protocol = PROTOCOLS[row.protocol] ?? String(row.protocol);
    if (entry && entry.protocol === protocol) entry.next_hops.push(...hops);
    else table[prefix] = { type, protocol, next_hops: type === 'unicast' ? hops : [] };
  }
  return Object.fromEntries(Object.entries(table).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Who answers to an address on a wire, link-local ones too. */
function addressOwners(running) {
  const owners = new Map();
  for (const { name } of running.lab.routers)
    for (const { ifname, addr_info } of JSON.parse(running.inside(name, 'ip', '-j', 'addr')))
      for (const { local } of addr_info) if (ifname !== 'lo') owners.set(`${ifname} ${local}`, name);
  return owners;
}

const withLength = (text, family) => (text.includes('/') ? text : `${text}/${family === '-6' ? 128 : 32}`);
const lengthOf = (prefix) => Number(prefix.split('/')[1]);

function covers(prefix, address) {
  if (prefix.includes(':') !== address.includes(':')) return false;
  const length = lengthOf(prefix);
  const shift = BigInt((address.includes(':') ? 128 : 32) - length);
  return bits(prefix.split('/')[0]) >> shift === bits(address) >> shift;
}

function bits(text) {
  if (!text.includes(':')) return text.split('.').reduce((sum, part) => (sum << 8n) | BigInt(part), 0n);
  const [head, tail] = text.split('::');
  const groups = (part) => (part ? part.split(':') : []);
  const [front, back] = [groups(head), groups(tail)];
  const all =
    tail === undefined ? front : [...front, ...Array(8 - front.length - back.length).fill('0'), ...back];
  return all.reduce((sum, group) => (sum << 16n) | BigInt(`0x${group}`), 0n);
}
