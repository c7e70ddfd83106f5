import { describe, expect, it } from 'vitest';
import { writeDocument } from '#model/format/write-document.ts';
import { r0 } from '#templates/r0.ts';
import { main } from './main.ts';

const design = writeDocument(r0());

/** Files in memory. Reading one that is not there fails as a disk would. */
function disk(files: Record<string, string>) {
  return {
    files,
    read(path: string) {
      const text = files[path];
      if (text === undefined) throw new Error(`no such file: ${path}`);
      return text;
    },
    write(path: string, text: string) {
      files[path] = text;
    },
  };
}

const run = (line: string, files: Record<string, string> = { 'r0.json': design }) =>
  main(line.split(' '), disk(files));

describe('handoff simulate', () => {
  it('ends with 0 when every flow is delivered', async () => {
    const { code, output } = await run('simulate r0.json');
    expect(code).toBe(0);
    expect(output).toMatchObject({ format: 'handoff-report/1', design: 'One circuit in Amsterdam' });
  });

  it('ends with 1 and says which flow falls short, when the circuit fails (F3: the API is on this circuit only)', async () => {
    const { code, messages } = await run('simulate r0.json --fail circuit-a');
    expect(code).toBe(1);
    expect(messages.join('\n')).toContain('Environment calls your API: No route');
  });

  it('keeps all flows when one link of the circuit fails', async () => {
    expect((await run('simulate r0.json --fail circuit-a.primary')).code).toBe(0);
  });

  it('lets a link fail at a time, and be restored at another', async () => {
    const { code, output } = await run('simulate r0.json --fail circuit-a.primary@30s..2min');
    expect(code).toBe(0);
    const { flows } = output as { flows: { flow: string; recovery: { stretches: object[] } }[] };
    expect(flows.find(({ flow }) => flow === 'users-to-env')?.recovery.stretches).toMatchObject([
      { fromMs: 30_000, toMs: 30_900, share: 0.5 },
    ]);
  });

  it('lets a link lose packets, and counts that as falling short', async () => {
    const { code, messages } = await run('simulate r0.json --degrade circuit-a.primary=loss:5%@1min');
    expect(code).toBe(1);
    expect(messages.join('\n')).toContain('Loses about 4.9 % of its packets');
  });

  it.each([
    ['--fail', 'ce1@later', 'no node, link or zone'],
    ['--fail', 'ce1@30s..10s', 'over later than it begins'],
    ['--degrade', 'ce1', 'say how'],
    ['--degrade', 'ce1=loss:100%', 'less than 100 %'],
    ['--degrade', 'ce1=flap:2s/5s/99', '20 times at most'],
  ])('ends with 2 and says what is wrong with %s %s', async (option, text, says) => {
    const { code, messages } = await run(`simulate r0.json ${option} ${text}`);
    expect(code).toBe(2);
    expect(messages[0]).toContain(`${option} ${text}`);
    expect(messages[0]).toContain(says);
  });

  it('ends with 2 and names the option, when there is nothing of that name', async () => {
    const { code, output, messages } = await run('simulate r0.json --fail ce9');
    expect([code, output]).toEqual([2, null]);
    expect(messages[0]).toContain('--fail ce9');
  });
});

