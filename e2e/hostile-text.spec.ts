import { readFile } from 'node:fs/promises';
import { expect, test } from './support/test.ts';

/** T-B1: what has got through somewhere, in some editor of drawings. Each marks the page if it ever runs. */
const RUN = 'window.__ran=(window.__ran||0)+1';
const PAYLOADS: readonly string[] = [
  `<img src=x onerror="${RUN}">`,
  `<svg onload="${RUN}">`,
  `<script>${RUN}</script>`,
  `"><script>${RUN}</script>`,
  `'-alert(1)-'`,
  `javascript:${RUN}`,
  `</title><script>${RUN}</script>`,
  `</textarea><img src=x onerror=${RUN}>`,
  `<foreignObject><iframe srcdoc="<script>parent.${RUN}</script>"></iframe></foreignObject>`,
  `{{constructor.constructor('${RUN}')()}}`,
  '#{7*7}<%= 7*7 %>',
  `]]><script>${RUN}</script><![CDATA[`,
  `<a href="javascript:${RUN}">x</a>`,
  `<style>@import 'http://evil.example/x.css'</style>`,
  `<link rel=stylesheet href=http://evil.example/y.css>`,
  `<math><mtext><table><mglyph><style><img src=x onerror=${RUN}>`,
  `=HYPERLINK("http://evil.example","x")`,
  `@SUM(1+1)*cmd|' /C calc'!A0`,
  '\u202Egnp.exe\u202C',
  `url(http://evil.example/z.png)`,
  `&#60;img src=x onerror=${RUN}&#62;`,
];

test('no text of a design is ever anything but text, wherever it is shown or exported (T-B1)', async ({
  editor,
  page,
}) => {
  await editor.open();
  const design = JSON.parse(await editor.exported());
  let next = 0;
  const payload = () => PAYLOADS[next++ % PAYLOADS.length] as string;
  design.name = PAYLOADS[0];
  design.notes = PAYLOADS.join('\n');
  for (const entries of [design.zones, design.nodes, design.links, design.flows, design.routeFilters]) {
    for (const entry of Object.values<Record<string, unknown>>(entries)) {
      entry.name = payload().slice(0, 60);
      if ('notes' in entry) entry.notes = payload();
      // Host names are no free text: those of `published` stay.
      for (const list of [entry.endpoints, entry.sourceNat])
        if (Array.isArray(list))
          for (const item of list)
            if (typeof item === 'object' && 'name' in item) item.name = payload().slice(0, 60);
    }
  }
  await editor.importFile('<img src=x onerror=alert(1)>.json', JSON.stringify(design));
  await expect(editor.designName).toHaveValue(PAYLOADS[0] as string);
  await expect(editor.verdict).toContainText('Delivered');

  // canvas, tooltips, inspector of every kind of thing, tables, search, palette of commands, outline, dialogs
  await editor.show('inspector');
  await editor.show('dock');
  for (const tab of ['Ledger', 'Flows', 'Sessions', 'Failures'] as const) await editor.openTab(tab);
  const things = await editor.everything.count();
  expect(things).toBeGreaterThan(20);
  for (const nth of [0, 6, 9, 12, 15, 18, 21]) {
    await editor.everything.nth(nth).focus();
    await page.keyboard.press('Enter');
  }
  for (const keys of ['ControlOrMeta+k', 'ControlOrMeta+f']) {
    await page.keyboard.press(keys);
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.type('<img');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  await page.keyboard.press('ControlOrMeta+o');
  await expect(page.getByRole('dialog', { name: 'Your designs' }).locator('img').first()).toBeVisible();
  await page.keyboard.press('Escape');

  // what leaves: picture, table, link, file
  await page.keyboard.press('ControlOrMeta+e');
  const dialog = page.getByRole('dialog', { name: 'Share and export' });
  await expect(dialog.getByRole('img')).toBeVisible();
  const svg = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save SVG' }).click();
  const picture = await readFile(await (await svg).path(), 'utf8');
  const csv = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Ledger as CSV' }).click();
  const table = await readFile(await (await csv).path(), 'utf8');
  expect(table).not.toMatch(/(^|[\r\n,]|")[=+@]/);
  const link = await dialog.getByRole('textbox', { name: 'Link' }).inputValue();
  await page.keyboard.press('Escape');

  // a link with the same design, and the picture as a page of its own
  await page.goto(link);
  await expect(editor.designName).toHaveValue(PAYLOADS[0] as string);
  await page.evaluate((text) => {
    const url = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
    const image = new Image();
    image.src = url;
    document.body.append(image);
    return image.decode();
  }, picture);
  // Neither a script nor a handler ran. Requests to elsewhere, dialogs and violations of the policy fail every test.
  expect(await page.evaluate(() => (window as unknown as { __ran?: number }).__ran)).toBeUndefined();
  await expect(page).toHaveTitle(/Handoff|<img/);
});

test('a secret stays in the browser: no file, picture, table or link of the design holds it; secret-like notes are shown first (T-B7)', async ({
  editor,
  page,
}) => {
  const canary = 'Canary7f31b2c9';
  await editor.open();
  await expect(editor.verdict).toContainText('Delivered');
  await editor.show('inspector');
  await editor.thing('Circuit A').getByRole('heading').click();
  const key = editor.inspector.getByLabel('Service key', { exact: true });
  await key.fill(canary);
  await key.press('Tab');
  await page.reload();
  await editor.thing('Circuit A').getByRole('heading').click();
  await expect(editor.inspector.getByLabel('Service key', { exact: true })).toHaveValue(canary);
  expect(await editor.exported()).not.toContain(canary);

  await editor.designName.fill('psk: Hunter2hunter2');
  await editor.designName.press('Enter');
  await editor.thing('Circuit A').getByRole('heading').click();
  await page.keyboard.press('ControlOrMeta+e');
  const dialog = page.getByRole('dialog', { name: 'Share and export' });
  await expect(dialog.getByRole('alert')).toContainText('Name of the design: a pre-shared key');
  for (const name of ['Save SVG', 'Save PNG', 'Ledger as CSV', 'Ledger as JSON', 'Save the design file']) {
    const download = page.waitForEvent('download');
    await dialog.getByRole('button', { name }).click();
    const bytes = await readFile(await (await download).path());
    expect([name, bytes.includes(canary), bytes.includes('Hunter2')]).toEqual([name, false, false]);
  }
});
