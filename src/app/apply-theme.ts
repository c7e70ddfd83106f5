import type { EditorStore } from '#editor/create-editor.ts';

/** Keeps the page's theme and motion with the choice, or with the system while nothing is chosen. */
export function applyTheme(store: EditorStore): void {
  const system = window.matchMedia('(prefers-color-scheme: dark)');
  const page = window.document.documentElement.dataset;
  const apply = () => {
    const { theme, settings } = store.getState();
    page.theme = theme === 'system' ? (system.matches ? 'dark' : 'light') : theme;
    page.motion = settings.motion;
  };
  system.addEventListener('change', apply);
  store.subscribe((now, before) => {
    if (now.theme !== before.theme || now.settings !== before.settings) apply();
  });
  apply();
}
