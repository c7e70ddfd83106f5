import { describe, expect, it } from 'vitest';
import type { TopologyDocument } from '#model/document.ts';
import { writeDocument } from '#model/format/write-document.ts';
import { r0 } from '#templates/r0.ts';
import { main } from './main.ts';

async function written(
  document: TopologyDocument,
): Promise<{ html: string; markdown: string; picture: string }> {
  const files: Record<string, string> = { 'd.json': writeDocument(document) };
  const { code, messages } = await main('report d.json --html d.html --markdown d.md'.split(' '), {
    read: (path) => files[path] ?? '',
    write: (path, text) => {
      files[path] = text;
    },
  });
  expect([code, messages]).toEqual([0, []]);
  return { html: files['d.html'] ?? '', markdown: files['d.md'] ?? '', picture: files['d.svg'] ?? '' };
}

describe('handoff report', () => {
  it('tells all that is known of a design, in both forms', async () => {
    const { html, markdown, picture } = await written(r0());
    for (const said of [
      'Flows at a glance',
      'Users to virtual machine',
      'survives any one failure.',
      'broken',
      'Private ends here.',
      '192.0.2.64/28',
      'Every single failure',
      'kept private, 900 ms',
      'over the internet, 900 ms',
      'Resilience is 88.9 of 100.',
      '5 of 6 intents hold.',
      'Contracts are not drawn.',
      'What if a link, a building or a provider is lost?',
      'Findings',
      'Assumptions',
      'ER-317',
    ]) {
      expect(html, said).toContain(said);
      expect(markdown.replaceAll('\\', ''), said).toContain(said);
    }
    expect(html).toContain('<svg');
    expect(markdown).toContain('![The drawing of One circuit in Amsterdam](d.svg)');
    expect(picture).toMatch(/^(<\?xml[^>]*\?>\s*)?<svg[^>]* xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    expect(html.match(/<table>/g)?.length).toBeGreaterThan(8);
  });

  it('is one file without script, handler or anything from elsewhere, whatever the names are', async () => {
    const hostile = '"><img src=x onerror=alert(1)><script>alert(2)</script>';
    const link = '[x](javascript:alert(3)) `a` | b <b>c';
    const document = r0();
    const nodes = {
      ...document.nodes,
      ce1: { ...document.nodes['ce1' as never], name: hostile },
      'hq-lan': { ...document.nodes['hq-lan' as never], name: link },
    };
    const { html, markdown } = await written({
      ...document,
      name: `</title>${hostile}`.slice(0, 80),
      notes: `${hostile}\n# heading\n\n- list`,
      nodes,
    } as never);
    expect(html).not.toMatch(/<(script|img|iframe|link|object|foreignObject)/i);
    // What is left when texts and the values of attributes are gone is ours alone.
    const markup = html.replace(/="[^"]*"/g, '=""').replace(/>[^<]*</g, '><');
    expect(markup).not.toMatch(/\son[a-z]+=/i);
    expect(markup).not.toContain('alert');
    expect(html).not.toMatch(/(src|href)="(https?:|javascript:|\/\/)/i);
    expect(markdown).not.toMatch(/<[a-z/!]/i);
    // The picture is the one link.
    expect(markdown.replace('](d.svg)', '')).not.toMatch(/[^\\]\]\(/);
    expect(markdown.match(/^# /gm)).toHaveLength(1);
  });
});
