import { describe, expect, it } from 'vitest';
import type { TopologyDocument } from '#model/document.ts';
import { writeDocument } from '#model/format/write-document.ts';
import { r0 } from '#templates/r0.ts';
import { main } from './main.ts';

const wanting = (claim: object, more: object = {}): TopologyDocument =>
  ({
    ...r0(),
    intents: { wish: { id: 'wish', flow: 'users-to-vm', claim, after: 'any-one', ...more } },
  }) as never;

async function run(line: string, document: TopologyDocument) {
  const files: Record<string, string> = { 'd.json': writeDocument(document) };
  const outcome = await main(line.split(' '), {
    read: (path) => files[path] ?? '',
    write: (path, text) => {
      files[path] = text;
    },
  });
  return { ...outcome, files };
}

describe('handoff verify', () => {
  it('ends with 0 when every intent holds', async () => {
    const { code, output, messages } = await run('verify d.json', wanting({ type: 'source-stays' }));
    expect([code, messages]).toEqual([0, []]);
    expect(output).toMatchObject({
      format: 'handoff-verification/1',
      intents: [{ id: 'wish', holds: true }],
    });
  });

  it('ends with 1 and names what fails, and takes the name of it back', async () => {
    const document = wanting({ type: 'reaches' });
    const { code, output, messages } = await run('verify d.json', document);
    expect(code).toBe(1);
    expect(messages).toEqual([
      expect.stringMatching(
        /^"Users to virtual machine" survives any one failure\. It does not: when Circuit A fails/,
      ),
    ]);
    const { intents } = output as { intents: { counterExample: { failed: { key: string }[] } }[] };
    const key = intents[0]?.counterExample.failed[0]?.key;
    expect((await run(`simulate d.json --fail ${key}`, document)).code).toBe(1);
  });

  it('ends with 1 where nothing is asked, and with 2 where the design refers to nothing', async () => {
    expect((await run('verify d.json', { ...r0(), intents: {} })).code).toBe(1);
    const dangling = await run('verify d.json', wanting({ type: 'through', node: 'nobody' }));
    expect([dangling.code, dangling.output]).toEqual([2, null]);
    expect(dangling.messages[0]).toContain('intents.wish.claim.node');
  });

  it('writes JUnit, whatever is in a name', async () => {
    const document = wanting({ type: 'reaches' });
    const hostile = '<b a="1">&\u0001 ]]>';
    const flows = {
      ...document.flows,
      'users-to-vm': { ...document.flows['users-to-vm' as never], name: hostile },
    };
    const { files } = await run('verify d.json --junit out.xml', { ...document, flows } as never);
    expect(files['out.xml']).toContain('tests="1" failures="1"');
    expect(files['out.xml']).toContain('&lt;b a=&quot;&quot;1&quot;&quot;&gt;&amp;');
    expect(files['out.xml']).not.toContain('<b');
    expect(files['out.xml']).not.toContain('\u0001');
  });
});

describe('handoff sweep', () => {
  it('goes through every single failure, and with --double through every pair', async () => {
    const { code, output, messages } = await run('sweep d.json', r0());
    const { scenarios, elements, score } = output as {
      scenarios: unknown[];
      elements: unknown[];
      score: number;
    };
    expect(code).toBe(1);
    expect(scenarios).toHaveLength(elements.length);
    expect(messages.join('\n')).toContain('Circuit A fails: lost: ');
    expect(score).toBeGreaterThan(0);
    const n = elements.length;
    const double = (await run('sweep d.json --double --junit s.xml', r0())) as {
      output: unknown;
      files: object;
    };
    expect((double.output as { scenarios: unknown[] }).scenarios).toHaveLength(n + (n * (n - 1)) / 2);
    expect(double.files).toMatchObject({ 's.xml': expect.stringContaining(`tests="${n}"`) });
  });

  it('ends with 0 where no single failure loses a flow', async () => {
    const { 'users-to-env': flow } = r0().flows as Record<string, never>;
    const only = { ...r0(), flows: { 'users-to-env': flow }, intents: {} } as never;
    const { code, messages } = await run('sweep d.json', only);
    expect([code, messages]).toEqual([0, []]);
  });
});
