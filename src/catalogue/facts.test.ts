import { describe, expect, it } from 'vitest';
import { loadFacts } from './facts.ts';

describe('the facts', () => {
  it('have an id of their own, and name sources that there are', async () => {
    const { facts, sources } = await loadFacts();
    const keys = new Set(sources.map(({ key }) => key));
    expect(new Set(facts.map(({ id }) => id)).size).toBe(facts.length);
    for (const fact of facts) {
      expect(fact.id).toMatch(/^(ER-\d{3}|[DU]-\d+)$/);
      expect(fact.text.length).toBeGreaterThan(10);
      for (const source of fact.sources) expect(keys).toContain(source);
      // A fact without a page is one of ours, and says so.
      if (fact.id.startsWith('ER-') && fact.sources.length === 0) expect(fact.basis).toBeDefined();
    }
  });

  it('link to public pages only', async () => {
    for (const { url } of (await loadFacts()).sources) {
      expect(['learn.microsoft.com', 'www.rfc-editor.org']).toContain(new URL(url).hostname);
      expect(new URL(url).protocol).toBe('https:');
    }
  });
});
