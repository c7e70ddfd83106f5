import { describe, expect, it } from 'vitest';
import { isPrivate } from '#model/addresses.ts';
import { r0 } from '#templates/r0.ts';
import { addLink, addNode, advertise, type Change, changed, flow, node } from './designs.ts';
import { flowOf, mediaInWords, pathInWords, verdictInWords } from './in-words.ts';
import { run, story } from './story.ts';

const CONNECTOR = 'env-eu 198.51.100.24';
const toApi = flow(CONNECTOR, { by: 'name', name: 'api.contoso.example' });
const toMail = flow(CONNECTOR, { by: 'name', name: 'mail.contoso.example' });
const calls = changed(r0(), toApi);

const publishedAs = (scope: 'public' | 'private') => [
  { name: 'api.contoso.example', address: '192.0.2.82', scope },
];
const privateName = changed(calls, node('host', 'rproxy', { published: publishedAs('private') }));
const privateAddress = changed(r0(), flow(CONNECTOR, '10.10.5.20'));

/** The server has 192.0.2.82 itself, in a segment behind FW-E; nothing is translated (S-25). */
const ownsItsAddress: Change = (document) =>
  changed(
    document,
    node('host', 'rproxy', { published: [] }),
    node('firewall', 'fw-e', { destinationNat: [], originated: [] }),
    addNode('host', 'api', {
      name: 'API server',
      zone: 'hq',
      role: 'server',
      subnets: ['192.0.2.80/29'],
      addresses: ['192.0.2.82'],
      published: publishedAs('public'),
    }),
    addLink('api-fw-e', 'lan', 'api', 'fw-e'),
  );

const DECLARED = ['192.0.2.64/28', '192.0.2.80/29'];
const declaredOnly = changed(calls, advertise('ms-a', ['192.0.2.64/28'], DECLARED));
const declaredAndOnline = changed(
  declaredOnly,
  node('firewall', 'fw-i', {
    internetAdverts: [
      { prefix: '203.0.113.0/28' },
      { prefix: '203.0.113.16/29' },
      { prefix: '192.0.2.80/29' },
    ],
  }),
);

describe('FIG-2: Microsoft online services to a service of the customer (S-22 to S-26)', () => {
  it('S-22 asks public DNS first', () => {
    expect(flowOf(run(calls)).dns).toMatchObject({
      name: 'api.contoso.example',
      resolver: 'public',
      address: '192.0.2.82',
    });
  });

  it('S-22 drops a call to a name of private DNS before any routing', () => {
    const found = flowOf(run(privateName));
    expect(verdictInWords(found)).toBe('dropped:dns-private');
    expect([found.forward.hops.length, found.forward.segments.length, found.return]).toEqual([1, 0, null]);
    expect(verdictInWords(flowOf(run(privateAddress)))).toBe('dropped:dns-private');
  });

  it('S-23 comes in over the circuit that the address is registered on', () => {
    const found = flowOf(run(calls));
    expect(pathInWords(found.forward)).toMatch(
      /^ENV-EU → Microsoft network → \{MSEE-A1\|MSEE-A2\} ⟦H⟧ → P1 → \{CE1\|CE2\} → FW-E /,
    );
    expect(mediaInWords(found.forward)).toBe('M ms, P pp, C cp');
    expect(found.crossesInternet).toBe(false);
  });

  it('S-24 comes in over the internet where it is not', () => {
    const found = flowOf(run(changed(r0(), toMail)));
    expect(pathInWords(found.forward)).toMatch(
      /^ENV-EU → Microsoft network → Microsoft internet edge → Internet → ISP → FW-I \[DNAT 203\.0\.113\.18→10\.10\.250\.20\] → Reverse proxy/,
    );
    expect(mediaInWords(found.forward)).toBe('M ms, I in, C cp');
    expect(found.crossesInternet).toBe(true);
  });

  it('S-25 is delivered after translation, and directly', () => {
    const translated = flowOf(run(calls));
    expect(pathInWords(translated.forward)).toContain('FW-E [DNAT 192.0.2.82→10.10.250.10] → Reverse proxy');
    expect(translated.verdict).toBe('delivered');
    const direct = flowOf(run(changed(calls, ownsItsAddress)));
    expect(pathInWords(direct.forward)).toMatch(/→ \{CE1\|CE2\} → FW-E → API server$/);
    expect(direct.forward.hops.at(-1)?.destination).toBe('192.0.2.82');
    expect([direct.verdict, direct.crossesInternet]).toEqual(['delivered', false]);
  });

  it('S-26 ends at the internal service, and the reply goes back the same way', () => {
    const found = flowOf(run(calls));
    expect(pathInWords(found.forward)).toMatch(/Reverse proxy \[proxy\] → SQL server$/);
    expect(found.forward.hops.at(-1)?.destination).toBe('10.10.5.20');
    expect(pathInWords(found.return ?? found.forward)).toBe(
      'SQL server → Reverse proxy [proxy] → FW-E [un-DNAT 10.10.250.10→192.0.2.82] → {CE1|CE2} → P1 → {MSEE-A1|MSEE-A2} ⟦H⟧ → Microsoft network → ENV-EU',
    );
    expect(mediaInWords(found.return ?? found.forward)).toBe('C cp, P pp, M ms');
  });

  it('takes a prefix that is declared only as not registered, which is an assumption', () => {
    const nowhere = flowOf(run(declaredOnly));
    expect(verdictInWords(nowhere)).toBe('no-route');
    const online = flowOf(run(declaredAndOnline));
    expect(pathInWords(online.forward)).toContain('Microsoft internet edge → Internet → ISP → FW-I');
    for (const found of [nowhere, online, flowOf(run(calls))])
      expect(found.assumptions.join()).toMatch(/ER-042, ER-136/);
  });

  it("S-29 has public addresses only as long as it is in Microsoft's shared network", () => {
    const found = flowOf(run(calls));
    const inside = found.forward.segments.filter((segment) => segment.medium === 'microsoft-shared');
    expect(inside.length).toBeGreaterThan(0);
    const hops = [
      ...inside.map((segment) => found.forward.hops[segment.from]),
      ...inside.map((segment) => found.forward.hops[segment.to]),
    ];
    expect(new Set(hops.map((hop) => hop?.destination))).toEqual(new Set(['192.0.2.82']));
    expect(
      found.forward.hops.filter((hop) => hop.owner === 'microsoft' && isPrivate(hop.destination)),
    ).toEqual([]);
    expect(
      found.forward.segments
        .filter((segment) => segment.owner === 'microsoft')
        .map((segment) => segment.medium),
    ).not.toContain('microsoft-private');
  });

  it('reads like this', async () => {
    const told = story('FIG-2, S-22 to S-26  connector 198.51.100.24 → api.contoso.example:443');
    told.tell('R0', calls);
    told.tell('the name is in private DNS only (S-22)', privateName);
    told.tell('to mail.contoso.example, which is not on ExpressRoute (S-24)', changed(r0(), toMail));
    told.tell('the server owns 192.0.2.82 (S-25)', changed(calls, ownsItsAddress));
    told.tell('192.0.2.80/29 is declared and announced nowhere', declaredOnly);
    await expect(told.text()).toMatchFileSnapshot('./s-22-to-s-26.golden.txt');
  });
});
