import { test as base, expect } from '@playwright/test';
import { EditorPage } from '../pages/editor-page.ts';
import { Faults } from './faults.ts';

/** Our `test`: it fails on every fault, whatever the test itself looks at. */
export const test = base.extend<{ editor: EditorPage; faults: Faults }>({
  faults: [
    async ({ context, baseURL }, use) => {
      const faults = await Faults.watch(context, new URL(baseURL ?? '').origin);
      await use(faults);
      expect(faults.all, 'no policy violation, console error, exception or foreign request').toEqual([]);
    },
    { auto: true },
  ],
  editor: async ({ page, faults: _watched }, use) => {
    await use(new EditorPage(page));
  },
});

export { expect };
