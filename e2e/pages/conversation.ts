import { expect, type Locator, type Page } from "@playwright/test";

/** The conversation on the goal, or on the node that is open. */
export class Conversation {
  readonly region: Locator;
  readonly box: Locator;

  constructor(page: Page) {
    this.region = page.getByRole("region", { name: /^(Conversation|On the goal as a whole)$/ });
    this.box = this.region.getByRole("textbox", { name: "Write to everyone who sees this goal…" });
  }

  async say(text: string, { onlyTo }: { onlyTo?: string } = {}): Promise<void> {
    await this.box.fill(text);
    if (onlyTo) await this.region.getByRole("checkbox", { name: `Only to ${onlyTo}` }).check();
    await this.region.getByRole("button", { name: "Send" }).click();
    await expect(this.comment(text)).toBeVisible();
    await expect(this.box).toHaveValue("");
  }

  comment(text: string | RegExp): Locator {
    return this.region.getByText(text);
  }

  /** The whole thread that contains this text. */
  thread(text: string): Locator {
    return this.region.getByRole("list").first().locator("> li").filter({ hasText: text });
  }

  async reply(to: string, name: string, text: string): Promise<void> {
    const thread = this.thread(to);
    await thread.getByRole("button", { name: "Reply" }).click();
    await thread.getByRole("textbox", { name: `Reply to ${name}…` }).fill(text);
    await thread.getByRole("button", { name: "Send" }).click();
    await expect(this.comment(text)).toBeVisible();
  }
}
