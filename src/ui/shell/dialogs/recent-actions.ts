/** What was last run from the list of commands, newest first, in this browser. Without storage: since the page was opened. */
const KEY = 'handoff.recent-actions';
const MOST = 6;

let recent: readonly string[] | null = null;

export function recentActions(): readonly string[] {
  recent ??= read();
  return recent;
}

export function rememberAction(id: string): void {
  recent = [id, ...recentActions().filter((other) => other !== id)].slice(0, MOST);
  try {
    localStorage.setItem(KEY, JSON.stringify(recent));
  } catch {
    // No storage, or full: they last as long as the page.
  }
}

function read(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string').slice(0, MOST) : [];
  } catch {
    return [];
  }
}
