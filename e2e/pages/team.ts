import type { Locator, Page } from "@playwright/test";

/** A manager's reports, direct and indirect. */
export class TeamPage {
  constructor(readonly page: Page) {}

  person(name: string): Locator {
    return this.page
      .getByRole("listitem")
      .filter({ has: this.page.getByRole("heading", { name, level: 3 }) });
  }

  group(name: string): Locator {
    return this.page
      .locator("section")
      .filter({ has: this.page.getByRole("heading", { name, level: 2 }) });
  }
}
