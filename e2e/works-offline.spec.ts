import { expect, test } from './support/test.ts';

test.use({ serviceWorkers: 'allow' });

test('after the first visit all of it works without a network: start, simulation, panels, templates, sharing (T-A9)', async ({
  editor,
  page,
  context,
}) => {
  await editor.open();
  await expect(editor.verdict).toContainText('Delivered');
  // Every file of the build is kept before the worker takes charge.
  await page.evaluate(async () => {
    const { serviceWorker } = navigator;
    await serviceWorker.ready;
    if (!serviceWorker.controller)
      await new Promise((resolve) =>
        serviceWorker.addEventListener('controllerchange', resolve, { once: true }),
      );
  });
  await page.close();
  await context.setOffline(true);

  const cold = await context.newPage();
  await cold.goto('./');
  const main = cold.getByRole('main');
  await expect(main.getByText(/^Delivered · private to the Microsoft edge/)).toBeVisible();
  await expect(cold.getByRole('region', { name: 'Canvas' })).toHaveAttribute('aria-busy', 'false');
  // What is loaded only when it is asked for
  await cold.keyboard.press('ControlOrMeta+e');
  await expect(cold.getByRole('textbox', { name: 'Link' })).toHaveValue(/#d=1\./);
  await cold.keyboard.press('Escape');
  await cold.getByRole('banner').getByRole('button', { name: 'Show the dock' }).click();
  await expect(cold.getByRole('table', { name: /^Path of/ })).toBeVisible();
  await cold.getByRole('button', { name: 'Start from…' }).click();
  const gallery = cold.getByRole('dialog', { name: 'Start from a template' });
  await gallery.getByRole('button', { name: /^Missing route filter/ }).click();
  await expect(gallery).toBeHidden();
  await expect(main.getByText(/^(Delivered|Dropped|No route|Degraded)/).first()).toBeVisible();
  await expect(cold.getByRole('banner').getByText(/^Saved/)).toBeVisible();
});

test('the page can be installed: a manifest with a name, a start and icons that are there', async ({
  page,
  request,
}) => {
  await page.goto('./');
  const href = await page.locator('link[rel="manifest"]').getAttribute('href');
  const manifest = await (await request.get(href ?? '')).json();
  expect(manifest).toMatchObject({ name: 'Handoff', display: 'standalone', start_url: './' });
  for (const { src, type } of manifest.icons) {
    const icon = await request.get(src);
    expect([icon.status(), icon.headers()['content-type']]).toEqual([200, type]);
  }
});
