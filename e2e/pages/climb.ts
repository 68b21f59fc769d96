import { expect, type Locator, type Page } from "@playwright/test";

/** The main view of a goal: the tree from the end down to today, and the panel of one node beside it. */
export class ClimbPage {
  readonly tree: Locator;
  readonly panel: Locator;
  readonly draft: Locator;
  readonly notice: Locator;
  /** Says that changes wait, and for what. */
  readonly unsaved: Locator;

  constructor(readonly page: Page) {
    this.tree = page.getByRole("treegrid", { name: "The way from the goal down to today" });
    this.panel = page.getByRole("complementary");
    this.draft = page.getByRole("textbox", { name: "What must be true before that?" });
    this.notice = page.getByRole("status");
    this.unsaved = page.getByText("Not saved yet");
  }

  row(title: string): Locator {
    return this.tree
      .getByRole("row")
      .filter({ has: this.page.getByRole("button", { name: title, exact: true }) });
  }

  /** The titles as the screen shows them: from the end down to today, and below it what is done. */
  async titles(): Promise<(string | null)[]> {
    const rows = await this.tree.locator("[aria-level]").all();
    return Promise.all(rows.map((row) => row.getByRole("button").first().textContent()));
  }

  async expectTitles(...titles: (string | null)[]): Promise<void> {
    await expect.poll(() => this.titles()).toEqual(titles);
  }

  /** The depth of a row: 1 for what leads to the goal itself. */
  async expectLevel(title: string, level: number): Promise<void> {
    await expect(this.row(title)).toHaveAttribute("aria-level", String(level));
  }

  async open(title: string): Promise<void> {
    await this.row(title).getByRole("button", { name: title, exact: true }).click();
    await expect(this.panel.getByRole("heading", { name: title })).toBeVisible();
  }

  tick(title: string): Locator {
    return this.page.getByRole("checkbox", { name: `Mark ${title} as done` });
  }

  untick(title: string): Locator {
    return this.page.getByRole("checkbox", { name: `Mark ${title} as not done` });
  }

  date(title: string): Locator {
    return this.tree.getByRole("button", { name: new RegExp(`^Date of ${escaped(title)}: `) });
  }

  /** Types a date in words into the panel of a node, and checks that it is shown in full before it counts. */
  async redate(title: string, text: string, inFull: RegExp): Promise<void> {
    await this.date(title).click();
    const due = this.panel.getByRole("textbox", { name: "Due" });
    await expect(due).toBeFocused();
    await due.fill(text);
    await expect(this.panel.getByText(inFull)).toBeVisible();
    await due.press("Enter");
  }

  /** Drags one row onto a part of another, measured from its top edge. */
  async drag(title: string, onto: string, part: "upper" | "middle" | "lower"): Promise<void> {
    const target = this.row(onto);
    const box = await target.boundingBox();
    if (!box) throw new Error(`${onto} is not on the screen`);
    const share = { upper: 0.1, middle: 0.5, lower: 0.9 }[part];
    await this.row(title).dragTo(target, {
      sourcePosition: { x: box.width * 0.6, y: 8 },
      targetPosition: { x: box.width * 0.6, y: box.height * share },
    });
  }

  /** Pastes into the step that is being written, as an editor and a web page would put it on the clipboard. */
  async paste(text: string, html = ""): Promise<void> {
    await expect(this.tree.locator("fieldset")).toBeVisible();
    await this.draft.evaluate(
      (field, data) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData("text/plain", data.text);
        if (data.html) clipboardData.setData("text/html", data.html);
        const paste = { clipboardData, bubbles: true, cancelable: true };
        field.dispatchEvent(new ClipboardEvent("paste", paste));
      },
      { text, html },
    );
  }

  async undo(): Promise<void> {
    await this.notice.getByRole("button", { name: "Undo" }).click();
  }
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
