import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const folder = join("docs", "decisions");
const files = readdirSync(folder);

it.each(files)("%s says when, whether it holds, what, why, and what else there was", (file) => {
  const text = readFileSync(join(folder, file), "utf8");
  const [title = "", , status = ""] = text.split("\n");
  expect(title).toMatch(new RegExp(`^# ${file.slice(0, 3)} · \\S`));
  expect(status).toMatch(/^\d{4}-\d{2}-\d{2} · (proposed|accepted|superseded by \d{3})$/);
  for (const part of ["**Decided.**", "**Why", "**Alternatives"]) expect(text).toContain(part);
});

it("numbers the decisions one after another, each once", () => {
  const numbers = files.map((file) => Number(file.slice(0, 3))).sort((a, b) => a - b);
  expect(numbers).toEqual(files.map((_, at) => at + 1));
});
