import { beforeEach, describe, expect, it, vi } from 'vitest';
import { updateStore } from '#ui/library/update-store.ts';
import { workOffline } from './offline.ts';

class FakeWorker extends EventTarget {
  state = 'installing';
  readonly heard: unknown[] = [];
  postMessage(message: unknown) {
    this.heard.push(message);
  }
}

class FakeRegistration extends EventTarget {
  installing: FakeWorker | null = null;
  waiting: FakeWorker | null = null;
  async update() {}
  /** A newer build arrives and is fetched. */
  install() {
    const worker = new FakeWorker();
    this.installing = worker;
    this.dispatchEvent(new Event('updatefound'));
    worker.state = 'installed';
    this.waiting = worker;
    worker.dispatchEvent(new Event('statechange'));
    return worker;
  }
}

class FakeContainer extends EventTarget {
  controller: object | null = null;
  readonly registration = new FakeRegistration();
  readonly register = vi.fn(async () => this.registration);
}

let container: FakeContainer;
const reload = vi.fn();
beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('location', { origin: 'https://handoff.example', href: 'https://handoff.example/' });
  container = new FakeContainer();
  reload.mockClear();
  updateStore.setState({ state: 'none', apply() {} });
  return () => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  };
});
const start = () => workOffline(container as unknown as ServiceWorkerContainer, reload);

describe('a newer build (T-A8)', () => {
  it('is offered, and started only when the user says so', async () => {
    container.controller = {};
    await start();
    const worker = container.registration.install();
    expect(updateStore.getState().state).toBe('ready');
    expect([worker.heard, reload.mock.calls]).toEqual([[], []]);
    updateStore.getState().apply();
    expect(worker.heard).toEqual(['take-over']);
    expect(reload).not.toHaveBeenCalled();
    container.dispatchEvent(new Event('controllerchange'));
    expect(reload).toHaveBeenCalledOnce();
  });

  it('that another tab started reloads nothing here', async () => {
    container.controller = {};
    await start();
    container.registration.install();
    container.dispatchEvent(new Event('controllerchange'));
    expect(reload).not.toHaveBeenCalled();
  });

  it('is not offered on the first visit, where there is nothing older', async () => {
    await start();
    container.registration.install();
    expect(updateStore.getState().state).toBe('none');
  });

  it('that has been waiting since the last visit is offered at once', async () => {
    container.controller = {};
    container.registration.waiting = new FakeWorker();
    await start();
    expect(updateStore.getState().state).toBe('ready');
  });
});
