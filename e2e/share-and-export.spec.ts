import { readFile } from 'node:fs/promises';
import type { Download, Locator, Page } from '@playwright/test';
import decodeQR from 'qr/decode.js';
import { expect, test } from './support/test.ts';

async function openShare(page: Page): Promise<Locator> {
  await page.keyboard.press('ControlOrMeta+e');
  const dialog = page.getByRole('dialog', { name: 'Share and export' });
  await expect(dialog.getByRole('textbox', { name: 'Link' })).toHaveValue(/#d=1\./);
  return dialog;
}

async function saved(page: Page, button: Locator): Promise<{ file: Download; bytes: Buffer }> {
  const download = page.waitForEvent('download');
  await button.click();
  const file = await download;
  return { file, bytes: await readFile(await file.path()) };
}

/** What a camera in front of the screen would see. */
async function photographed(code: Locator) {
  const picture = await code.screenshot();
  const seen = await code.evaluate(async (_, png) => {
    const bitmap = await createImageBitmap(
      new Blob([Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0))], { type: 'image/png' }),
    );
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d');
    context?.drawImage(bitmap, 0, 0);
    const data = context?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? [];
    return { width: bitmap.width, height: bitmap.height, data: Array.from(data) };
  }, picture.toString('base64'));
  return { ...seen, data: Uint8Array.from(seen.data) };
}

