import type { Page } from '@playwright/test';
import { EditorPage } from './pages/editor-page.ts';
import { NEXT, Site } from './support/site.ts';
import { test as base, expect } from './support/test.ts';

const test = base.extend<{ site: Site }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from it that nothing is needed
  site: async ({}, use) => {
    const site = await Site.open();
    await use(site);
    await site.close();
  },
  baseURL: async ({ site }, use) => use(site.url),
});

/** The scripts and styles that the page runs on. */
const partsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name).pathname)
      .filter((name) => name.startsWith('/assets/')),
  );

const offer = (page: Page) =>
  page.getByRole('main').getByRole('status').filter({ hasText: 'A newer version of Handoff is ready.' });

const share = async (page: Page) => {
  await page.keyboard.press('ControlOrMeta+e');
  await expect(page.getByRole('textbox', { name: 'Link' })).toHaveValue(/#d=1\./);
  await page.keyboard.press('Escape');
};

test.describe('with all of it kept for offline', () => {
  test.use({ serviceWorkers: 'allow' });

  test('the next build is offered and not forced, not while something is unsaved, and starts with the designs as they were; a tab that goes on has the parts of its own build (T-A8)', async ({
    editor,
    page,
    context,
    site,
  }) => {
    await editor.open();
    await page.evaluate(async () => {
      const { serviceWorker } = navigator;
      await serviceWorker.ready;
      if (!serviceWorker.controller)
        await new Promise((done) => serviceWorker.addEventListener('controllerchange', done, { once: true }));
    });
    await editor.designName.fill('Before the update');
    await editor.designName.press('Enter');
    await editor.drag(editor.thing('SQL server'), { x: 0, y: 24 });
    await expect(page.getByRole('banner').getByText(/^Saved/)).toBeVisible();
    const design = await editor.exported();
    const second = new EditorPage(await context.newPage());
    await second.open();

    await site.deployNext();
    // As it does by itself each hour.
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    await expect(offer(page)).toBeVisible();
    await expect(offer(page)).toContainText('Your designs stay as they are.');
    expect((await partsOf(page)).filter((name) => name.includes(NEXT))).toEqual([]);

    // While something is not kept, it does not start.
    await page.evaluate(() => {
      const { put } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('The disk is full', 'QuotaExceededError');
      };
      Object.assign(window, { healDisk: () => Object.assign(IDBObjectStore.prototype, { put }) });
    });
    await editor.designName.fill('Not kept');
    await editor.designName.press('Enter');
    await expect(page.getByRole('banner').getByText(/^NOT SAVED/)).toBeVisible();
    await expect(offer(page)).toContainText('Save or export this design first');
    const start = offer(page).getByRole('button', { name: 'Reload now' });
    await expect(start).toHaveAttribute('aria-disabled', 'true');
    await start.dispatchEvent('click');
    await page.evaluate(() => (window as unknown as { healDisk(): void }).healDisk());
    await editor.designName.fill('Before the update');
    await editor.designName.press('Enter');
    await expect(page.getByRole('banner').getByText(/^Saved/)).toBeVisible();
    expect((await partsOf(page)).filter((name) => name.includes(NEXT))).toEqual([]);

    // Said so, it starts, all of it.
    const loaded = page.waitForEvent('load');
    await start.click();
    await loaded;
    await expect(page.getByRole('region', { name: 'Canvas' })).toHaveAttribute('aria-busy', 'false');
    await expect(editor.designName).toHaveValue('Before the update');
    expect(await editor.exported()).toBe(design);
    await share(page);
    const parts = await partsOf(page);
    expect(parts.length).toBeGreaterThan(5);
    expect(parts.filter((name) => !name.includes(NEXT))).toEqual([]);
    await expect(offer(page)).toHaveCount(0);

    // The other tab runs on what it was opened with, though the server has none of it any more, and without a network too.
    await second.page.bringToFront();
    await context.setOffline(true);
    await share(second.page);
    await second.openTab('Timeline');
    await expect(second.dock.getByRole('listbox', { name: /^All that happens/ })).toBeVisible();
    expect((await partsOf(second.page)).filter((name) => name.includes(NEXT))).toEqual([]);
  });
});

base('a part that the server has no more is told, and one reload gets the new build', async ({ browser }) => {
  // Its own context: what is asked for in vain is a fault everywhere else.
  const site = await Site.open();
  const context = await browser.newContext({ baseURL: site.url, serviceWorkers: 'block' });
  const page = await context.newPage();
  const editor = new EditorPage(page);
  // One that the drawing itself fetches late.
  await page.route(/overlay-menu/, (route) => route.abort());
  await editor.open();
  await site.deployNext();
  await page.keyboard.press('ControlOrMeta+e');
  const notice = page
    .getByRole('main')
    .getByRole('status')
    .filter({ hasText: 'A part of the page could not be loaded.' });
  await expect(notice).toBeVisible();
  // All that was there goes on.
  await expect(editor.refusal.filter({ hasText: 'This could not be opened' })).toBeVisible();
  await editor.thing('CE1').click();
  await expect(editor.selectedThing('CE1')).toBeVisible();
  await page.unrouteAll();
  await notice.getByRole('button', { name: 'Reload now' }).click();
  await expect(notice).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Canvas' })).toHaveAttribute('aria-busy', 'false');
  await share(page);
  expect((await partsOf(page)).filter((name) => !name.includes(NEXT))).toEqual([]);
  await context.close();
  await site.close();
});
