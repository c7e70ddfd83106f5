import type { EditorStore } from '#editor/create-editor.ts';

/** Keeps the page's theme with the choice, or with the system while nothing is chosen. */
export function applyTheme(store: EditorStore): void {
  const system = window.matchMedia('(prefers-color-scheme: dark)');
  const apply = () => {
    const { theme } = store.getState();
    const dark = theme === 'system' ? system.matches : theme === 'dark';
    window.document.documentElement.dataset.theme = dark ? 'dark' : 'light';
  };
  system.addEventListener('change', apply);
  store.subscribe((now, before) => {
    if (now.theme !== before.theme) apply();
  });
  apply();
}
