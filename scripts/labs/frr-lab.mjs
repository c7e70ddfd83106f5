// The routers of a lab as FRR daemons of their own, each in a Linux network namespace, with veth pairs for links.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { asFile, bgpLines, ospfLines, policyLines, staticLines } from './frr-config.mjs';

const DAEMONS = '/usr/lib/frr';
const run = (command, ...args) => execFileSync(command, args, { encoding: 'utf8', maxBuffer: 2 ** 28 });

export class FrrLab {
  constructor(lab) {
    this.lab = structuredClone(lab);
    this.home = mkdtempSync(path.join(tmpdir(), 'lab-'));
    this.prefix = `lab${process.pid}`;
    this.pids = [];
  }

  space(router) {
    return `${this.prefix}-${router}`;
  }

  inside(router, ...command) {
    return run('ip', 'netns', 'exec', this.space(router), ...command);
  }

  /** @returns {string} What a router answers to a command of its shell. */
  ask(router, ...commands) {
    return run(
      'vtysh',
      '--vty_socket',
      path.join(this.home, router),
      ...commands.flatMap((one) => ['-c', one]),
    );
  }

  start() {
    for (const router of this.lab.routers) this.addSpace(router);
    for (const link of this.lab.links) this.addLink(link);
    for (const lan of this.lab.lans ?? []) this.addLan(lan);
    for (const link of this.lab.links) if (link.up === false) this.setLink(link.id, 'down');
    for (const router of this.lab.routers) this.startDaemons(router);
  }

  stop() {
    for (const pid of this.pids) spawnSync('kill', [String(pid)]);
    const spaces = [
      ...this.lab.routers.map(({ name }) => name),
      ...(this.lab.lans ?? []).map(({ id }) => `lan-${id}`),
    ];
    for (const name of spaces) spawnSync('ip', ['netns', 'del', this.space(name)]);
    rmSync(this.home, { recursive: true, force: true });
  }

  addSpace(router) {
    const { name, loopbacks = [], originate = [] } = router;
    run('ip', 'netns', 'add', this.space(name));
    for (const setting of [
      'ipv4.ip_forward=1',
      'ipv6.conf.all.forwarding=1',
      'ipv6.conf.default.keep_addr_on_down=1',
      'ipv6.conf.all.keep_addr_on_down=1',
      'ipv6.conf.default.accept_dad=0',
      'ipv6.conf.all.accept_dad=0',
      'ipv4.conf.all.ignore_routes_with_linkdown=1',
    ])
      this.inside(name, 'sysctl', '-qw', `net.${setting}`);
    this.inside(name, 'ip', 'link', 'set', 'lo', 'up');
    for (const one of loopbacks) this.inside(name, 'ip', 'addr', 'add', one, 'dev', 'lo');
    for (const one of originate) this.deliver(name, one);
  }

  /** The router itself is the destination of every address in a prefix that it originates, unless it only announces it. */
  deliver(router, { prefix, deliver = true }) {
    if (deliver)
      this.inside(
        router,
        'ip',
        'route',
        'replace',
        'local',
        prefix,
        'dev',
        'lo',
        'table',
        'main',
        'proto',
        '99',
      );
  }

  addLink({ id, a, b, a_addresses, b_addresses }) {
    run(
      'ip',
      'link',
      'add',
      id,
      'netns',
      this.space(a),
      'type',
      'veth',
      'peer',
      'name',
      id,
      'netns',
      this.space(b),
    );
    for (const [router, addresses] of [
      [a, a_addresses],
      [b, b_addresses],
    ])
      this.raise(router, id, addresses);
  }

  raise(router, port, addresses) {
    for (const one of addresses)
      this.inside(router, 'ip', 'addr', 'add', one, 'dev', port, ...(one.includes(':') ? ['nodad'] : []));
    this.inside(router, 'ip', 'link', 'set', port, 'up');
  }

  addLan({ id, members }) {
    const middle = `lan-${id}`;
    run('ip', 'netns', 'add', this.space(middle));
    this.inside(middle, 'ip', 'link', 'add', 'bridge', 'type', 'bridge');
    this.inside(middle, 'ip', 'link', 'set', 'bridge', 'up');
    for (const [router, addresses] of Object.entries(members)) {
      run(
        'ip',
        'link',
        'add',
        id,
        'netns',
        this.space(router),
        'type',
        'veth',
        'peer',
        'name',
        router,
        'netns',
        this.space(middle),
      );
      this.inside(middle, 'ip', 'link', 'set', 'dev', router, 'master', 'bridge', 'up');
      this.raise(router, id, addresses);
    }
  }

