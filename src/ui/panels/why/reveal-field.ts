/**
 * Leads to a field: selects its element, opens the inspector and what the field is folded behind, and gives it the
 * keyboard. Fields are found as people find them, by what they are called.
 */
import type { FieldRef } from '#sim/report/why.ts';
import type { EditorStore } from '#ui/use-editor.tsx';
import { ANY_NAME, FIELD_LABELS } from './field-labels.ts';

/** Frames to wait for the form: it may have to be loaded first. */
const PATIENCE = 120;

export function revealField(store: EditorStore, { element, path }: FieldRef): void {
  // What the answer was about stays on screen beside its field.
  const { whyAbout } = store.getState();
  store.getState().select([element]);
  store.getState().lookInto(whyAbout);
  // Selecting may have opened it already.
  const { panels, togglePanel } = store.getState();
  if (!panels.inspector) togglePanel('inspector');
  let left = PATIENCE;
  const look = () => {
    const root = document.querySelector<HTMLElement>('.inspector-panel');
    const found = root && fieldIn(root, path.split('.'));
    if (found) return show(found);
    left -= 1;
    if (left > 0) requestAnimationFrame(look);
  };
  // The old form is still there until React has drawn the new one.
  requestAnimationFrame(() => requestAnimationFrame(look));
}

/** @returns The deepest part of the path that has a field. */
function fieldIn(root: HTMLElement, path: readonly string[]): HTMLElement | null {
  let scope: HTMLElement = root;
  let found: HTMLElement | null = null;
  for (const [index, part] of path.entries()) {
    const next = /^\d+$/.test(part)
      ? positioned(scope, Number(part), path[index - 1] === 'importRules' && path[index + 2] !== undefined)
      : labelled(scope, labelsOf(part, path[index + 1]));
    if (!next) continue;
    found = next;
    scope = next;
  }
  return found;
}

/** The two sessions of a peering stand under names of their own. */
function labelsOf(part: string, next: string | undefined): readonly string[] {
  const labels = FIELD_LABELS[part] ?? [];
  const own = part === 'sessions' ? labels[Number(next)] : undefined;
  return own ? [own] : labels;
}

/** The n-th item of a list; of a cable's two ends the n-th list. */
function positioned(scope: HTMLElement, index: number, isEnd: boolean): HTMLElement | null {
  const list = [...scope.querySelectorAll<HTMLElement>('ol > li')];
  if (!isEnd || !scope.matches('fieldset')) return list[index] ?? null;
  const siblings = scope.parentElement?.querySelectorAll<HTMLElement>('fieldset') ?? [];
  return [...siblings][index] ?? list[index] ?? null;
}

function labelled(scope: HTMLElement, labels: readonly string[]): HTMLElement | null {
  const isCalled = (text: string | null) => labels.some((label) => fits(label, text?.trim() ?? ''));
  for (const label of scope.querySelectorAll('label')) {
    const control = label.htmlFor ? document.getElementById(label.htmlFor) : label.querySelector('input');
    if (control instanceof HTMLElement && isCalled(label.textContent)) return control;
  }
  for (const group of scope.querySelectorAll<HTMLElement>('fieldset, section')) {
    const name = document.getElementById(group.getAttribute('aria-labelledby') ?? '');
    if (name && isCalled(name.textContent)) return group;
  }
  return null;
}

function fits(label: string, text: string): boolean {
  const [before = '', after] = label.split(ANY_NAME);
  return after === undefined ? text === label : text.startsWith(before) && text.endsWith(after);
}

function show(found: HTMLElement): void {
  for (let at: Element | null = found; at; at = at.parentElement)
    if (at instanceof HTMLDetailsElement) at.open = true;
  for (const folded of found.querySelectorAll('details')) {
    if (found.matches('li')) folded.open = true;
  }
  const target = found.matches('input, select, textarea')
    ? found
    : (found.querySelector<HTMLElement>('input, select, textarea') ??
      found.querySelector<HTMLElement>('button, summary'));
  found.scrollIntoView({ block: 'center' });
  target?.focus({ preventScroll: true });
  found.classList.add('field-revealed');
  setTimeout(() => found.classList.remove('field-revealed'), 1600);
}
