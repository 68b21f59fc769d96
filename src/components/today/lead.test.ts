import { createTranslator } from "next-intl";
import { expect, it } from "vitest";
import messages from "../../../messages/en-GB";

const t = createTranslator({ locale: "en-GB", messages, namespace: "today" });
const none = { waiting: 0, late: 0, startsSoon: 0 };

it("tells of each thing in a sentence that stands by itself", () => {
  expect(t("lead", { ...none, startsSoon: 1 })).toBe("One step must start soon.");
  expect(t("lead", { ...none, startsSoon: 3 })).toBe("3 steps must start soon.");
  expect(t("lead", { ...none, late: 1, startsSoon: 2 })).toBe(
    "One step is late. 2 steps must start soon.",
  );
});
