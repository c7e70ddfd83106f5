import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

describe('an address of a script', () => {
  beforeEach(() => {
    vi.resetModules();
    vi.stubGlobal('location', { origin: 'https://handoff.example', href: 'https://handoff.example/app/' });
  });
  afterEach(() => vi.unstubAllGlobals());

  it('passes when it is ours', async () => {
    const { scriptUrl } = await import('./script-url.ts');
    expect(scriptUrl('./assets/engine.js')).toBe('./assets/engine.js');
    expect(scriptUrl('https://handoff.example/assets/engine.js')).toBe(
      'https://handoff.example/assets/engine.js',
    );
  });

  it.each([
    'https://elsewhere.example/a.js',
    '//elsewhere.example/a.js',
    'data:text/javascript,1',
    'javascript:1',
  ])('is refused when it is not: %s', async (url) => {
    const { scriptUrl } = await import('./script-url.ts');
    expect(() => scriptUrl(url)).toThrow('not ours');
  });

  it('goes through one policy, made once, where the browser has Trusted Types', async () => {
    const createPolicy = vi.fn((_name: string, rules: { createScriptURL(url: string): string }) => ({
      createScriptURL: (url: string) => ({ trusted: rules.createScriptURL(url) }),
    }));
    vi.stubGlobal('trustedTypes', { createPolicy });
    const { scriptUrl } = await import('./script-url.ts');
    expect([scriptUrl('./a.js'), scriptUrl('./b.js')]).toEqual([
      { trusted: './a.js' },
      { trusted: './b.js' },
    ]);
    expect(createPolicy.mock.calls.map(([name]) => name)).toEqual(['handoff-url']);
  });
});
