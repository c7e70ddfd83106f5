/** What tabs of one browser tell each other: each change once it is on disk, and that the list of designs is another. */
import type { DocumentDiff } from '#model/format/document-diff.ts';

export type TabMessage =
  | { readonly type: 'kept'; readonly key: string; readonly seq: number; readonly diff: DocumentDiff }
  | { readonly type: 'list' };

export interface TabChannel {
  send(message: TabMessage): void;
  onMessage(listener: (message: TabMessage) => void): void;
  close(): void;
}

/** Silent where the browser has no such thing: then a tab sees the other's changes when it reads anew. */
export function openTabChannel(): TabChannel {
  if (typeof BroadcastChannel === 'undefined') return { send() {}, onMessage() {}, close() {} };
  const channel = new BroadcastChannel('handoff:designs');
  return {
    send: (message) => channel.postMessage(message),
    onMessage: (listener) =>
      channel.addEventListener('message', (event: MessageEvent<TabMessage>) => listener(event.data)),
    close: () => channel.close(),
  };
}