test.describe('the exported picture (C-71)', () => {
  test.use({ viewport: { width: 2000, height: 1200 } });

  test('has every box, link, ribbon and flag exactly where the canvas has it', async ({ editor, page }) => {
    await editor.open();
    await expect(editor.verdict).toContainText('Delivered');
    for (const panel of ['palette', 'inspector', 'dock'] as const) await editor.hide(panel);
    await page.keyboard.press('Shift+Digit0');
    await expect(page.getByRole('button', { name: /100 %/ })).toBeVisible();
    const canvas = await page.evaluate(() => {
      const all = (selector: string) => [...document.querySelectorAll<HTMLElement | SVGElement>(selector)];
      const place = (element: Element) => {
        const [, x, y] = /translate\(([-\d.]+)px,? ?([-\d.]+)px\)/.exec(
          (element as HTMLElement).style.transform,
        ) ?? ['', '', ''];
        const { width, height } = (element as HTMLElement).style;
        return [x, y, width, height].map((value) =>
          String(Math.round(Number.parseFloat(String(value)) * 10) / 10),
        );
      };
      return {
        nodes: all('.react-flow__node:not(.react-flow__node-zone)').map(
          (node) => `${node.dataset.id} ${place(node).join(' ')}`,
        ),
        links: all('.link-line').map((line) => line.getAttribute('d')),
        ribbons: all('.path-sheet .ribbon-line').map((line) => line.getAttribute('d')),
        flags: all('.pennant, .privacy-label').map((flag) => place(flag).join(' ')),
      };
    });
    const dialog = await openShare(page);
    const { bytes } = await saved(page, dialog.getByRole('button', { name: 'Save SVG' }));
    const svg = bytes.toString();
    const found = (pattern: RegExp) => [...svg.matchAll(pattern)].map(([, ...groups]) => groups.join(' '));
    const sorted = (list: readonly (string | null)[]) => [...list].sort();
    expect(canvas.nodes.length).toBeGreaterThan(20);
    expect(sorted(found(/data-node="([^"]+)" data-rect="([^"]+)"/g))).toEqual(sorted(canvas.nodes));
    expect(sorted(found(/data-link="[^"]+"><path d="([^"]+)"/g))).toEqual(sorted(canvas.links));
    const ribbons = found(/data-strand="[^"]+"><path d="([^"]+)"/g);
    expect(ribbons.length).toBeGreaterThan(8);
    expect(canvas.ribbons).toEqual(expect.arrayContaining(ribbons));
    expect(canvas.ribbons.filter((line) => !svg.includes(`d="${line}"`))).toEqual([]);
    expect(sorted(found(/data-flag="[^"]+" data-rect="([^"]+)"/g))).toEqual(sorted(canvas.flags));
  });
});

test('C-24 C-72 a picture that holds its design opens again as that design; PNG, ledger, print and the image to paste come from the same drawing', async ({
  editor,
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.addInitScript(() => {
    window.print = () => {
      document.title = `printed: ${document.querySelector('.print-sheet h2')?.textContent}`;
      window.dispatchEvent(new Event('afterprint'));
    };
  });
  await editor.open();
  await expect(editor.verdict).toContainText('Delivered');
  const before = await editor.exported();
  await page.keyboard.press('Alt+Shift+c');
  await expect(editor.refusal).toContainText('Copied');
  const copied = await page.evaluate(async () =>
    (await navigator.clipboard.read()).flatMap(({ types }) => types),
  );
  expect(copied).toEqual(['image/png']);
  const dialog = await openShare(page);
  await expect(dialog.getByRole('img', { name: /as it will be saved/ })).toBeVisible();

  const png = await saved(page, dialog.getByRole('button', { name: 'Save PNG' }));
  expect(png.file.suggestedFilename()).toBe('One-circuit-in-Amsterdam.png');
  expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');
  await dialog.getByLabel('Size').selectOption({ label: '4×' });
  const large = await saved(page, dialog.getByRole('button', { name: 'Save PNG' }));
  expect(large.bytes.readUInt32BE(16)).toBe(png.bytes.readUInt32BE(16) * 2);

  const csv = await saved(page, dialog.getByRole('button', { name: 'Ledger as CSV' }));
  expect(csv.bytes.toString()).toMatch(/^\uFEFFDirection,Hop,Place/);
  expect(csv.bytes.toString()).toContain('192.0.2.65');
  const json = await saved(page, dialog.getByRole('button', { name: 'Ledger as JSON' }));
  expect(JSON.parse(json.bytes.toString())).toMatchObject({
    format: 'handoff-ledger/1',
    flow: 'Users to environment',
  });

  await dialog.getByRole('button', { name: 'Print or save as PDF' }).click();
  await expect(page).toHaveTitle('printed: Users to environment');

  await dialog.getByLabel('Design inside (SVG), so that it opens again').check();
  const svg = await saved(page, dialog.getByRole('button', { name: 'Save SVG' }));
  await page.keyboard.press('Escape');
  await editor.newDesign();
  await editor.importFile('drawing.svg', svg.bytes.toString());
  await expect(editor.designName).toHaveValue('One circuit in Amsterdam');
  expect(await editor.exported()).toBe(before);
});

test('a link holds the whole design: it opens as a copy that is kept when somebody says so (C-70, C-73, C-80)', async ({
  editor,
  page,
  context,
}) => {
  await editor.open();
  const before = await editor.exported();
  await editor.selectFlow('Branch to environment');
  await editor.thing('Circuit A').getByRole('heading').click();
  const dialog = await openShare(page);
  await expect(dialog).toContainText(/gives away 22 names, \d+ IP addresses/);
  const link = await dialog.getByRole('textbox', { name: 'Link' }).inputValue();
  expect(link.length).toBeLessThan(8192);
  await dialog.getByRole('button', { name: 'QR code' }).click();
  await expect(
    dialog.getByText(/^This link has [\d,.]+ characters, and a QR code holds 2[,.]953/),
  ).toBeVisible();

  const other = await context.newPage();
  await other.goto(link);
  const main = other.getByRole('main');
  await expect(main.getByRole('status').filter({ hasText: 'This design came by a link' })).toBeVisible();
  expect(other.url()).not.toContain('#');
  await expect(main.getByRole('combobox', { name: 'Flow' })).toHaveValue(/./);
  await expect(main.getByRole('combobox', { name: 'Flow' }).locator('option:checked')).toHaveText(
    'Branch to environment',
  );
  await expect(other.getByRole('banner')).toContainText('Not kept yet');
  await main.getByRole('button', { name: 'Keep' }).click();
  await expect(other.getByRole('banner').getByText(/^Saved/)).toBeVisible();
  const download = other.waitForEvent('download');
  await other.keyboard.press('ControlOrMeta+s');
  expect(await readFile(await (await download).path(), 'utf8')).toBe(before);

  // a link that lost its end leaves the design that is open alone
  await page.keyboard.press('Escape');
  await page.evaluate(
    (fragment) => {
      window.location.hash = fragment;
    },
    new URL(link).hash.slice(1, 400),
  );
  await expect(page.getByRole('main').getByRole('alert')).toContainText('This link is damaged');
  expect(page.url()).not.toContain('#d=');
  expect(await editor.exported()).toBe(before);

  // A smaller one fits into a QR code, which is read back as it is on the screen.
  await editor.newDesign();
  const small = await openShare(page);
  await small.getByRole('button', { name: 'QR code' }).click();
  const code = small.getByRole('img', { name: 'QR code of the link' });
  await expect(code).toBeVisible();
  expect(decodeQR(await photographed(code))).toBe(
    await small.getByRole('textbox', { name: 'Link' }).inputValue(),
  );
});

test('a flow is saved as a moving picture: SVG, GIF and WebM, in the colours and as long as they say', async ({
  editor,
  page,
  context,
}) => {
  await editor.open();
  await expect(editor.verdict).toContainText('Delivered');
  const dialog = await openShare(page);
  const film = dialog.getByRole('region', { name: 'Moving picture of a flow' });
  await film.getByLabel('Way').selectOption('There');
  await film.getByLabel('Speed').selectOption('4×');
  await film.getByLabel('Film colours').selectOption('Projector');
  const [, told] =
    /^([\d.]+) seconds/.exec(await film.getByText(/seconds, then it begins/).innerText()) ?? [];
  const length = Number(told);
  expect(length).toBeGreaterThan(1.6);

  const svg = await saved(page, film.getByRole('button', { name: 'Save moving SVG' }));
  expect(svg.file.suggestedFilename()).toBe('One-circuit-in-Amsterdam-Users-to-environment.svg');
  const gif = await saved(page, film.getByRole('button', { name: 'Save GIF' }));
  const webm = await saved(page, film.getByRole('button', { name: 'Save WebM' }));
  await expect(film.getByRole('status')).toContainText('Saved');

  // what is stopped leaves no file, and the next can be made
  await film.getByLabel('Speed').selectOption('0.25×');
  await film.getByRole('button', { name: 'Save GIF' }).click();
  await film.getByRole('button', { name: 'Stop' }).click();
  await expect(film.getByRole('status')).toContainText('Stopped');
  await expect(film.getByRole('button', { name: 'Save GIF' })).toBeEnabled();

  // in a page without our policy, as any program would show them
  const other = await context.newPage();
  await other.setContent(svg.bytes.toString());
  const off = await other.evaluate(() => {
    const picture = document.querySelector('svg') as SVGSVGElement;
    picture.pauseAnimations();
    const motions = [...document.querySelectorAll('animateMotion')];
    return motions.map((motion) => {
      const times = (motion.getAttribute('keyTimes') as string).split(';').map(Number);
      const points = (motion.getAttribute('keyPoints') as string).split(';').map(Number);
      const leaves = times[points.lastIndexOf(0)] as number;
      const arrives = times[points.indexOf(1)] as number;
      picture.setCurrentTime(
        ((leaves + arrives) / 2) * Number.parseFloat(motion.getAttribute('dur') as string),
      );
      const way = document.createElementNS('http://www.w3.org/2000/svg', 'path');
      way.setAttribute('d', motion.getAttribute('path') as string);
      const half = way.getPointAtLength(way.getTotalLength() / 2);
      const { e, f } = (motion.parentElement as unknown as SVGGElement).getCTM() as DOMMatrix;
      const { x, y } = half.matrixTransform(picture.getCTM() as DOMMatrix);
      return points.length > 4 ? 0 : Math.hypot(e - x, f - y);
    });
  });
  expect(off.length).toBeGreaterThan(6);
  // half-way in time a packet is half-way on its cable
  expect(Math.max(...off)).toBeLessThan(0.2);

  const images = await page.evaluate(async (text) => {
    const data = Uint8Array.from(atob(text), (byte) => byte.charCodeAt(0));
    const decoder = new ImageDecoder({ data, type: 'image/gif' });
    await decoder.tracks.ready;
    await decoder.completed;
    let seconds = 0;
    const count = decoder.tracks.selectedTrack?.frameCount ?? 0;
    for (let frameIndex = 0; frameIndex < count; frameIndex += 1)
      seconds += ((await decoder.decode({ frameIndex })).image.duration ?? 0) / 1e6;
    return { count, seconds };
  }, gif.bytes.toString('base64'));
  expect(images.count).toBeGreaterThan(10);
  expect(Math.abs(images.seconds - length)).toBeLessThan(0.1);
  expect([...webm.bytes.subarray(0, 4)]).toEqual([0x1a, 0x45, 0xdf, 0xa3]);
  // Duration, an 8-byte float of milliseconds. @source Matroska, RFC 9559
  const duration = webm.bytes.readDoubleBE(webm.bytes.indexOf(Buffer.from([0x44, 0x89, 0x88])) + 3);
  expect(Math.abs(duration / 1000 - length)).toBeLessThan(0.1);
});
