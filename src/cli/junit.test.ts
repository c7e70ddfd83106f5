import { expect, it } from 'vitest';
import { junitXml } from './junit.ts';

it('gives readers what they count by, and the reason as attribute and as text', () => {
  expect(
    junitXml('Intents of v1.2', [
      { name: 'a', failure: null },
      { name: 'b', failure: 'lost: x < y' },
    ]),
  ).toBe(
    `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="Handoff" tests="2" failures="1" errors="0" skipped="0" time="0">
  <testsuite name="Intents of v1.2" tests="2" failures="1" errors="0" skipped="0" time="0">
    <testcase classname="Intents of v1\u20242" name="a" time="0"/>
    <testcase classname="Intents of v1\u20242" name="b" time="0">
      <failure message="lost: x &lt; y" type="falls-short">lost: x &lt; y</failure>
    </testcase>
  </testsuite>
</testsuites>
`,
  );
});

it('keeps two tests of one name apart', () => {
  const xml = junitXml(
    's',
    Array.from({ length: 2 }, () => ({ name: 'P1 fails', failure: null })),
  );
  expect(xml).toContain('name="P1 fails"');
  expect(xml).toContain('name="P1 fails (2)"');
});

it('lets no name end an element, start a line, or hold what XML cannot', () => {
  const name = 'x\u001b[31m\n</testcase>"\u202e\ud800 ]]> é 日本 🚀';
  const xml = junitXml('s', [{ name, failure: null }]);
  expect(xml).toContain('name="x\ufffd[31m &lt;/testcase&gt;&quot;\ufffd\ufffd ]]&gt; é 日本 🚀"');
});