describe('handoff diff', () => {
  const failed = writeDocument({
    ...r0(),
    failures: {
      f: { id: 'f', of: { type: 'node', node: 'circuit-a', part: 'all' }, silent: false },
    } as never,
  });

  it('ends with 0 when a design is only called otherwise', async () => {
    const { code, output } = await run('diff r0.json other.json', {
      'r0.json': design,
      'other.json': writeDocument({ ...r0(), name: 'Another name' }),
    });
    expect([code, output]).toMatchObject([0, { format: 'handoff-comparison/1', flows: [] }]);
  });

  it('ends with 1, and says of each flow at which hop it goes another way and why', async () => {
    const { code, messages } = await run('diff r0.json failed.json', {
      'r0.json': design,
      'failed.json': failed,
    });
    expect(code).toBe(1);
    expect(messages.join('\n')).toContain(
      'hop 1 at HQ users: over FW-I, before over FW-E, because 198.51.100.0/27 is not there any more; 0.0.0.0/0 carries it',
    );
  });

  it.each(['', '\uFEFF \n'])(
    'tells the flows of a design that is new, which version control sets against an empty file',
    async (text) => {
      const files = { '/dev/null': text, 'r0.json': design };
      const { code, output, messages } = await run('diff /dev/null r0.json', files);
      expect([code, output]).toMatchObject([1, { unchanged: 0 }]);
      expect(messages.slice(0, 2)).toEqual([
        'One circuit in Amsterdam: the whole design is new, as /dev/null is empty.',
        'Flows: 5 new.',
      ]);
      const { flows } = output as { flows: { name: string; kinds: string[]; after: { sentence: string } }[] };
      expect(flows.every(({ kinds }) => kinds.join() === 'added')).toBe(true);
      // Its sessions are new too, which goes without saying while they are up.
      expect(messages.slice(2)).toEqual(
        flows.map(({ name, after }) => `${name}: new flow. ${after.sentence}`),
      );
      expect(messages).toHaveLength(7);
    },
  );

  it('tells which sessions of a new design are down', async () => {
    const { messages } = await run('diff /dev/null failed.json', { '/dev/null': '', 'failed.json': failed });
    expect(messages.join('\n')).toMatch(/Microsoft peering A, primary.*down/);
    expect(messages.join('\n')).not.toContain('It was');
  });

  it('tells the flows of a design that is gone', async () => {
    const { code, messages } = await run('diff r0.json /dev/null', { '/dev/null': '', 'r0.json': design });
    expect(code).toBe(1);
    expect(messages).toEqual([
      'One circuit in Amsterdam: the design is gone, as /dev/null is empty.',
      'Flows: 5 removed.',
      'Branch to environment: removed flow',
      'Environment calls your API: removed flow',
      'Static files from the CDN: removed flow',
      'Users to environment: removed flow',
      'Users to virtual machine: removed flow',
    ]);
  });

  it('calls an empty standard input by its name', async () => {
    const { messages } = await run('diff - r0.json', { '-': '', 'r0.json': design });
    expect(messages[0]).toBe(
      'One circuit in Amsterdam: the whole design is new, as standard input is empty.',
    );
  });

  it('ends with 2 when both are empty, and says that a file is, wherever else one is read', async () => {
    const files = { 'a.json': '', 'b.json': '' };
    expect(await run('diff a.json b.json', files)).toMatchObject({
      code: 2,
      messages: ['a.json and b.json are empty. A design is in one of them at least.'],
    });
    expect((await run('check a.json', files)).messages).toEqual([
      'a.json: This file is empty. Check that it is the right file, and that it was saved whole.',
    ]);
  });

  it('ends with 2 when one of the two is missing', async () => {
    expect((await run('diff r0.json')).code).toBe(2);
    expect((await run('diff r0.json nowhere.json')).messages[0]).toContain('nowhere.json');
  });
});

describe('handoff explain', () => {
  it('names the route in use and why the default lost', async () => {
    const { code, output } = await run('explain r0.json --router ce1 --prefix 198.51.100.0/27');
    expect(code).toBe(0);
    const { bgp } = (
      output as {
        instances: { bgp: { best: { from: string }; losers: { step: string; wouldWinWith: unknown }[] } }[];
      }
    ).instances[0] as never as {
      bgp: { best: { from: string }; losers: { step: string; wouldWinWith: unknown }[] };
    };
    expect(bgp.best.from).toBe('MSEE-A1');
    // CE2's copy comes by iBGP: an external route is preferred (RFC 4271 §9.1.2.2 d).
    expect(bgp.losers.map((loser) => loser.step)).toEqual(['ebgp-over-ibgp']);
    // Local preference comes before it, so one more of that would do.
    expect(bgp.losers[0]?.wouldWinWith).toEqual({ attribute: 'local-preference', from: 150, to: 151 });
  });

  it('shows no address that nobody drew', async () => {
    expect(
      JSON.stringify((await run('explain r0.json --router fw-e --prefix 198.51.100.0/27')).output),
    ).not.toMatch(/24[01]\.\d/);
  });

  it.each([
    ['explain r0.json --prefix 198.51.100.0/27', '--router'],
    ['explain r0.json --router ce1 --prefix 198.51.100.1/27', '198.51.100.0/27'],
    ['explain r0.json --router p1 --prefix 198.51.100.0/27', 'P1 keeps no routing table'],
  ])('ends with 2 for %s', async (line, message) => {
    const { code, messages } = await run(line);
    expect(code).toBe(2);
    expect(messages.join()).toContain(message);
  });
});

