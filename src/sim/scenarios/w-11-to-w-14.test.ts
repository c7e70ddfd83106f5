import { describe, expect, it } from 'vitest';
import { baseCatalogue } from '#catalogue/base-catalogue.ts';
import { failedParts } from '#sim/compile/failed-parts.ts';
import { settle } from '#sim/simulate.ts';
import { r0 } from '#templates/r0.ts';
import { natForRequestsFromOutside } from './additions.ts';
import { addLink, addNode, advertise, changed, F3, filter, flow, node } from './designs.ts';
import { flowOf, mediaInWords, pathInWords, verdictInWords } from './in-words.ts';
import { run, sessionsInWords, story } from './story.ts';

const users = flow('hq-lan 10.10.1.25', '198.51.100.10');

describe('the pool is not advertised on ExpressRoute (W-11)', () => {
  const hidden = changed(r0(), advertise('ms-a', ['192.0.2.80/29']), users);
  const mistaken = changed(
    hidden,
    node('firewall', 'fw-i', {
      internetAdverts: [
        { prefix: '203.0.113.0/28' },
        { prefix: '203.0.113.16/29' },
        { prefix: '192.0.2.64/28' },
      ],
    }),
  );

  it('goes out as ever and comes back by the internet, to a firewall without state', () => {
    const found = flowOf(run(mistaken));
    expect([verdictInWords(found), found.crossesInternet]).toEqual(['dropped:state-miss', true]);
    expect(pathInWords(found.forward)).toBe(pathInWords(flowOf(run(changed(r0(), users))).forward));
    expect(pathInWords(found.return ?? found.forward)).toBe(
      'ENV-EU → Microsoft network → Microsoft internet edge → Internet → ISP → FW-I ✗',
    );
    expect(mediaInWords(found.return ?? found.forward)).toBe('M ms, I in');
  });

  it('finds no way back at Microsoft when it is announced nowhere', () => {
    const found = flowOf(run(hidden));
    expect(verdictInWords(found)).toBe('no-route');
    const last = found.return?.hops.find((hop) => hop.end !== null);
    expect([last?.owner, last?.end?.outcome]).toEqual(['microsoft', 'no-route']);
  });

  it('reads like this', async () => {
    // Without the circuit both ways are over the internet.
    const told = story('W-11  R0, pool A is not on the circuit; client → 198.51.100.10', {
      better: ['F3', 'F4'],
    });
    told.tell('the pool is announced to the ISP', mistaken);
    told.tell('the pool is announced nowhere', hidden);
    await expect(told.text()).toMatchFileSnapshot('./w-11-pool-not-advertised.golden.txt');
  });
});

