/**
 * Panels and theme, remembered in this browser. Not part of any design, and small enough for local storage; without
 * storage they last as long as the page.
 */

import type { EditorStore } from '#editor/create-editor.ts';
import type { EditorState } from '#editor/editor-state.ts';

type Preferences = Pick<EditorState, 'panels' | 'theme' | 'dockTab' | 'settings'>;

const KEPT = ['panels', 'theme', 'dockTab', 'settings'] as const satisfies readonly (keyof Preferences)[];

/** Also read by public/theme.js, before the first paint. */
const KEY = 'handoff.preferences';

export function rememberPreferences(store: EditorStore): void {
  const kept = read();
  store.setState({ ...roomyPanels(store.getState(), window.innerWidth, window.innerHeight), ...kept });
  if (!kept.panels) openInspectorOnce(store);
  store.subscribe((now, before) => {
    if (KEPT.every((field) => now[field] === before[field])) return;
    const { panels, theme, dockTab, settings } = now;
    write({ panels, theme, dockTab, settings });
  });
}

/** The first time, the drawing comes first: on a small screen the panels wait until they are asked for. */
export function roomyPanels(
  { panels }: Pick<EditorState, 'panels'>,
  width: number,
  height: number,
): Pick<EditorState, 'panels'> {
  return { panels: { ...panels, inspector: width >= 1600, dock: height >= 880 } };
}

/** Who has not yet arranged the panels finds the inspector open as soon as there is something in it. */
function openInspectorOnce(store: EditorStore): void {
  const stop = store.subscribe((now, before) => {
    const arranged = now.panels !== before.panels;
    if (!arranged && (now.selection.length === 0 || before.selection.length > 0)) return;
    stop();
    if (!arranged && !now.panels.inspector) now.togglePanel('inspector');
  });
}

function read(): Partial<Preferences> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    return typeof kept === 'object' && kept !== null ? whatIsSound(kept) : {};
  } catch {
    return {};
  }
}

function whatIsSound(kept: object): Partial<Preferences> {
  const { panels, theme, dockTab, settings } = kept as { readonly [field in keyof Preferences]?: unknown };
  return {
    ...(isPanels(panels) ? { panels } : {}),
    ...(isTheme(theme) ? { theme } : {}),
    ...(isDockTab(dockTab) ? { dockTab } : {}),
    ...(isSettings(settings) ? { settings: { ...settings, language: settings.language ?? 'system' } } : {}),
  };
}

const THEMES: readonly unknown[] = ['system', 'light', 'dark', 'projector'] satisfies Preferences['theme'][];
const isTheme = (value: unknown): value is Preferences['theme'] => THEMES.includes(value);

function isSettings(value: unknown): value is Preferences['settings'] {
  if (typeof value !== 'object' || value === null) return false;
  const { singleKeys, wheelZooms, motion, language } = value as Partial<Record<string, unknown>>;
  return (
    typeof singleKeys === 'boolean' &&
    typeof wheelZooms === 'boolean' &&
    (motion === 'system' || motion === 'reduced') &&
    (language === undefined || typeof language === 'string')
  );
}

const isPanels = (value: unknown): value is Preferences['panels'] =>
  typeof value === 'object' &&
  value !== null &&
  ['palette', 'inspector', 'dock'].every(
    (panel) => typeof (value as Record<string, unknown>)[panel] === 'boolean',
  );

const TABS: readonly unknown[] = [
  'ledger',
  'ladder',
  'timeline',
  'flows',
  'sessions',
  'failures',
  'every-failure',
  'intents',
  'problems',
  'traffic',
  'compare',
  'audit',
] satisfies Preferences['dockTab'][];
const isDockTab = (value: unknown): value is Preferences['dockTab'] => TABS.includes(value);

function write(preferences: Preferences): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(preferences));
  } catch {
    // No storage, or full: they last as long as the page.
  }
}
