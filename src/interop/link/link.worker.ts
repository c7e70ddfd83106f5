/** Reads a link away from the page, which stays responsive whatever the link holds. */
import { workerSpeaks } from '#languages/worker-speaks.ts';

workerSpeaks<string>(async () => {
  const { readDesignFragment } = await import('./design-link.ts');
  return (fragment) => void readDesignFragment(fragment).then((read) => self.postMessage(read));
});
