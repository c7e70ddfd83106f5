/** What a lab must look like. Unknown fields are errors, since a misspelt one would silently change the network. */
import * as v from 'valibot';
import { parseAddress, parsePrefix } from '#model/addresses.ts';

const text = v.pipe(v.string('This is text.'), v.maxLength(2_000, 'This text is too long.'));
const name = v.pipe(text, v.nonEmpty('This name is empty.'));
const flag = v.boolean('This is true or false.');
const count = v.pipe(
  v.number('This is a number.'),
  v.integer('This is a whole number.'),
  v.minValue(0, 'This is not negative.'),
  v.maxValue(4_294_967_295, 'This is too large.'),
);
const asn = count;

const address = v.pipe(
  text,
  v.check((value) => parseAddress(value).ok, 'This is an IP address, like 192.0.2.1 or 2001:db8::1.'),
);
const prefix = v.pipe(
  text,
  v.check(
    (value) => parsePrefix(value).ok,
    'This is a prefix, like 192.0.2.0/24, with no bits set behind its length.',
  ),
);
/** An address with the length of its subnet; host bits are its point. */
const withLength = v.pipe(
  text,
  v.check((value) => {
    const [head = '', length = ''] = value.split('/');
    const parsed = parseAddress(head);
    return parsed.ok && /^\d{1,3}$/.test(length) && Number(length) <= (head.includes(':') ? 128 : 32);
  }, 'This is an address with a prefix length, like 192.0.2.1/30.'),
);

const community = v.pipe(text, v.regex(/^\d+:\d+$/, 'A community is written 12076:51002.'));
const largeCommunity = v.pipe(text, v.regex(/^\d+:\d+:\d+$/, 'A large community is written 64496:1:2.'));
const origin = v.picklist(['igp', 'egp', 'incomplete']);

const origination = v.strictObject({
  prefix,
  communities: v.optional(v.array(community)),
  large_communities: v.optional(v.array(largeCommunity)),
  med: v.optional(v.nullable(count)),
  origin: v.optional(origin),
  deliver: v.optional(flag),
});

const staticRoute = v.pipe(
  v.strictObject({
    prefix,
    via: v.optional(v.nullable(address)),
    blackhole: v.optional(flag),
    distance: v.optional(
      v.pipe(
        count,
        v.minValue(1, 'A distance is at least 1.'),
        v.maxValue(255, 'A distance is at most 255.'),
      ),
    ),
  }),
  v.check(
    ({ via, blackhole }) => Boolean(via) !== Boolean(blackhole),
    'A static route has either "via" or "blackhole".',
  ),
);

const router = v.strictObject({
  name,
  asn,
  router_id: address,
  loopbacks: v.optional(v.array(withLength)),
  originate: v.optional(v.array(origination)),
  static: v.optional(v.array(staticRoute)),
  aggregates: v.optional(
    v.array(v.strictObject({ prefix, summary_only: v.optional(flag), as_set: v.optional(flag) })),
  ),
  redistribute: v.optional(v.array(v.picklist(['static', 'connected']))),
  bgp: v.optional(
    v.strictObject({
      multipath: v.optional(count),
      multipath_ibgp: v.optional(count),
      multipath_relax: v.optional(flag),
      always_compare_med: v.optional(flag),
      deterministic_med: v.optional(flag),
      med_missing_as_worst: v.optional(flag),
      compare_router_id: v.optional(flag),
      ignore_as_path_length: v.optional(flag),
      cluster_id: v.optional(v.nullable(address)),
      import_check: v.optional(flag),
      ebgp_requires_policy: v.optional(flag),
      resolve_next_hop_via_default: v.optional(flag),
    }),
  ),
  role: v.optional(text),
});

const sessionEndEntries = {
  import: v.optional(v.nullable(name)),
  export: v.optional(v.nullable(name)),
  weight: v.optional(v.nullable(count)),
  next_hop_self: v.optional(v.union([flag, v.literal('force')])),
  rr_client: v.optional(flag),
  allowas_in: v.optional(v.nullable(count)),
  max_prefix: v.optional(
    v.nullable(v.strictObject({ limit: count, action: v.optional(v.picklist(['shutdown', 'warn'])) })),
  ),
  remove_private_as: v.optional(v.picklist(['no', 'if_all_private', 'all'])),
  as_override: v.optional(flag),
  send_communities: v.optional(flag),
  default_originate: v.optional(flag),
  shutdown: v.optional(flag),
  expect_peer_asn: v.optional(v.nullable(asn)),
};

