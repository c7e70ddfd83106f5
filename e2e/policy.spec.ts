import { expect, test } from './support/test.ts';

test.describe('The content security policy', () => {
  test('refuses to parse text as markup', async ({ editor, page, faults }) => {
    await editor.open();
    const outcome = await page.evaluate(() => {
      const box = document.createElement('div');
      try {
        box.innerHTML = '<img src=x onerror="document.title = \'ran\'">';
        return 'parsed';
      } catch (error) {
        return (error as Error).name;
      }
    });
    expect(outcome).toBe('TypeError');
    expect(faults.take(/TrustedHTML|require-trusted-types-for/).length).toBeGreaterThan(0);
  });

  test('lets no request leave for another origin', async ({ editor, page, faults }) => {
    await editor.open();
    const outcome = await page.evaluate(() =>
      fetch('https://example.com/').then(
        () => 'answered',
        () => 'refused',
      ),
    );
    expect(outcome).toBe('refused');
    expect(faults.take(/connect-src|Fetch API/).length).toBeGreaterThan(0);
  });

  test('admits no script written into the page', async ({ editor, page, faults }) => {
    await editor.open();
    const got = await page.evaluate(() => {
      const attempt = (name: string, run: () => void) => {
        try {
          run();
          return [name];
        } catch {
          return [];
        }
      };
      const { trustedTypes } = globalThis as never as { trustedTypes: { createPolicy(name: string): void } };
      return [
        ...attempt('a policy of its own', () => trustedTypes.createPolicy('somebody-else')),
        ...attempt('a handler as text', () =>
          document.createElement('a').setAttribute('onclick', 'alert(1)'),
        ),
        ...attempt('a script as text', () => {
          document.createElement('script').text = 'alert(1)';
        }),
        ...attempt('a script from anywhere', () => {
          document.createElement('script').src = '/assets/anything.js';
        }),
      ];
    });
    expect(got).toEqual([]);
    expect(faults.take(/Trusted|trusted-types/).length).toBeGreaterThan(3);
  });
});

test.describe('The watch over every test', () => {
  test('sees an error in the console and an exception nobody caught', async ({ editor, page, faults }) => {
    await editor.open();
    await page.evaluate(() => {
      console.error('planted');
      setTimeout(() => {
        throw new Error('planted too');
      }, 0);
    });
    await expect.poll(() => faults.all.length).toBe(2);
    expect(faults.take(/planted/)).toHaveLength(2);
  });
});
