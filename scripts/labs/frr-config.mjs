// What a router of a lab is as lines of FRR's configuration.
//
// One statement is one line with the context it belongs to, so that a change of the lab is the difference of two sets.

/** @param {any} lab @param {any} router @returns {string[]} Lines of `bgpd`, contexts in front: `router bgp 1 | neighbor …`. */
export function bgpLines(lab, router) {
  const top = `router bgp ${router.asn}`;
  const { bgp = {} } = router;
  const flag = (on, line) => `${top} | ${on ? line : `no ${line}`}`;
  return [
    `bgp route-map delay-timer 1`,
    `${top} | bgp router-id ${router.router_id}`,
    flag(bgp.ebgp_requires_policy ?? false, 'bgp ebgp-requires-policy'),
    flag(false, 'bgp default ipv4-unicast'),
    flag(bgp.import_check ?? false, 'bgp network import-check'),
    flag(bgp.deterministic_med ?? true, 'bgp deterministic-med'),
    flag(bgp.compare_router_id ?? true, 'bgp bestpath compare-routerid'),
    flag(bgp.always_compare_med ?? false, 'bgp always-compare-med'),
    flag(bgp.med_missing_as_worst ?? false, 'bgp bestpath med missing-as-worst'),
    flag(bgp.ignore_as_path_length ?? false, 'bgp bestpath as-path ignore'),
    flag(bgp.multipath_relax ?? false, 'bgp bestpath as-path multipath-relax'),
    ...(bgp.cluster_id ? [`${top} | bgp cluster-id ${bgp.cluster_id}`] : []),
    ...sessionsOf(lab, router).flatMap((session) => neighborLines(lab, session, top)),
    ...familyLines(router, top),
  ];
}

function familyLines({ bgp = {}, originate = [], aggregates = [], redistribute = [] }, top) {
  const both = ['ipv4', 'ipv6'];
  const into = (family) => `${top} | address-family ${family} unicast | `;
  return [
    ...both.flatMap((family) => [
      `${into(family)}maximum-paths ${bgp.multipath ?? 1}`,
      `${into(family)}maximum-paths ibgp ${bgp.multipath_ibgp ?? 1}`,
      ...redistribute.map((what) => `${into(family)}redistribute ${what}`),
    ]),
    ...originate.flatMap((one) => originationLines(one, into(familyOf(one.prefix)))),
    ...aggregates.map(
      ({ prefix, summary_only, as_set }) =>
        `${into(familyOf(prefix))}aggregate-address ${prefix}${as_set ? ' as-set' : ''}${summary_only ? ' summary-only' : ''}`,
    ),
  ];
}

function originationLines({ prefix, communities = [], large_communities = [], med, origin }, into) {
  const map = `ORIGINATE-${prefix.replaceAll(/[:./]/g, '-')}`;
  const sets = [
    ...(communities.length > 0 ? [`set community ${communities.join(' ')}`] : []),
    ...(large_communities.length > 0 ? [`set large-community ${large_communities.join(' ')}`] : []),
    ...(med === undefined || med === null ? [] : [`set metric ${med}`]),
    ...(origin ? [`set origin ${origin}`] : []),
  ];
  if (sets.length === 0) return [`${into}network ${prefix}`];
  return [
    `route-map ${map} permit 10`,
    ...sets.map((set) => `route-map ${map} permit 10 | ${set}`),
    `${into}network ${prefix} route-map ${map}`,
  ];
}

/** @returns {{ session: any, own: any, other: any, address: string, family: 'ipv4' | 'ipv6' }[]} The router's sessions. */
export function sessionsOf(lab, router) {
  return lab.sessions.flatMap((session) =>
    ['a', 'b']
      .filter((side) => session[side].router === router.name)
      .map((side) => {
        const other = session[side === 'a' ? 'b' : 'a'];
        const family = session.transport ?? 'ipv4';
        return {
          session,
          own: session[side],
          other,
          side,
          family,
          address: addressOf(lab, session, other.router, family),
        };
      }),
  );
}

function neighborLines(lab, { session, own, other, side, address, family }, top) {
  const asn = (name) => lab.routers.find((one) => one.name === name).asn;
  const remote = own.expect_peer_asn ?? asn(other.router);
  const n = `${top} | neighbor ${address}`;
  const f = `${top} | address-family ${family} unicast | neighbor ${address}`;
  const isShut = own.shutdown === true;
  const limit = own.max_prefix;
  return [
    `${n} remote-as ${remote}`,
    `${n} timers ${session.keepalive ?? 3} ${session.hold ?? 9}`,
    `${n} timers connect 1`,
    `${n} advertisement-interval 0`,
    ...(isShut ? [`${n} shutdown`] : []),
    ...(session.over === 'loopback' ? [`${n} update-source lo`] : []),
    ...(session.multihop ? [`${n} ebgp-multihop ${session.multihop}`] : []),
    // The end that is told to is the one that dials, so that no two connections of one session collide.
    ...(side === 'b' && session.over !== 'loopback' ? [`${n} passive`] : []),
    `${f} activate`,
    ...(own.import ? [`${f} route-map ${own.import} in`] : []),
    ...(own.export ? [`${f} route-map ${own.export} out`] : []),
    ...(own.next_hop_self ? [`${f} next-hop-self${own.next_hop_self === 'force' ? ' force' : ''}`] : []),
    ...(own.rr_client ? [`${f} route-reflector-client`] : []),
    ...(own.weight !== undefined && own.weight !== null ? [`${f} weight ${own.weight}`] : []),
    ...(own.allowas_in ? [`${f} allowas-in ${own.allowas_in}`] : []),
    ...(limit ? [`${f} maximum-prefix ${limit.limit}${limit.action === 'warn' ? ' warning-only' : ''}`] : []),
    ...(own.remove_private_as && own.remove_private_as !== 'no'
      ? [`${f} remove-private-AS${own.remove_private_as === 'all' ? ' all' : ''}`]
      : []),
    ...(own.as_override ? [`${f} as-override`] : []),
    ...(own.send_communities === false
      ? [`${top} | address-family ${family} unicast | no neighbor ${address} send-community all`]
      : []),
    ...(own.default_originate ? [`${f} default-originate`] : []),
  ];
}

