import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { slugCandidates, slugFrom } from "./slug";

describe("the address of an organization", () => {
  it.each([
    ["Harbor Labs", "harbor-labs"],
    ["Åkerström & Söner, Inc.", "akerstrom-soner-inc"],
    ["東京", "team"],
    ["  --x--  ", "team"],
  ])("%s → %s", (name, slug) => expect(slugFrom(name)).toBe(slug));

  it("is never an address of the application", () => {
    expect(slugCandidates("Settings")[0]).toBe("settings-2");
  });

  it("has 2 to 40 letters, digits and single hyphens within, and candidates that differ", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 90 }), (name) => {
        const candidates = slugCandidates(name);
        for (const slug of candidates) {
          expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
          expect(slug.length).toBeGreaterThanOrEqual(2);
          expect(slug.length).toBeLessThanOrEqual(40);
        }
        expect(new Set(candidates).size).toBe(candidates.length);
      }),
    );
  });
});
