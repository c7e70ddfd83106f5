/**
 * Works without a network after the first visit, and is replaced by a newer build only when the user says so.
 *
 * The worker of a newer build waits until then; tabs of the older one keep their files.
 */
import { scriptUrl } from '#base/script-url.ts';
import { updateStore } from '#ui/library/update-store.ts';

const LOOK_AGAIN_MS = 3_600_000;

export async function workOffline(container: ServiceWorkerContainer, reload: () => void): Promise<void> {
  const registration = await container.register(scriptUrl('./sw.js'), { updateViaCache: 'none' });
  let asked = false;
  const offer = () => {
    const { waiting } = registration;
    // Without a worker in charge this is the first visit: there is nothing older to replace.
    if (!waiting || !container.controller) return;
    updateStore.setState({
      state: 'ready',
      apply() {
        asked = true;
        waiting.postMessage('take-over');
      },
    });
  };
  container.addEventListener('controllerchange', () => {
    // Another tab may have asked. This one goes on with what it has.
    if (asked) reload();
  });
  registration.addEventListener('updatefound', () => {
    const { installing } = registration;
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'installed') offer();
    });
  });
  offer();
  setInterval(() => void registration.update().catch(() => {}), LOOK_AGAIN_MS);
}

/** A part that is gone from the server, because a newer build has replaced it: one reload may get the new one. */
export function offerReloadWhenPartsAreGone(reload: () => void): void {
  // Not prevented: whoever asked for the part hears of it too, and shows what it has without.
  window.addEventListener('vite:preloadError', () => {
    updateStore.setState({ state: 'broken', apply: reload });
  });
}
