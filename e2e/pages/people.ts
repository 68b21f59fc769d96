import { expect, type Locator, type Page } from "@playwright/test";
import { choosePerson } from "../fixtures/choices";

/** The list of members with their roles and managers, for those who manage the organization. */
export class PeoplePage {
  constructor(readonly page: Page) {}

  row(name: string): Locator {
    return this.page
      .getByRole("row")
      .filter({ has: this.page.getByRole("link", { name, exact: true }) });
  }

  async change(name: string): Promise<Locator> {
    await this.page.getByRole("button", { name: `Change ${name}` }).click();
    const dialog = this.page.getByRole("dialog", { name });
    await expect(dialog).toBeVisible();
    return dialog;
  }

  async setManager(name: string, manager: string): Promise<void> {
    const dialog = await this.change(name);
    await choosePerson(dialog, "Reports to", manager);
    await dialog.getByRole("button", { name: "Save" }).click();
    await expect(this.row(name)).toContainText(manager);
  }

  /** The form for an invitation, opened where it is not open yet. */
  async inviteForm(): Promise<Locator> {
    const form = this.page.getByRole("main");
    const open = form.getByRole("button", { name: "Invite somebody" });
    await expect(form.getByRole("textbox", { name: "E-mail address" }).or(open)).toBeVisible();
    if (await open.isVisible()) await open.click();
    return form;
  }

  async invite(person: {
    email: string;
    name: string;
    manager?: string;
    reports?: string[];
  }): Promise<void> {
    const form = await this.inviteForm();
    await form.getByRole("textbox", { name: "E-mail address" }).fill(person.email);
    await form.getByRole("textbox", { name: "Name", exact: true }).fill(person.name);
    if (person.manager) await choosePerson(form, "Reports to", person.manager);
    for (const report of person.reports ?? [])
      await form.getByRole("checkbox", { name: new RegExp(`^${report}`) }).check();
    await form.getByRole("button", { name: "Send the invitation" }).click();
    await expect(this.row(person.name)).toContainText("invited");
  }
}
