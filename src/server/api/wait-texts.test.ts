import { expect, it } from "vitest";
import { waitOf } from "@/domain/wait";
import { translatorIn } from "../../../messages";

const t = translatorIn("en-GB", "problem");

it.each([
  [1, "1 second"],
  [99, "99 seconds"],
  [100, "2 minutes"],
  [900, "15 minutes"],
  [5_999, "100 minutes"],
  [6_000, "2 hours"],
  [86_400, "24 hours"],
])("%i seconds to wait are said as %s", (seconds, text) => {
  expect(t("tooManyRequests", waitOf(seconds))).toBe(
    `That was a lot at once. Try again in ${text}.`,
  );
});