describe('published through the internet, reply by ExpressRoute (W-12)', () => {
  const mail = flow('m365 198.51.100.100', '203.0.113.18', { port: 25 });
  const withExchange = changed(
    r0(),
    node('circuit', 'circuit-a', { sku: 'Premium' }),
    filter('filter-eu', ['12076:51002', '12076:51003', '12076:5010'], true),
    // The mail server stands at the published address itself, behind the DMZ segment.
    node('host', 'rproxy', { forwardsTo: null }),
    mail,
  );
  const fixA = natForRequestsFromOutside;
  const fixB = node('host', 'rproxy', { learns: 'default-only' });
  const fixC = [
    node('firewall', 'fw-i', { originated: [], destinationNat: [] }),
    addNode('host', 'mail', {
      name: 'Mail server',
      zone: 'hq',
      role: 'server',
      subnets: ['203.0.113.16/29'],
      addresses: ['203.0.113.18'],
    }),
    addLink('mail-fw-e', 'lan', 'mail', 'fw-e'),
    advertise(
      'ms-a',
      ['192.0.2.64/28', '192.0.2.80/29', '203.0.113.16/29'],
      ['192.0.2.64/28', '192.0.2.80/29', '203.0.113.16/29'],
    ),
  ];

  it('comes in by FW-I with its own address, and loses the reply at FW-E', () => {
    const found = flowOf(run(withExchange));
    expect(verdictInWords(found)).toBe('dropped:state-miss');
    expect(pathInWords(found.forward)).toBe(
      'Microsoft 365 → Microsoft network → Microsoft internet edge → Internet → ISP → FW-I [DNAT 203.0.113.18→10.10.250.20] → Reverse proxy',
    );
    expect(mediaInWords(found.forward)).toBe('M ms, I in, C cp');
    expect(found.forward.hops.at(-1)?.source).toBe('198.51.100.100');
    expect(pathInWords(found.return ?? found.forward)).toBe('Reverse proxy → FW-E ✗');
  });

  it.each([
    ['source NAT to 10.10.250.1 at FW-I (fix a)', fixA],
    ['no ExpressRoute routes in the DMZ (fix b)', fixB],
  ])('is delivered over the internet with %s', (_, fix) => {
    const found = flowOf(run(changed(withExchange, fix)));
    expect([verdictInWords(found), found.crossesInternet]).toEqual(['delivered', true]);
    expect(pathInWords(found.return ?? found.forward)).toContain('Reverse proxy → FW-I');
  });

  it('comes and goes over the circuit when the prefix is there, without translation (fix c)', () => {
    const found = flowOf(run(changed(withExchange, ...fixC)));
    expect([verdictInWords(found), found.crossesInternet]).toEqual(['delivered', false]);
    expect(pathInWords(found.forward)).toBe(
      'Microsoft 365 → Microsoft network → {MSEE-A1|MSEE-A2} ⟦H⟧ → P1 → {CE1|CE2} → FW-E → Mail server',
    );
    expect(pathInWords(found.return ?? found.forward)).toBe(
      'Mail server → FW-E → {CE1|CE2} → P1 → {MSEE-A1|MSEE-A2} ⟦H⟧ → Microsoft network → Microsoft 365',
    );
    expect(mediaInWords(found.forward)).toBe('M ms, P pp, C cp');
  });

  it('is delivered when the circuit is lost, since only the internet is left (F3)', () => {
    expect(verdictInWords(flowOf(run(changed(withExchange, F3))))).toBe('delivered');
  });

  it('reads like this', async () => {
    // Without the circuit both ways are over the internet.
    const told = story('W-12  R0 + 12076:5010; Exchange 198.51.100.100 → mail 203.0.113.18', {
      better: ['F3', 'F4'],
    });
    told.tell('FW-I keeps the source', withExchange);
    told.tell('FW-I translates the source to 10.10.250.1', changed(withExchange, fixA));
    told.tell('203.0.113.16/29 is on the circuit, untranslated', changed(withExchange, ...fixC));
    await expect(told.text()).toMatchFileSnapshot('./w-12-reply-by-expressroute.golden.txt');
  });
});

