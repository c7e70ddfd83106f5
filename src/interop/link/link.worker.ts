/** Reads a link away from the page, which stays responsive whatever the link holds. */
import { readDesignFragment } from './design-link.ts';

self.addEventListener('message', (event: MessageEvent<string>) => {
  void readDesignFragment(event.data).then((read) => self.postMessage(read));
});
