import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Node {
  readonly name: string;
  readonly kind: string;
  readonly subnets?: readonly string[];
}

/** The editor as a person meets it: by roles and accessible names, never by class names or colours. */
export class EditorPage {
  readonly page: Page;
  /** What a person did: each click, drag, choice from a list, or text typed and entered is one. */
  actions = 0;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await this.page.goto('./');
    await expect(this.canvas).toBeVisible();
    await this.ready();
  }

  async reload(): Promise<void> {
    await this.page.reload();
    await this.ready();
  }

  /** The drawing is there before it can be touched. */
  private async ready(): Promise<void> {
    await expect(this.page.getByRole('region', { name: 'Canvas' })).toHaveAttribute('aria-busy', 'false');
  }

  get canvas(): Locator {
    return this.page.getByRole('application', { name: /^Topology/ });
  }

  /** The sentence above the canvas about the selected flow, or why there is none: the engine failed. */
  get verdict(): Locator {
    const main = this.page.getByRole('main');
    return main.getByRole('status').or(main.getByRole('alert')).first();
  }

  get designName(): Locator {
    return this.page.getByRole('textbox', { name: 'Name of the design' });
  }

  /** Why something could not be done. */
  get refusal(): Locator {
    return this.page.getByRole('main').getByRole('alert');
  }

  get inspector(): Locator {
    return this.page.getByRole('complementary', { name: 'Inspector' });
  }

  get dock(): Locator {
    return this.page.getByRole('region', { name: 'Dock' });
  }

  /** The panels may be put away; showing one is an action. */
  async show(panel: 'dock' | 'inspector' | 'palette'): Promise<void> {
    const hide = this.page.getByRole('banner').getByRole('button', { name: `Hide the ${panel}` });
    const show = this.page.getByRole('banner').getByRole('button', { name: `Show the ${panel}` });
    await expect(hide.or(show)).toBeVisible();
    if (await show.isVisible()) await this.click(show);
    await expect(hide).toBeVisible();
  }

  async hide(panel: 'dock' | 'inspector' | 'palette'): Promise<void> {
    const hide = this.page.getByRole('banner').getByRole('button', { name: `Hide the ${panel}` });
    const show = this.page.getByRole('banner').getByRole('button', { name: `Show the ${panel}` });
    await expect(hide.or(show)).toBeVisible();
    if (await hide.isVisible()) await this.click(hide);
    await expect(show).toBeVisible();
  }

  async openTab(
    name:
      | 'Ledger'
      | 'Every failure'
      | 'Intents'
      | 'Ladder'
      | 'Timeline'
      | 'Flows'
      | 'Sessions'
      | 'Failures'
      | 'Traffic'
      | 'Compare'
      | 'Problems'
      | 'Audit',
  ): Promise<void> {
    await this.show('dock');
    await this.click(this.dock.getByRole('tab', { name: new RegExp(`^${name}`) }));
  }

  get undoButton(): Locator {
    return this.page.getByRole('banner').getByRole('button', { name: /undo/i });
  }

  get redoButton(): Locator {
    return this.page.getByRole('banner').getByRole('button', { name: /redo/i });
  }

  /** A card, a circuit, a peering or a zone on the canvas. */
  thing(name: string): Locator {
    return this.canvas.getByRole('group', { name: new RegExp(`^${escaped(name)}, `) });
  }

  /** Links are named by their kind and ends: `local link from HQ users to FW-E`. */
  link(from: string, to: string): Locator {
    const ends = `from ${escaped(from)} to ${escaped(to)}(,|$)`;
    return this.canvas.getByRole('group', { name: new RegExp(ends) });
  }

  get everything(): Locator {
    return this.canvas.getByRole('group', { name: /, / });
  }

  /** What the keyboard is on: the canvas has the focus, and this is what it says of the place. */
  get here(): Locator {
    return this.page.locator('[id="canvas-place"]');
  }

  /** Said to those who do not see. */
  get said(): Locator {
    return this.page.getByRole('status').filter({ visible: true });
  }

  dialog(name: string | RegExp): Locator {
    return this.page.getByRole('dialog', { name });
  }

  press(...keys: readonly string[]): Promise<void> {
    return keys.reduce((before, key) => before.then(() => this.page.keyboard.press(key)), Promise.resolve());
  }

  /** Goes to a thing on the canvas by keyboard alone. */
  async goTo(name: string): Promise<void> {
    await this.press('Control+f');
    await this.dialog('Search the design').getByRole('combobox').fill(name);
    await expect(this.dialog('Search the design').getByRole('option').first()).toContainText(name);
    await this.press('Enter');
    await expect(this.here).toHaveAccessibleName(new RegExp(`^${escaped(name)}, `));
    await expect(this.canvas).toBeFocused();
  }

  async click(what: Locator): Promise<void> {
    await what.click();
    this.actions += 1;
  }

  async choose(list: Locator, label: string): Promise<void> {
    await list.selectOption({ label });
    this.actions += 1;
  }

  async selectFlow(name: string): Promise<void> {
    await this.choose(this.page.getByRole('main').getByRole('combobox', { name: 'Flow' }), name);
  }

  async newDesign(): Promise<void> {
    await this.click(this.page.getByRole('banner').getByRole('button', { name: 'New', exact: true }));
    await expect(this.everything).toHaveCount(0);
  }

  get templates(): Locator {
    return this.page.getByRole('dialog', { name: 'Start from a template' });
  }

  async startFrom(template: string): Promise<void> {
    await this.click(this.page.getByRole('button', { name: 'Start from…' }));
    await this.click(this.templates.getByRole('button', { name: template, exact: true }));
    await expect(this.templates).toBeHidden();
  }

  /** Drags a thing out of the palette. `at` is in pixels from the upper left corner of the canvas. */
  async place(item: string, at: Point): Promise<void> {
    const before = await this.everything.count();
    const entry = this.page
      .getByRole('navigation', { name: 'Things to draw' })
      .getByRole('button', { name: item, exact: true });
    await entry.dragTo(this.canvas, { targetPosition: at });
    this.actions += 1;
    await expect.poll(() => this.everything.count()).toBeGreaterThan(before);
  }

  /** Drags a line from one thing's right port to another. */
  async connect(from: string, to: string): Promise<void> {
    const before = await this.link(from, to).or(this.link(to, from)).count();
    await this.thing(from).hover();
    await this.thing(from).getByTitle('Drag to connect').last().hover();
    await this.page.mouse.down();
    const target = await middleOf(this.thing(to));
    await this.page.mouse.move(target.x, target.y, { steps: 8 });
    await this.page.mouse.up();
    this.actions += 1;
    await expect.poll(() => this.link(from, to).or(this.link(to, from)).count()).toBeGreaterThan(before);
  }

  async drag(what: Locator, by: Point): Promise<void> {
    const from = await middleOf(what);
    await this.page.mouse.move(from.x, from.y);
    await this.page.mouse.down();
    await this.page.mouse.move(from.x + by.x, from.y + by.y, { steps: 8 });
    await this.page.mouse.up();
    this.actions += 1;
  }

  /** Where something is now, for a drag. */
  middle(what: Locator): Promise<Point> {
    return middleOf(what);
  }

  /** Takes hold of something and drags it there, and does not let go. */
  async hold(what: Locator, to: Point | Promise<Point>): Promise<void> {
    const [from, there] = [await middleOf(what), await to];
    await this.page.mouse.move(from.x, from.y);
    await this.page.mouse.down();
    await this.page.mouse.move(there.x, there.y, { steps: 8 });
    this.actions += 1;
  }

  /** What the canvas says of the next click, or of letting go. */
  get hint(): Locator {
    return this.page.locator('section', { has: this.canvas }).getByRole('status').filter({ hasText: 'Esc' });
  }

  /** Where a thing is drawn, in whole pixels of the screen. */
  async boxOf(name: string): Promise<{ x: number; y: number; width: number; height: number }> {
    const box = await this.thing(name).boundingBox();
    if (!box) throw new Error(`${name} is not on the screen.`);
    return {
      x: Math.round(box.x),
      y: Math.round(box.y),
      width: Math.round(box.width),
      height: Math.round(box.height),
    };
  }

  /** Quiet news over the canvas about what was just done. */
  get news(): Locator {
    return this.page
      .locator('section', { has: this.canvas })
      .getByRole('status')
      .filter({ has: this.page.getByRole('button', { name: 'Dismiss' }) });
  }

  /** Lines through what the thing in the hand is level with. They are for eyes only, and have no role. */
  get guides(): Locator {
    return this.page.locator('.drag-overlay .guide');
  }

  /** The frame that a hand draws around things. */
  get marquee(): Locator {
    return this.page.locator('.marquee');
  }

  /** The dots behind the drawing; they have no role either. */
  get grid(): Locator {
    return this.page.locator('.react-flow__background');
  }

  /** The name of what is seen at a place of a thing, where things lie over each other. */
  async onTopAt(what: Locator, at: Point): Promise<string> {
    const box = await what.boundingBox();
    if (!box) throw new Error('It is not on the screen.');
    return this.page.evaluate(
      ({ x, y }) =>
        window.document.elementFromPoint(x, y)?.closest('[role="group"]')?.getAttribute('aria-label') ?? '',
      { x: box.x + at.x, y: box.y + at.y },
    );
  }

  /** The title of what a pointer would hit there. */
  hitAt(at: Point): Promise<string> {
    return this.page.evaluate(({ x, y }) => {
      const hit = window.document.elementFromPoint(x, y);
      return hit?.closest('[title]')?.getAttribute('title') ?? '';
    }, at);
  }

  /** How each link is drawn. */
  linkPaths(): Promise<string[]> {
    return this.page
      .locator('.link-line')
      .evaluateAll((lines) => lines.map((line) => line.getAttribute('d') ?? ''));
  }

  /** Drags the middle stretch of the link that is selected. */
  async bend(by: Point): Promise<void> {
    await this.drag(this.page.locator('.link-bend'), by);
  }

  /** An empty design at 100 %, with nothing that could still move: no panel opens by itself, and nothing is fitted anew. */
  async openBlank(): Promise<void> {
    await this.open();
    await this.newDesign();
    await this.show('inspector');
    const middle = await middleOf(this.canvas);
    await this.page.mouse.move(middle.x, middle.y);
    await this.page.mouse.wheel(0, 1);
    await this.page.keyboard.press('Shift+0');
  }

  /** Once the drawing has stopped moving: it fills the window anew a moment after a panel has opened. */
  async atRest(): Promise<void> {
    let last = '';
    const rests = async () => {
      const [before, now] = [last, await this.camera()];
      last = now;
      return before === now;
    };
    await expect.poll(rests, { intervals: [500] }).toBe(true);
  }

  private camera(): Promise<string> {
    return this.page
      .locator('.react-flow__viewport')
      .evaluate((viewport) => getComputedStyle(viewport).transform);
  }

  /** The small picture of the whole, for eyes only. */
  get minimap(): Locator {
    return this.page.locator('.minimap');
  }

  /** A thing with the frame of the selection around it. */
  selectedThing(name: string): Locator {
    return this.page.locator('.react-flow__node.selected').and(this.thing(name));
  }

  /** Things on the canvas that are selected, without links. */
  selectedCount(): Promise<number> {
    return this.page.locator('.react-flow__node.selected').count();
  }

  /** Where a node of an imported grid is on the screen, from its place in the design and the camera of the page. */
  async spotOf(id: string): Promise<Point> {
    const { geometry } = JSON.parse(await this.exported()) as { geometry: Record<string, Point> };
    const place = geometry[id];
    if (!place) throw new Error(`There is no ${id}.`);
    return this.page.evaluate(({ x, y }) => {
      const viewport = window.document.querySelector('.react-flow__viewport');
      const view = window.document.querySelector('.react-flow')?.getBoundingClientRect();
      const { a, e, f } = new DOMMatrix(viewport ? getComputedStyle(viewport).transform : '');
      return { x: (view?.left ?? 0) + e + (x + 68) * a, y: (view?.top ?? 0) + f + (y + 28) * a };
    }, place);
  }

  /** Lets the page draw so many times. */
  frames(count: number): Promise<void> {
    return this.page.evaluate(async (times) => {
      for (let drawn = 0; drawn < times; drawn += 1) await new Promise(requestAnimationFrame);
    }, count);
  }

  /** Animation frames and timers that the page asks for in so many milliseconds. */
  idleWork(milliseconds: number): Promise<{ frames: number; timers: number }> {
    return this.page.evaluate(async (time) => {
      const counts = { frames: 0, timers: 0 };
      const [frame, timer, again] = [requestAnimationFrame, setTimeout, setInterval];
      await new Promise((done) => timer(done, time));
      window.requestAnimationFrame = (run) => {
        counts.frames += 1;
        return frame(run);
      };
      Object.assign(window, {
        setTimeout: (...args: Parameters<typeof timer>) => {
          counts.timers += 1;
          return timer(...args);
        },
        setInterval: (...args: Parameters<typeof again>) => {
          counts.timers += 1;
          return again(...args);
        },
      });
      await new Promise((done) => timer(done, time));
      Object.assign(window, { requestAnimationFrame: frame, setTimeout: timer, setInterval: again });
      return counts;
    }, milliseconds);
  }

  async setWheelZooms(): Promise<void> {
    await this.page
      .getByRole('banner')
      .getByRole('button', { name: /^Settings/ })
      .click();
    const dialog = this.page.getByRole('dialog', { name: 'Settings' });
    await dialog.getByRole('checkbox', { name: /wheel zooms/i }).check();
    await this.page.keyboard.press('Escape');
  }

  /** Fingers on the glass, which the browser is told of directly. */
  async fingers(): Promise<{
    drag(from: readonly Point[], by: Point): Promise<void>;
    /** Lays one finger there, waits until what follows has happened, and lifts it. */
    hold(at: Point, until: () => Promise<unknown>): Promise<void>;
    move(to: Point): Promise<unknown>;
  }> {
    const session = await this.page.context().newCDPSession(this.page);
    const tell = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: readonly Point[]) =>
      session.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: touchPoints.map((point, id) => ({ ...point, id })),
      });
    return {
      move: (to) => tell('touchMove', [to]),
      async hold(at, until) {
        await tell('touchStart', [at]);
        await until();
        await tell('touchEnd', []);
      },
      async drag(from, by) {
        await tell('touchStart', from);
        for (const share of [0.25, 0.5, 0.75, 1])
          await tell(
            'touchMove',
            from.map(({ x, y }) => ({ x: x + by.x * share, y: y + by.y * share })),
          );
        await tell('touchEnd', []);
      },
    };
  }

  /** Pastes text that comes from elsewhere. */
  async pasteText(text: string): Promise<void> {
    await this.page.evaluate((plain) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', plain);
      window.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, text);
    this.actions += 1;
  }

  /** What Copy puts on the clipboard. */
  copiedText(): Promise<string> {
    return this.page.evaluate(() => {
      const clipboardData = new DataTransfer();
      window.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }));
      return clipboardData.getData('text/plain');
    });
  }

  /** What the design says of each one's first subnet. */
  async subnetsOf(...names: readonly string[]): Promise<readonly (string | undefined)[]> {
    const nodes = await this.nodes();
    return names.map((name) => nodes.find((node) => node.name === name)?.subnets?.[0]);
  }

  /** Where everything stands in the design. */
  async places(): Promise<Readonly<Record<string, Point | undefined>>> {
    const { geometry } = JSON.parse(await this.exported()) as { geometry: Record<string, Point> };
    return geometry;
  }

  /** The names of all things of a kind. */
  async namesOf(kind: string): Promise<readonly [string, string]> {
    const nodes = await this.nodes();
    return nodes.filter((node) => node.kind === kind).map(({ name }) => name) as [string, string];
  }

  private async nodes(): Promise<readonly Node[]> {
    const { nodes } = JSON.parse(await this.exported()) as { nodes: Record<string, Node> };
    return Object.values(nodes);
  }

  /** Clicks a thing and fails it with the bar over it. */
  async fail(what: Locator): Promise<void> {
    await this.click(what);
    await this.click(
      this.page
        .getByRole('toolbar', { name: 'Selection' })
        .getByRole('button', { name: /^Fail (it|.* link)$/ }),
    );
  }

  /** The design as the file that Export makes. */
  async exported(): Promise<string> {
    const download = this.page.waitForEvent('download');
    await this.page.getByRole('banner').getByRole('button', { name: 'Export', exact: true }).click();
    return readFile(await (await download).path(), 'utf8');
  }

  async importFile(name: string, text: string): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.page.getByRole('banner').getByRole('button', { name: 'Import' }).click();
    await (await chooser).setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
  }

  async setTheme(theme: 'Light' | 'Dark'): Promise<void> {
    await this.page.getByRole('button', { name: 'Theme' }).click();
    await this.page
      .getByRole('menuitemradio', { name: theme })
      .or(this.page.getByRole('menuitem', { name: theme }))
      .click();
  }
}

async function middleOf(what: Locator): Promise<Point> {
  const box = await what.boundingBox();
  if (!box) throw new Error('It is not on the screen.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
