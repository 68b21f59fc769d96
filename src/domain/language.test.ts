import { describe, expect, it } from "vitest";
import { languages, languagesOffered, resolveLocale } from "./language.mjs";

const everywhere = languagesOffered({ demoMode: false });
const inDemo = languagesOffered({ demoMode: true });
const requested = (acceptLanguage: string, offered = inDemo) =>
  resolveLocale({ offered, acceptLanguage });

describe("the language for somebody", () => {
  it("is what they chose, else their organization's, else what their browser asks for", () => {
    const offered = inDemo;
    const acceptLanguage = "en-GB";
    expect(resolveLocale({ offered, chosen: ["ar-XB", "en-XA"], acceptLanguage })).toBe("ar-XB");
    expect(resolveLocale({ offered, chosen: [null, "en-XA"], acceptLanguage })).toBe("en-XA");
    expect(resolveLocale({ offered, chosen: [null, null], acceptLanguage: "ar-XB" })).toBe("ar-XB");
    expect(resolveLocale({ offered })).toBe("en-GB");
  });

  it("is never one that is not offered, whoever stored it or asks for it", () => {
    expect(everywhere).toEqual(languages);
    for (const locale of ["en-XA", "ar-XB", "tlh", "constructor"]) {
      expect(resolveLocale({ offered: everywhere, chosen: [locale] })).toBe("en-GB");
      expect(requested(locale, everywhere)).toBe("en-GB");
    }
  });

  it.each([
    ["en-XA", "en-XA"],
    ["EN-xa", "en-XA"],
    ["en-US,en;q=0.9", "en-GB"],
    ["en", "en-GB"],
    // A person who reads Arabic cannot read English that is written backward.
    ["ar", "en-GB"],
    ["ar-EG,ar;q=0.9", "en-GB"],
    ["de-DE, ar-XB;q=0.8, en-GB;q=0.7", "ar-XB"],
    ["en-GB;q=0.3, ar-XB;q=0.8", "ar-XB"],
    ["ar-XB;q=0, en-XA;q=0.1", "en-XA"],
    ["*", "en-GB"],
    [";;q=x,,", "en-GB"],
    ["", "en-GB"],
  ])("follows the header %j to %s", (header, locale) => expect(requested(header)).toBe(locale));
});
