import { expect, test } from './support/test.ts';

test('every failure is tried against every flow, and the ones that lose a flow are marked and shown', async ({
  editor,
  page,
}) => {
  await editor.open();
  await editor.openTab('Every failure');
  const matrix = editor.dock.getByRole('table', { name: 'What becomes of each flow when one thing fails' });
  const cell = (words: string) => matrix.getByRole('button', { name: new RegExp(`^${words}`) });
  await expect(cell('CE1 fails, Users to environment: kept private')).toBeVisible();
  await expect(cell('Circuit A fails, Users to virtual machine: lost')).toBeVisible();
  await expect(editor.dock.getByText(/Resilience \d/)).toBeVisible();
  await expect(
    editor.thing('Circuit A').getByRole('img', { name: /^Single point of failure/ }),
  ).toBeVisible();

  await expect(
    editor.thing('Amsterdam peering location').getByRole('img', { name: /^Single point of failure/ }),
  ).toBeVisible();

  await cell('Circuit A fails, Users to environment: over the internet').click();
  await expect(editor.verdict).toContainText('crosses the internet');
  await page.keyboard.press('ArrowRight');
  await expect(cell('Circuit A fails, Users to virtual machine')).toBeFocused();

  await editor.dock.getByRole('button', { name: 'Try every pair as well' }).click();
  const cuts = editor.dock.getByRole('region', { name: 'What loses each flow' });
  await expect(
    cuts.getByRole('button', { name: 'Circuit A, primary link and Circuit A, secondary link' }).first(),
  ).toBeVisible();
});

test('C-77 a long run spins on its button, counts, says how long it takes, can be stopped, and is in the title of the page', async ({
  editor,
  page,
}) => {
  // A prover that says what the test wants, when it wants it.
  await page.addInitScript(() => {
    const Real = window.Worker;
    const provers: { onmessage: ((event: { data: unknown }) => void) | null; run: number }[] = [];
    const said = (message: object) => {
      for (const prover of provers) prover.onmessage?.({ data: { run: prover.run, message } });
    };
    class Prover {
      onmessage = null;
      onerror = null;
      run = 0;
      constructor() {
        provers.push(this);
      }
      postMessage({ run }: { run: number }) {
        this.run = run;
      }
      terminate() {
        provers.splice(provers.indexOf(this), 1);
      }
    }
    Object.assign(window, {
      proverSays: said,
      Worker: new Proxy(Real, {
        construct: (target, [url, options]) =>
          String(url).includes('prover') ? new Prover() : new target(url, options),
      }),
    });
  });
  const says = (message: object) =>
    page.evaluate(
      (what) => (window as unknown as { proverSays(message: object): void }).proverSays(what),
      message,
    );
  const summary = { cutSets: [], singlePoints: [], score: null, scoreFormula: '' };
  await editor.open();
  await editor.openTab('Every failure');
  const { dock } = editor;
  // It begins by itself.
  const button = dock.getByRole('button', { name: 'Try every single failure' });
  await expect(button.getByLabel('Working')).toBeVisible();
  await expect(button).toBeDisabled();
  await says({ type: 'elements', elements: [], flows: [] });
  const stop = dock.getByRole('button', { name: 'Stop' });
  await expect(stop).toBeVisible();
  await says({ type: 'swept', scenarios: [], summary, done: 25, total: 1000 });
  await expect(dock.getByText(/^25 of 1000 tried, about \d+ (s|min) left/)).toBeVisible();
  await expect(page).toHaveTitle('2 % · Handoff');
  await stop.click();
  await expect(dock.getByText('Stopped after 25 of 1000')).toBeVisible();
  await expect(page).toHaveTitle('Handoff');
  await expect(button).toBeEnabled();
});
