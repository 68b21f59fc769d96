import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const folder = "src/app";
const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
const pages = files.filter((file) => /(^|\/)(page|layout)\.tsx$/.test(file));

it.each(pages)("%s leaves what went wrong to those who tell problems apart", (page) => {
  expect(readFileSync(join(folder, page), "utf8")).not.toMatch(/\.catch\(|catch \{|catch \(/);
});
