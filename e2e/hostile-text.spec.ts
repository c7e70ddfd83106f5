import { readFile } from 'node:fs/promises';
import type { BrowserContext, Page } from '@playwright/test';
import { payloads } from './support/payloads.ts';
import { expect, test } from './support/test.ts';

/** In `npm run soak -- --only hostile` each payload takes its turn in each kind of text of a working design. */
const ROUNDS = process.env.EVERY_PAYLOAD ? 9 : 1;
const STEP = Math.ceil(payloads.length / 9);

for (let round = 0; round < ROUNDS; round += 1)
  test(`no text of a design is ever anything but text, wherever it is shown or exported (T-B1, from payload ${round * STEP})`, async ({
    editor,
    page,
    context,
  }) => {
    const ran = await listenForRuns(context);
    await page.addInitScript(() => {
      window.print = () => {
        document.title = `printed ${document.querySelectorAll('.print-sheet').length}`;
        window.dispatchEvent(new Event('afterprint'));
      };
    });
    await editor.open();
    const { design, name } = withPayloads(JSON.parse(await editor.exported()), round * STEP);
    await editor.importFile('<img src=x onerror=alert(1)>.json', JSON.stringify(design));
    await expect(editor.designName).toHaveValue(name);
    await expect(editor.verdict).toContainText('Delivered');

    // canvas, tooltips, inspector of every kind of thing, tables, search, palette of commands, outline, dialogs
    await editor.show('inspector');
    for (const tab of ['Ledger', 'Flows', 'Sessions', 'Failures', 'Problems', 'Ladder', 'Timeline'] as const)
      await editor.openTab(tab);
    const things = await editor.everything.count();
    expect(things).toBeGreaterThan(20);
    for (const nth of [0, 6, 9, 12, 15, 18, 21]) {
      await editor.everything.nth(nth).focus();
      await page.keyboard.press('Enter');
    }
    await page.keyboard.press('ControlOrMeta+k');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.type('<img');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.keyboard.press('ControlOrMeta+o');
    await expect(page.getByRole('dialog', { name: 'Your designs' }).locator('img').first()).toBeVisible();
    await page.keyboard.press('Escape');

    // what leaves: picture, table, paper, report, link
    await page.keyboard.press('ControlOrMeta+e');
    const dialog = page.getByRole('dialog', { name: 'Share and export' });
    await expect(dialog.getByRole('img', { name: /as it will be saved/ })).toBeVisible();
    const picture = await saved(page, () => dialog.getByRole('button', { name: 'Save SVG' }).click());
    const table = await saved(page, () => dialog.getByRole('button', { name: 'Ledger as CSV' }).click());
    expect(table).not.toMatch(/(^|[\r\n,]|")[=+@]/);
    await dialog.getByRole('button', { name: 'Print or save as PDF' }).click();
    await expect(page).toHaveTitle('printed 1');
    const link = await dialog.getByRole('textbox', { name: 'Link' }).inputValue();
    await page.keyboard.press('Escape');
    const report = await saved(page, async () => {
      await page.keyboard.press('ControlOrMeta+k');
      await editor.dialog('Commands').getByRole('combobox').fill('report of the design (HTML)');
      await page.keyboard.press('Enter');
    });
    await page.goto(link);
    await expect(editor.designName).toHaveValue(name);

    await openedAlone(context, page.url(), 'picture.svg', 'image/svg+xml', picture);
    await openedAlone(context, page.url(), 'report.html', 'text/html', report);
    // Requests to elsewhere, dialogs and violations of the policy fail every test.
    expect(ran()).toEqual([]);
  });

test('each of more than 500 payloads is the name of a thing or of a link, and stays one (T-B1)', async ({
  editor,
  page,
  context,
}) => {
  expect(payloads.length).toBeGreaterThanOrEqual(500);
  const ran = await listenForRuns(context);
  await editor.open();
  await editor.importFile('all.json', everyPayload());
  await expect(editor.designName).toHaveValue('All of them');
  await page.keyboard.press('Shift+0');
  await expect(editor.everything).not.toHaveCount(0);
  await editor.canvas.focus();
  await page.keyboard.press('ControlOrMeta+Shift+o');
  const tree = page.getByRole('treegrid', { name: 'Outline of the design' });
  await expect(tree).toBeVisible();
  const shown = (await tree.innerText()).replaceAll(/\s+/g, ' ');
  const missing = payloads.filter((text) => !shown.includes(text.trim().replaceAll(/\s+/g, ' ')));
  expect(missing).toEqual([]);
  await page.keyboard.press('ControlOrMeta+f');
  const search = editor.dialog('Search the design');
  for (const text of ['<script', 'onerror', 'javascript:', '{{', '__proto__', '=SUM']) {
    await search.getByRole('combobox').fill(text);
    await expect(search.getByRole('option').first()).toContainText(text);
  }
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+e');
  const dialog = page.getByRole('dialog', { name: 'Share and export' });
  const picture = await saved(page, () => dialog.getByRole('button', { name: 'Save SVG' }).click());
  await openedAlone(context, page.url(), 'all.svg', 'image/svg+xml', picture);
  expect(ran()).toEqual([]);
});

/** Of every page of it, whatever a payload does when it runs. */
async function listenForRuns(context: BrowserContext): Promise<() => readonly string[]> {
  const runs: string[] = [];
  await context.exposeBinding('p', ({ frame }) => void runs.push(frame.url()));
  context.on('dialog', (dialog) => runs.push(dialog.message()));
  return () => runs;
}

/** As somebody opens it who got it by mail: a page of its own, without our policy. */
async function openedAlone(
  context: BrowserContext,
  base: string,
  name: string,
  contentType: string,
  body: string,
) {
  const other = await context.newPage();
  const address = new URL(`/alone/${name}`, base).href;
  await other.route(address, (route) => route.fulfill({ contentType, body }));
  await other.goto(address);
  expect(
    await other.evaluate(
      () => document.querySelectorAll('script, iframe, object, embed, foreignObject, base').length,
    ),
  ).toBe(0);
  await other.close();
}

async function saved(page: Page, ask: () => Promise<void>): Promise<string> {
  const download = page.waitForEvent('download');
  await ask();
  return readFile(await (await download).path(), 'utf8');
}

// biome-ignore lint/suspicious/noExplicitAny: a design as it is in a file
function withPayloads(design: any, from: number): { readonly design: unknown; readonly name: string } {
  let next = from;
  const payload = () => payloads[next++ % payloads.length] as string;
  const name = payload().trim();
  design.name = name;
  design.notes = payloads.slice(from, from + STEP).join('\n');
  for (const entries of [
    design.zones,
    design.nodes,
    design.links,
    design.flows,
    design.routeFilters,
    design.intents,
  ]) {
    for (const entry of Object.values<Record<string, unknown>>(entries)) {
      if ('name' in entry) entry.name = payload();
      if ('notes' in entry) entry.notes = payload();
      // Host names are no free text: those of `published` stay.
      for (const list of [entry.endpoints, entry.sourceNat])
        if (Array.isArray(list))
          for (const item of list) if (typeof item === 'object' && 'name' in item) item.name = payload();
    }
  }
  return { design, name };
}

/** Devices in zones, in a chain. In the ordinary run the first half of them name devices, the second the links between. */
function everyPayload(): string {
  const half = process.env.EVERY_PAYLOAD ? payloads.length : Math.ceil(payloads.length / 2);
  const zones: Record<string, unknown> = {};
  const nodes: Record<string, unknown> = {};
  const links: Record<string, unknown> = {};
  const geometry: Record<string, unknown> = {};
  payloads.slice(0, half).forEach((name, index) => {
    const zone = `z${index - (index % 12)}`;
    const [x, y] = [(index % 12) * 192, Math.floor(index / 12) * 144];
    if (index % 12 === 0) {
      zones[zone] = {
        id: zone,
        name: `${index} ${name}`.slice(0, 80),
        kind: 'site',
        owner: 'customer',
        parent: null,
      };
      geometry[zone] = { x: x - 24, y: y - 40, width: 12 * 192, height: 120 };
    }
    nodes[`r${index}`] = { kind: 'router', id: `r${index}`, name, asn: 64_496, zone, notes: name };
    geometry[`r${index}`] = { x, y };
    const ends = [`r${index}`, `r${(index + 1) % half}`];
    links[`l${index}`] = {
      id: `l${index}`,
      kind: 'lan',
      name: payloads[(half + index) % payloads.length],
      ends,
    };
  });
  return JSON.stringify({
    format: 'handoff',
    version: 1,
    name: 'All of them',
    zones,
    nodes,
    links,
    geometry,
  });
}

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
  await expect(key).toHaveAttribute('aria-busy', 'false');
  await editor.reload();
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