const policy = v.strictObject({
  rules: v.array(
    v.strictObject({
      match: v.optional(
        v.strictObject({
          prefixes: v.optional(
            v.array(
              v.strictObject({
                prefix,
                ge: v.optional(v.nullable(count)),
                le: v.optional(v.nullable(count)),
              }),
            ),
          ),
          any_community: v.optional(v.array(community)),
          all_communities: v.optional(v.array(community)),
          as_path_contains: v.optional(asn),
          as_path_origin: v.optional(asn),
          as_path_first: v.optional(asn),
          as_path_empty: v.optional(flag),
        }),
      ),
      set: v.optional(
        v.strictObject({
          local_pref: v.optional(count),
          med: v.optional(count),
          weight: v.optional(count),
          origin: v.optional(origin),
          prepend: v.optional(
            v.strictObject({ asn, count: v.pipe(count, v.maxValue(64, 'At most 64 times.')) }),
          ),
          communities: v.optional(v.array(community)),
          add_communities: v.optional(v.array(community)),
          remove_communities: v.optional(v.array(community)),
          next_hop: v.optional(address),
        }),
      ),
      action: v.optional(v.picklist(['permit', 'deny'])),
    }),
  ),
  default: v.optional(v.picklist(['deny', 'permit'])),
});

const of = (...types: string[]) => v.picklist(types);
const event = v.variant('type', [
  v.strictObject({ type: of('link_down', 'link_up', 'link_fail_silent', 'link_restore'), link: name }),
  v.strictObject({ type: of('router_down', 'router_up'), router: name }),
  v.strictObject({ type: of('session_down', 'session_up'), session: name }),
  v.strictObject({ type: v.literal('withdraw'), router: name, prefix }),
  v.strictObject({ type: v.literal('originate'), router: name, origination }),
  v.strictObject({ type: v.literal('set_policy'), policy: name, value: policy }),
  v.strictObject({
    type: v.literal('set_session'),
    session: name,
    side: v.picklist(['a', 'b']),
    set: v.strictObject(sessionEndEntries),
  }),
  v.strictObject({ type: v.literal('add_static'), router: name, static: staticRoute }),
  v.strictObject({ type: v.literal('remove_static'), router: name, prefix }),
]);

/** What the author of a lab expects, and what an implementation may choose, are for comparing; answers do not need them. */
const asked = {
  id: name,
  expect: v.optional(v.record(text, v.unknown())),
  free: v.optional(v.record(text, v.array(text))),
};
const query = v.variant('type', [
  v.strictObject({ ...asked, type: v.literal('route'), router: name, prefix }),
  v.strictObject({ ...asked, type: v.literal('lookup'), router: name, address }),
  v.strictObject({
    ...asked,
    type: v.literal('trace'),
    from: name,
    to: address,
    source: v.optional(v.nullable(address)),
    return: v.optional(flag),
  }),
  v.strictObject({ ...asked, type: v.literal('session'), session: name }),
]);

export const labSchema = v.strictObject({
  format: v.literal('oracle-lab/1', 'A lab says "format": "oracle-lab/1".'),
  id: name,
  title: text,
  about: text,
  topics: v.array(text),
  daemons: v.optional(v.array(text)),
  notes: v.optional(v.array(text)),
  routers: v.array(router),
  hosts: v.optional(
    v.array(
      v.strictObject({
        name,
        router: name,
        addresses: v.array(withLength),
        gateways: v.array(address),
        ospf: v.optional(flag),
      }),
    ),
  ),
  links: v.array(
    v.strictObject({
      id: name,
      a: name,
      b: name,
      a_addresses: v.array(withLength),
      b_addresses: v.array(withLength),
      up: v.optional(flag),
      delay_ms: v.optional(v.pipe(v.number(), v.minValue(0))),
      ospf_cost: v.optional(v.nullable(count)),
    }),
  ),
  lans: v.optional(v.array(v.strictObject({ id: name, members: v.record(name, v.array(withLength)) }))),
  sessions: v.array(
    v.strictObject({
      id: name,
      link: v.optional(v.nullable(name)),
      lan: v.optional(v.nullable(name)),
      over: v.optional(v.picklist(['link', 'lan', 'loopback'])),
      transport: v.optional(v.picklist(['ipv4', 'ipv6'])),
      keepalive: v.optional(count),
      hold: v.optional(count),
      multihop: v.optional(v.nullable(count)),
      a: v.strictObject({ router: name, ...sessionEndEntries }),
      b: v.strictObject({ router: name, ...sessionEndEntries }),
      expect: v.optional(v.picklist(['auto', 'down'])),
    }),
  ),
  policies: v.optional(v.record(name, policy)),
  steps: v.optional(
    v.array(
      v.strictObject({
        name: text,
        do: v.array(event),
        expect_sessions: v.optional(v.record(name, text)),
        hold_s: v.optional(v.number()),
      }),
    ),
  ),
  queries: v.array(query),
});