describe('201 prefixes on Microsoft peering (W-13)', () => {
  const prefixes = (count: number) => Array.from({ length: count }, (_, index) => `192.0.2.${index + 50}/32`);
  const many = (link: 'both' | 'primary') =>
    changed(
      r0(),
      node('router', 'ce1', { originated: prefixes(201) }),
      ...(link === 'both' ? [node('router', 'ce2', { originated: prefixes(201) })] : []),
      advertise(
        'ms-a',
        prefixes(201).map((prefix) => ({ prefix, link })),
        ['192.0.2.0/24'],
      ),
    );

  it('takes both sessions down and leaves private peering alone', () => {
    const report = run(changed(many('both'), users));
    const states = (peering: string) =>
      report.sessions.filter((session) => session.peering === peering).map((session) => session.state);
    expect(states('ms-a')).toEqual(['down', 'down']);
    expect(states('priv-a')).toEqual(['established', 'established']);
    const found = flowOf(report);
    expect([found.verdict, found.crossesInternet]).toEqual(['delivered', true]);
    expect(pathInWords(found.forward)).toContain('SNAT 10.10.1.25→203.0.113.2');
  });

  it('makes the published API unreachable', () => {
    const found = flowOf(
      run(changed(many('both'), flow('env-eu 198.51.100.24', { by: 'name', name: 'api.contoso.example' }))),
    );
    expect(found.verdict).toBe('no-route');
  });

  it('brings the sessions back at 200', () => {
    const aggregated = changed(
      r0(),
      node('router', 'ce1', { originated: prefixes(200) }),
      node('router', 'ce2', { originated: prefixes(200) }),
      advertise('ms-a', prefixes(200), ['192.0.2.0/24']),
      users,
    );
    expect(
      run(aggregated)
        .sessions.filter((session) => session.peering === 'ms-a')
        .map((session) => session.state),
    ).toEqual(['established', 'established']);
  });

  it('drops the primary only, when only CE1 is over the limit', () => {
    const report = run(
      changed(
        r0(),
        node('router', 'ce1', { originated: prefixes(201) }),
        advertise(
          'ms-a',
          [
            ...prefixes(201).map((prefix) => ({ prefix, link: 'primary' })),
            { prefix: '192.0.2.64/28', link: 'secondary' },
          ],
          ['192.0.2.0/24'],
        ),
        users,
      ),
    );
    expect(
      report.sessions
        .filter((session) => session.peering === 'ms-a')
        .map((session) => [session.part, session.state]),
    ).toEqual([
      ['primary', 'down'],
      ['secondary', 'established'],
    ]);
    expect(flowOf(report).crossesInternet).toBe(false);
  });

  it('reads like this', async () => {
    const told = story('W-13  R0, CE1 and CE2 advertise 201 prefixes');
    told.tell('a user opens the environment', changed(many('both'), users), (report) => [
      ...sessionsInWords(report, 'ms-a'),
      ...sessionsInWords(report, 'priv-a'),
    ]);
    await expect(told.text()).toMatchFileSnapshot('./w-13-201-prefixes.golden.txt');
  });
});

describe('default route and private prefixes on Microsoft peering (W-14)', () => {
  const leaked = ['0.0.0.0/0', '10.10.0.0/16'] as const;
  const leak = changed(
    r0(),
    advertise('ms-a', [
      '192.0.2.64/28',
      '192.0.2.80/29',
      ...leaked.map((prefix) => ({ prefix, link: 'primary' })),
    ]),
    users,
  );

  it('is refused, while the session stays up and the other prefixes work', () => {
    const report = run(leak);
    expect(
      report.sessions
        .filter(({ peering }) => peering === 'ms-a')
        .map(({ state, receivedByMicrosoft }) => [state, receivedByMicrosoft]),
    ).toEqual([
      ['established', 2],
      ['established', 2],
    ]);
    const found = flowOf(report);
    expect(verdictInWords(found)).toBe('delivered');
    expect(found.assumptions.join()).toContain('U-13');
    const { state } = settle(leak, baseCatalogue, failedParts(leak));
    for (const edge of ['ms-a.primary', 'ms-a.secondary']) {
      for (const prefix of leaked) expect(state.bgp(edge, prefix as never)?.best ?? null).toBeNull();
    }
  });

  it('assumes nothing of the kind where nothing of the kind is announced', () => {
    expect(flowOf(run(changed(r0(), users))).assumptions.join()).not.toContain('U-13');
  });

  it('is legal on private peering', () => {
    const report = run(
      changed(
        r0(),
        advertise('priv-a', ['10.20.0.0/16', ...leaked.map((prefix) => ({ prefix, link: 'primary' }))]),
        users,
      ),
    );
    expect(
      report.sessions
        .filter(({ peering }) => peering === 'priv-a')
        .map(({ receivedByMicrosoft }) => receivedByMicrosoft),
    ).toEqual([3, 1]);
  });

  it('reads like this', async () => {
    const told = story(
      'W-14  R0, CE1 leaks 0.0.0.0/0 and 10.10.0.0/16 on Microsoft peering; client → 198.51.100.10',
    );
    told.tell('they are refused', leak, (report) => sessionsInWords(report, 'ms-a'));
    await expect(told.text()).toMatchFileSnapshot('./w-14-default-on-microsoft-peering.golden.txt');
  });
});
