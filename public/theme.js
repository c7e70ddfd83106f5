// Sets the theme before the first paint. The same key is written by src/app/preferences.ts.
(() => {
  let chosen = 'system';
  try {
    chosen = JSON.parse(localStorage.getItem('handoff.preferences') ?? '{}').theme ?? 'system';
  } catch {
    // No storage, or not ours: the system decides.
  }
  const dark = chosen === 'system' ? matchMedia('(prefers-color-scheme: dark)').matches : chosen === 'dark';
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
})();
