import { describe, expect, it } from "vitest";
import { isolated } from "./isolated";

const hebrew = "השלמת קורס ניהול!";
const arabicThenLatin = "عمر (Omar)";

describe("a text that is filled into a sentence", () => {
  it("is isolated where it has letters of the other direction", () => {
    expect(isolated(hebrew, "en-GB")).toBe(`\u2068${hebrew}\u2069`);
    expect(isolated(arabicThenLatin, "en-XA")).toBe(`\u2068${arabicThenLatin}\u2069`);
    expect(isolated("Maya Okafor", "ar-XB")).toBe("\u2068Maya Okafor\u2069");
    expect(isolated("Émile", "ar-XB")).toBe("\u2068Émile\u2069");
  });

  it("stays as it is in its own direction, and without letters", () => {
    expect(isolated("Maya Okafor", "en-GB")).toBe("Maya Okafor");
    expect(isolated("Éva, 山田 and Ольга", "en-GB")).toBe("Éva, 山田 and Ольга");
    expect(isolated("٢٦ نوفمبر", "ar-XB")).toBe("٢٦ نوفمبر");
    for (const locale of ["en-GB", "ar-XB"] as const) {
      expect(isolated("12–14", locale)).toBe("12–14");
      expect(isolated("", locale)).toBe("");
    }
  });

  it("is isolated where it has characters that change the direction", () => {
    expect(isolated("\u202EMaya", "en-GB")).toBe("\u2068\u202EMaya\u2069");
  });
});
