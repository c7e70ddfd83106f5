import type { BrowserContext } from '@playwright/test';

/**
 * What must not happen in any test: a violation of the content security policy, an error in the console, an exception
 * nobody caught, a request to another origin.
 */
export class Faults {
  private found: string[] = [];

  static async watch(context: BrowserContext, origin: string): Promise<Faults> {
    const faults = new Faults();
    const add = (text: string) => faults.found.push(text);
    // A function of the page, since a violation also comes and goes without any word in the console.
    await context.exposeBinding('reportPolicyViolation', (_source, text: string) => add(text));
    await context.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        const { reportPolicyViolation } = globalThis as unknown as {
          reportPolicyViolation(text: string): void;
        };
        reportPolicyViolation(
          `policy violation: ${event.effectiveDirective} ${event.blockedURI} ${event.sample} at ${event.sourceFile}:${event.lineNumber}`,
        );
      });
    });
    context.on('console', (message) => {
      if (message.type() === 'error') add(`console error: ${message.text()}`);
    });
    context.on('weberror', (error) => add(`uncaught: ${error.error().stack ?? error.error().message}`));
    context.on('request', (request) => {
      const url = new URL(request.url());
      const inside = url.protocol === 'data:' || url.protocol === 'blob:' || url.origin === origin;
      if (!inside) add(`request to another origin: ${request.url()}`);
    });
    return faults;
  }

  /** Takes out the faults a test provoked on purpose. */
  take(pattern: RegExp): string[] {
    const taken = this.found.filter((text) => pattern.test(text));
    this.found = this.found.filter((text) => !pattern.test(text));
    return taken;
  }

  get all(): readonly string[] {
    return this.found;
  }
}
