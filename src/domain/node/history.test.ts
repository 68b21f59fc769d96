import { expect, it } from "vitest";
import { emptyHistory, withMadeEntry } from "./history";

it("remembers the fifty latest changes", () => {
  let history = emptyHistory;
  for (let n = 1; n <= 60; n++) history = withMadeEntry(history, String(n));
  expect(history.undo).toHaveLength(50);
  expect(history.undo[0]).toEqual({ madeId: "11", pendingId: "11" });
  expect(history.undo.at(-1)).toEqual({ madeId: "60", pendingId: "60" });
});
