import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { parseCursor } from "./cursor";
import { teamCursorSchema } from "./team/team";

const cursor = { need: 1, further: true, urgency: -86_400, name: "Åsa Lind", id: randomUUID() };
const read = (text: unknown) => parseCursor(teamCursorSchema, text);

it("reads back where a page ended", () => {
  expect(read(JSON.stringify(cursor))).toEqual(cursor);
});

it.each([
  undefined,
  ["a", "b"],
  "",
  "%",
  "null",
  "[]",
  btoa(JSON.stringify(cursor)),
  JSON.stringify(cursor).slice(0, -1),
  JSON.stringify({ ...cursor, more: 1 }),
  JSON.stringify({ ...cursor, need: 2 ** 31 }),
  JSON.stringify({ ...cursor, urgency: -(2 ** 31) - 1 }),
  JSON.stringify({ ...cursor, name: "a\0b" }),
  JSON.stringify({ ...cursor, name: "\uD83D" }),
  JSON.stringify({ ...cursor, name: "x".repeat(301) }),
  `${"[".repeat(100_000)}`,
])("begins at the top for what it did not write: %j", (text) => expect(read(text)).toBeNull());
