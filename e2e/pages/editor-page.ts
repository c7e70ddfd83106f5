import type { Page } from '@playwright/test';

/** The editor as a person meets it: by roles and accessible names, never by class names or colours. */
export class EditorPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await this.page.goto('./');
  }
}
