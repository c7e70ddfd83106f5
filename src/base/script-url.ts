/**
 * Scripts that the page starts by address: workers and the service worker. Under Trusted Types an address is refused
 * unless a named policy has passed it, and ours passes none but those of our own origin. A policy can be made only
 * once, hence one place for all.
 */
interface Policy {
  createScriptURL(url: string): unknown;
}

/** What is used of the page. Spelt out, since this folder is compiled for places that have none. */
interface Page {
  readonly trustedTypes?: { createPolicy(name: string, rules: Policy): Policy };
  readonly location: { readonly origin: string; readonly href: string };
  readonly URL: new (url: string, base: string) => { readonly origin: string; readonly href: string };
}

let policy: Policy | null = null;

/**
 * An address that `new Worker` and `serviceWorker.register` take. Browsers without Trusted Types get the text itself.
 *
 * @throws If it leads to another origin, which would be our bug.
 */
export function scriptUrl(url: string): string {
  const page = globalThis as unknown as Page;
  const rules: Policy = { createScriptURL: (text) => sameOrigin(page, text) };
  policy ??= page.trustedTypes?.createPolicy('handoff-url', rules) ?? rules;
  return policy.createScriptURL(url) as string;
}

function sameOrigin(page: Page, url: string): string {
  const { origin, href } = new page.URL(url, page.location.href);
  if (origin !== page.location.origin) throw new Error(`Broken promise: ${href} is not ours to start`);
  return url;
}
