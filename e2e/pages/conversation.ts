import { expect, type Locator, type Page } from "@playwright/test";

/** The conversation on the goal, or on the node that is open. */
export class Conversation {
  readonly region: Locator;
  readonly box: Locator;

  constructor(page: Page) {
    this.region = page.getByRole("region", { name: /^(Conversation|On the goal as a whole)$/ });
    this.box = this.region.getByRole("textbox", { name: "Write to everyone who sees this goal…" });
  }

  async say(words: string, { onlyTo }: { onlyTo?: string } = {}): Promise<void> {
    await this.box.fill(words);
    if (onlyTo) await this.region.getByRole("checkbox", { name: `Only to ${onlyTo}` }).check();
    await this.region.getByRole("button", { name: "Send" }).click();
    await expect(this.comment(words)).toBeVisible();
    await expect(this.box).toHaveValue("");
  }

  comment(words: string | RegExp): Locator {
    return this.region.getByText(words);
  }

  /** The whole thread that holds these words. */
  thread(words: string): Locator {
    return this.region.getByRole("list").first().locator("> li").filter({ hasText: words });
  }

  async answer(to: string, name: string, words: string): Promise<void> {
    const thread = this.thread(to);
    await thread.getByRole("button", { name: "Answer" }).click();
    await thread.getByRole("textbox", { name: `Answer ${name}…` }).fill(words);
    await thread.getByRole("button", { name: "Send" }).click();
    await expect(this.comment(words)).toBeVisible();
  }
}
