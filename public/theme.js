// Sets the theme before the first paint. The same key is written by src/app/preferences.ts.
(() => {
  let chosen = 'system';
  try {
    chosen = JSON.parse(localStorage.getItem('handoff.preferences') ?? '{}').theme ?? 'system';
  } catch {
    // No storage, or not ours: the system decides.
  }
  const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  document.documentElement.dataset.theme = ['light', 'dark', 'projector'].includes(chosen) ? chosen : system;
})();