/** @returns {string} Where a router answers for a session. */
export function addressOf(lab, session, router, family) {
  const node = lab.routers.find(({ name }) => name === router);
  if (session.over === 'loopback') return bare(node.loopbacks.find((one) => familyOf(one) === family));
  return bare(
    portAddresses(lab, session.link ?? session.lan, router).find((one) => familyOf(one) === family),
  );
}

/** @returns {string[]} The addresses of a router on a link or a shared subnet, with their lengths. */
export function portAddresses(lab, wire, router) {
  const link = lab.links.find(({ id }) => id === wire);
  if (link) return link.a === router ? link.a_addresses : link.b_addresses;
  return (lab.lans ?? []).find(({ id }) => id === wire).members[router];
}

/** @returns {string[]} Lines for one policy. */
export function policyLines(name, policy) {
  const lines = policy.rules.flatMap((rule, i) => ruleLines(`${name}`, rule, 10 * (i + 1)));
  return policy.default === 'permit' ? [...lines, `route-map ${name} permit 65000`] : lines;
}

function ruleLines(name, { match = {}, set = {}, action = 'permit' }, number) {
  const entry = `route-map ${name} ${action} ${number}`;
  const list = `${name}-${number}`;
  const lines = [entry];
  if (match.prefixes) {
    const family = familyOf(match.prefixes[0].prefix) === 'ipv6' ? 'ipv6' : 'ip';
    for (const { prefix, ge, le } of match.prefixes)
      lines.push(
        `${family} prefix-list ${list} permit ${prefix}${ge ? ` ge ${ge}` : ''}${le ? ` le ${le}` : ''}`,
      );
    lines.push(`${entry} | match ${family} address prefix-list ${list}`);
  }
  const communities = match.any_community ?? (match.all_communities ? [match.all_communities.join(' ')] : []);
  for (const value of communities) lines.push(`bgp community-list standard ${list} permit ${value}`);
  if (communities.length > 0) lines.push(`${entry} | match community ${list}`);
  const path = pathPattern(match);
  if (path) lines.push(`bgp as-path access-list ${list} permit ${path}`, `${entry} | match as-path ${list}`);
  if (set.remove_communities) {
    for (const value of set.remove_communities)
      lines.push(`bgp community-list standard ${list}-x permit ${value}`);
    lines.push(`${entry} | set comm-list ${list}-x delete`);
  }
  const put = (on, line) => (on === undefined ? [] : [`${entry} | set ${line}`]);
  return [
    ...lines,
    ...put(set.local_pref, `local-preference ${set.local_pref}`),
    ...put(set.med, `metric ${set.med}`),
    ...put(set.weight, `weight ${set.weight}`),
    ...put(set.origin, `origin ${set.origin}`),
    ...put(
      set.prepend,
      `as-path prepend ${Array(set.prepend?.count ?? 0)
        .fill(set.prepend?.asn)
        .join(' ')}`,
    ),
    ...put(set.communities, `community ${set.communities?.join(' ')}`),
    ...put(set.add_communities, `community ${set.add_communities?.join(' ')} additive`),
    ...put(
      set.next_hop,
      `${set.next_hop?.includes(':') ? 'ipv6 next-hop global' : 'ip next-hop'} ${set.next_hop}`,
    ),
  ];
}

function pathPattern(match) {
  if (match.as_path_contains !== undefined) return `_${match.as_path_contains}_`;
  if (match.as_path_origin !== undefined) return `_${match.as_path_origin}$`;
  if (match.as_path_first !== undefined) return `^${match.as_path_first}_`;
  return match.as_path_empty ? '^$' : null;
}

/** @returns {string[]} Lines of `staticd`. */
export const staticLines = ({ static: statics = [] }) =>
  statics.map(({ prefix, via, distance }) => {
    const family = prefix.includes(':') ? 'ipv6' : 'ip';
    return `${family} route ${prefix} ${via ?? 'blackhole'}${distance ? ` ${distance}` : ''}`;
  });

/** @returns {string[]} Lines of `ospfd` or, for IPv6, `ospf6d`. */
export function ospfLines(lab, router, family) {
  const six = family === 'ipv6';
  const word = six ? 'ipv6 ospf6' : 'ip ospf';
  const ports = lab.links.filter(
    (link) => (link.ospf_cost ?? null) !== null && [link.a, link.b].includes(router.name),
  );
  if (ports.length === 0) return [];
  return [
    `router ${six ? 'ospf6' : 'ospf'} | ${six ? 'ospf6' : 'ospf'} router-id ${router.router_id}`,
    `interface lo | ${word} area 0`,
    ...ports.flatMap(({ id, ospf_cost }) =>
      [`area 0`, `cost ${ospf_cost}`, `network point-to-point`, `hello-interval 1`, `dead-interval 4`].map(
        (line) => `interface ${id} | ${word} ${line}`,
      ),
    ),
  ];
}

/** Lines as a configuration file: what shares a context stands under it. */
export function asFile(lines) {
  return lines
    .map((line) => {
      const parts = line.split(' | ');
      return [...parts, ...parts.slice(1).map(() => 'exit')].join('\n');
    })
    .join('\n');
}

export const familyOf = (text) => (text.includes(':') ? 'ipv6' : 'ipv4');
const bare = (text) => text.split('/')[0];