  setLink(id, state) {
    const { a, b } = this.lab.links.find((link) => link.id === id);
    for (const router of [a, b]) this.inside(router, 'ip', 'link', 'set', id, state);
  }

  startDaemons(router) {
    const home = path.join(this.home, router.name);
    mkdirSync(home);
    run('chown', '-R', 'frr:frr', this.home);
    run('chmod', '755', this.home);
    const policies = Object.entries(this.lab.policies ?? {}).flatMap(([name, policy]) =>
      policyLines(name, policy),
    );
    this.begin(router, 'zebra', []);
    this.begin(router, 'staticd', staticLines(router));
    const [four, six] = ['ipv4', 'ipv6'].map((family) => ospfLines(this.lab, router, family));
    if (four.length > 0) this.begin(router, 'ospfd', four);
    if (six.length > 0 && router.loopbacks?.some((one) => one.includes(':')))
      this.begin(router, 'ospf6d', six);
    this.begin(router, 'bgpd', [...policies, ...bgpLines(this.lab, router)]);
  }

  begin({ name }, daemon, lines) {
    const home = path.join(this.home, name);
    const file = path.join(home, `${daemon}.conf`);
    writeFileSync(file, `hostname ${name}\n${asFile(lines)}\n`);
    this.inside(
      name,
      `${DAEMONS}/${daemon}`,
      '-d',
      '-f',
      file,
      '-i',
      path.join(home, `${daemon}.pid`),
      '-z',
      path.join(home, 'zserv.api'),
      '--vty_socket',
      home,
      '-A',
      '127.0.0.1',
      '-P',
      '0',
    );
    this.pids.push(run('cat', path.join(home, `${daemon}.pid`)).trim());
  }

  /** Makes one event of a step happen. */
  apply(event) {
    const { lab } = this;
    const router = (name) => lab.routers.find((one) => one.name === name);
    switch (event.type) {
      case 'link_down':
      case 'link_up':
        return this.setLink(event.link, event.type === 'link_up' ? 'up' : 'down');
      case 'router_down':
      case 'router_up':
        for (const { id, a, b } of lab.links)
          if ([a, b].includes(event.router)) this.setLink(id, event.type === 'router_up' ? 'up' : 'down');
        return;
      case 'session_down':
      case 'session_up':
        return this.change(() => {
          lab.sessions.find(({ id }) => id === event.session).a.shutdown = event.type === 'session_down';
        });
      case 'withdraw':
        return this.change(() => {
          const from = router(event.router);
          from.originate = (from.originate ?? []).filter(({ prefix }) => prefix !== event.prefix);
          spawnSync('ip', [
            'netns',
            'exec',
            this.space(event.router),
            'ip',
            'route',
            'del',
            'local',
            event.prefix,
            'table',
            'main',
          ]);
        });
      case 'originate':
        return this.change(() => {
          const at = router(event.router);
          at.originate = [...(at.originate ?? []), event.origination];
          this.deliver(event.router, event.origination);
        });
      case 'set_policy':
        return this.change(() => {
          lab.policies[event.policy] = event.value;
        });
      case 'set_session':
        return this.change(() => {
          Object.assign(lab.sessions.find(({ id }) => id === event.session)[event.side], event.set);
        });
      case 'add_static':
        return this.change(() => {
          const at = router(event.router);
          at.static = [...(at.static ?? []), event.static];
        });
      case 'remove_static':
        return this.change(() => {
          const at = router(event.router);
          at.static = at.static.filter(({ prefix }) => prefix !== event.prefix);
        });
      default:
        throw new Error(`This script cannot make "${event.type}" happen.`);
    }
  }

  /** Tells each router the lines that it no longer has, then those that are new. */
  change(edit) {
    const lines = () =>
      this.lab.routers.map((router) => [
        ...Object.entries(this.lab.policies ?? {}).flatMap(([name, policy]) => policyLines(name, policy)),
        ...staticLines(router),
        ...bgpLines(this.lab, router),
      ]);
    const before = lines();
    edit();
    lines().forEach((now, i) => {
      const gone = before[i].filter((line) => !now.includes(line) && !/ \| no |^no /.test(line)).reverse();
      const come = now.filter((line) => !before[i].includes(line));
      if (gone.length + come.length === 0) return;
      const file = path.join(this.home, 'change.conf');
      writeFileSync(file, `${asFile([...gone.map(negated), ...come])}\n`);
      run('vtysh', '--vty_socket', path.join(this.home, this.lab.routers[i].name), '-f', file);
    });
  }
}

const negated = (line) =>
  line.replace(/[^|]*$/, (last) => `${last.startsWith(' ') ? ' ' : ''}no ${last.trim()}`);
