import type { Locator, Page } from "@playwright/test";

/** The form for a new plan, which begins with the end. */
export class NewGoalPage {
  readonly intent: Locator;
  readonly statement: Locator;
  readonly reachedBy: Locator;
  readonly start: Locator;

  constructor(readonly page: Page) {
    this.intent = page.getByRole("textbox", { name: "What you want" });
    this.statement = page.getByRole("textbox", { name: "The goal in one sentence" });
    this.reachedBy = page.getByRole("textbox", { name: "Reached by" });
    this.start = page.getByRole("button", { name: "Start this plan" });
  }

  aimAt(rung: string): Locator {
    return this.page
      .getByRole("group", { name: "Aim at a rung" })
      .getByRole("button", { name: rung, exact: true });
  }

  keep(rung: string): Locator {
    return this.page.getByRole("checkbox", { name: `Keep ${rung} as a milestone` });
  }
}