describe('handoff convert', () => {
  it('writes the canonical form, byte for byte', async () => {
    const files: Record<string, string> = { 'in.json': JSON.stringify(JSON.parse(design)) };
    expect((await run('convert in.json out.json', files)).code).toBe(0);
    expect(files['out.json']).toBe(design);
  });

  it('draws a picture that holds the design, and reads it back from there', async () => {
    const files: Record<string, string> = { 'in.json': design };
    expect((await run('convert in.json out.svg', files)).code).toBe(0);
    expect(files['out.svg']).toContain('Private ends here');
    expect((await run('convert out.svg back.json', files)).code).toBe(0);
    expect(files['back.json']).toBe(design);
    expect((await run('convert in.json out.svg --flow nobody', files)).code).toBe(2);
    files['bare.svg'] = '<svg xmlns="http://www.w3.org/2000/svg"/>';
    const { code, messages } = await run('convert bare.svg back.json', files);
    expect([code, messages.join()]).toEqual([2, expect.stringContaining('holds no design')]);
  });

  it('draws a moving picture of a flow, which opens again too', async () => {
    const files: Record<string, string> = { 'in.json': design };
    const line = 'convert in.json film.svg --film both --flow users-to-env --speed 2 --theme dark';
    expect((await run(line, files)).code).toBe(0);
    expect(files['film.svg']).toContain('<animateMotion');
    expect(files['film.svg']).toContain('customer hands over to provider');
    expect((await run('convert film.svg back.json', files)).code).toBe(0);
    expect(files['back.json']).toBe(design);
  });

  it.each([
    ['--film sideways', '--film sideways'],
    ['--film both --speed 0', '--speed 0'],
    ['--theme pink', '--theme pink'],
  ])('ends with 2 for %s', async (option, message) => {
    const { code, messages } = await run(`convert r0.json film.svg ${option}`);
    expect([code, messages.join()]).toEqual([2, expect.stringContaining(message)]);
  });

  it('ends with 2, says where, and writes nothing, for a design with a dangling link', async () => {
    const broken = JSON.parse(design);
    delete broken.nodes.ce1;
    const files: Record<string, string> = { 'in.json': JSON.stringify(broken) };
    const { code, messages } = await run('convert in.json out.json', files);
    expect(code).toBe(2);
    expect(messages.join('\n')).toContain('in.json: links.');
    expect(files['out.json']).toBeUndefined();
  });
});

it('says what it can do when asked for nothing', async () => {
  const { code, messages } = await main([], disk({}));
  expect(code).toBe(2);
  expect(messages.join('\n')).toContain('handoff simulate');
});

it.each([['--help'], ['help'], ['-h'], ['check --help'], ['sweep d.json --help']])(
  'helps, and ends with 0, for %s',
  async (line) => {
    const outcome = await run(line, {});
    expect([outcome.code, outcome.output, outcome.messages]).toEqual([0, null, []]);
    expect(outcome.help).toContain('handoff ');
  },
);

it('helps with the command that was asked about only', async () => {
  const { help } = await run('diff --help', {});
  expect(help).toContain('handoff diff');
  expect(help).not.toContain('handoff sweep');
});

it('reads standard input once, and says so when it is asked for twice', async () => {
  let reads = 0;
  const files = {
    read: () => {
      reads += 1;
      return design;
    },
    write: () => {},
  };
  expect((await main(['check', '-'], files)).code).toBe(0);
  expect(reads).toBe(1);
  expect((await main(['diff', '-', '-'], files)).code).toBe(2);
});

it('speaks of a newer copy of the tool, not of a page, where a design is newer', async () => {
  const { code, messages } = await run('check d.json', {
    'd.json': design.replace(/"version": \d+/, '"version": 99'),
  });
  expect(code).toBe(2);
  expect(messages.join()).toContain('Bring this copy of Handoff up to date.');
});

it('lets no name start a line of its own on standard error, or colour a terminal', async () => {
  const hostile = JSON.parse(design);
  hostile.nodes['circuit-a'].name = 'A\u001b[31m\n::error::x \u202e';
  const { messages } = await run('sweep d.json', { 'd.json': JSON.stringify(hostile) });
  expect(messages[0]).toMatch(/^A\ufffd\[31m ::error::x \ufffd fails: lost: /);
  for (const bad of ['\n', '\u001b', '\u202e']) expect(messages.join('')).not.toContain(bad);
});
