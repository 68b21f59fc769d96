import { expect, test } from "vitest";
import { queryWith, viewInAddress } from "./goal-address";

const plain = { nodeId: null, isUrgentOnly: false };
const view = { nodeId: "5", isUrgentOnly: true };

test("the address shows the open node and the filter, and nothing of a plain view", () => {
  expect(queryWith("", view)).toBe("?node=5&filter=urgent");
  expect(queryWith("?node=5&filter=urgent", plain)).toBe("");
});

test("what is written into an address is read from it", () => {
  for (const each of [plain, view, { ...plain, nodeId: "5" }, { ...plain, isUrgentOnly: true }])
    expect(viewInAddress(new URLSearchParams(queryWith("?node=9", each)))).toEqual(each);
});

test("other parameters stay, and an unknown filter filters nothing", () => {
  expect(queryWith("?from=mail&filter=urgent", plain)).toBe("?from=mail");
  expect(viewInAddress(new URLSearchParams("filter=late"))).toEqual(plain);
});
