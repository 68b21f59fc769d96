import { expect, it } from "vitest";
import { safeNextPath } from "./next-path";

it.each(["/", "/harbor", "/harbor/goals?sort=date#first", "/invitation?token=a-b_c"])(
  "%s is kept",
  (path) => expect(safeNextPath(path)).toBe(path),
);

it.each([
  null,
  "",
  "harbor",
  "https://evil.example/",
  "//evil.example",
  "///evil.example",
  "/\\evil.example",
  "/\t/evil.example",
  "/.//evil.example",
  "/x/..//evil.example",
  "javascript:alert(1)",
  "/api/auth/sign-out",
  "/sign-in?next=/sign-in",
  `/${"x".repeat(600)}`,
])("%s leads to the front page", (path) => expect(safeNextPath(path)).toBe("/"));
