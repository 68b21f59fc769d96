import { buildCompany } from "./fixtures/company";
import { expect, test } from "./fixtures/test";
import { ClimbPage } from "./pages/climb";

const course = "Complete a project-management course";

for (const [how, options] of [
  ["by mouse", {}],
  ["by touch", { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }],
] as const)
  test(`a milestone is folded and unfolded ${how}, and says what it hides`, async ({
    companyPerson,
    database,
  }) => {
    const company = await buildCompany(database);
    const page = await companyPerson(company.people.maya.email, options);
    const climb = new ClimbPage(page);
    await page.goto(company.goalPath);
    const fold = page.getByRole("button", { name: "Fold Senior Manager" });
    const unfold = page.getByRole("button", { name: "Unfold Senior Manager" });
    const press = (button: typeof fold) => (how === "by touch" ? button.tap() : button.click());
    if (how === "by touch") await expect(fold).toHaveCSS("opacity", "1");
    const box = await fold.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);

    await press(fold);
    await expect(climb.row(course)).toHaveCount(0);
    await expect(climb.row("Senior Manager")).toContainText("2 hidden");
    await expect(climb.row("Senior Manager")).toHaveAttribute("aria-expanded", "false");
    await expect(unfold).toHaveCSS("opacity", "1");
    // Folding opens nothing.
    await expect(climb.panel.getByRole("heading", { name: "Senior Manager" })).toHaveCount(0);

    await press(unfold);
    await expect(climb.row(course)).toBeVisible();
    await expect(climb.row("Senior Manager")).not.toContainText("hidden");
    await expect(climb.row(course).getByRole("button", { name: /old/ })).toHaveCount(0);
  });
