import { describe, expect, it } from 'vitest';
import { checks } from '#checks/registry.ts';
import { writeDocument } from '#model/format/write-document.ts';
import { filter, node, r0With } from '#sim/scenarios/designs.ts';
import { main } from './main.ts';

function run(line: string, design = r0With()) {
  const files: Record<string, string> = { 'd.json': writeDocument(design) };
  const disk = {
    read: (path: string) => files[path] ?? '',
    write(path: string, text: string) {
      if (path.startsWith('/nowhere/')) throw new Error('no such folder');
      files[path] = text;
    },
  };
  return main(line.split(' '), disk).then((outcome) => ({ ...outcome, files }));
}
const half = r0With(filter('filter-eu', ['12076:51002']));

describe('handoff check', () => {
  it('ends with 0 where there is no error, and says what else it found', async () => {
    const { code, output, messages } = await run('check d.json');
    expect([code, messages]).toEqual([0, []]);
    expect(output).toMatchObject({ format: 'handoff-findings/1', counts: { error: 0, warning: 3 } });
  });

  it('ends with 1 and says what is wrong and what to do (W-03)', async () => {
    const { code, messages } = await run('check d.json', half);
    expect(code).toBe(1);
    expect(messages).toEqual([
      'routefilter/pp-region-pair-incomplete: ENV-EU runs in West Europe and North Europe; the filter of Microsoft peering A has only West Europe. Add North Europe.',
    ]);
  });

  it('does not count what the design accepts', async () => {
    const accepted = {
      a: {
        id: 'a',
        check: 'routefilter/pp-region-pair-incomplete',
        about: ['env-eu', 'ms-a'],
        reason: 'The other region is asked for.',
      },
    };
    const { code, output } = await run('check d.json', { ...half, accepted: accepted as never });
    expect(code).toBe(0);
    expect(output).toMatchObject({ counts: { error: 0, accepted: 1 } });
  });

  it('writes a JUnit file with a test for each check', async () => {
    const { code, files } = await run(
      'check d.json --junit out.xml',
      r0With(node('circuit', 'circuit-a', { name: 'A & <B>', mbps: 300 })),
    );
    expect(code).toBe(1);
    const xml = files['out.xml'] ?? '';
    expect(xml.match(/<testcase /g)).toHaveLength(checks.length);
    expect(xml).toContain(
      '<failure message="A &amp; &lt;B&gt; has 300 Mbps, which is not a bandwidth offered',
    );
    expect(xml.match(/<failure /g)).toHaveLength(1);
  });

  it('ends with 2 where the file cannot be written, or the design not be read', async () => {
    expect(await run('check d.json --junit /nowhere/out.xml')).toMatchObject({ code: 2, output: null });
    expect(await run('check')).toMatchObject({ code: 2 });
  });
});
