import fc from "fast-check";
import { expect, it } from "vitest";
import { requestTarget } from "./request-target.mjs";

it.each(["/", "/harbor/goals?x=%ff", "/%E2%82%AC/caf%C3%A9", "/100%25", "//other.example/x"])(
  "%s is as it was",
  (requested) => {
    expect(requestTarget(requested)).toBe(requested);
  },
);

it.each([
  ["/%E0%A4%A", "/%25E0%25A4%25A"],
  ["/100%/done?x=%ff&y=?", "/100%25/done?x=%ff&y=?"],
])("%s, which cannot be decoded, is taken literally", (requested, read) => {
  expect(requestTarget(requested)).toBe(read);
});

it.each([
  ["http://other.example/harbor?x=1", "/harbor?x=1"],
  ["https://other.example:444/harbor", "/harbor"],
  ["HTTP://a@b:c@other.example", "/"],
  ["http://other.example?x=/y", "/?x=/y"],
  ["http:///harbor", "/harbor"],
])("only the path of %s, which names a host, is used", (requested, read) => {
  expect(requestTarget(requested)).toBe(read);
});

it.each([
  ["/icon./../harbor", "/harbor"],
  ["/_next/static/%2e%2e/%2E./harbor", "/harbor"],
  ["/../..", "/"],
  ["/\\other.example", "//other.example"],
  ["/sign-in#x", "/sign-in"],
  ["//[?_rsc=x", "//[?_rsc=x"],
])("%s is parsed as Next parses it", (requested, read) => {
  expect(requestTarget(requested)).toBe(read);
});

it.each(["*", "", "harbor", "?x=1", "ftp://other.example/x", "other.example:443", "javascript:1"])(
  "%j asks for no path",
  (requested) => {
    expect(requestTarget(requested)).toBeNull();
  },
);

it("parses any target without failing, and idempotently", () => {
  const path = fc.string({ unit: "binary-ascii" }).map((rest) => `/${rest}`);
  fc.assert(
    fc.property(fc.oneof(path, fc.webUrl(), fc.string()), (requested) => {
      const target = requestTarget(requested);
      if (target === null) return;
      expect(target).toMatch(/^\/[\x21-\x7e]*$/);
      expect(() => decodeURIComponent(target.split("?")[0] ?? "")).not.toThrow();
      expect(requestTarget(target)).toBe(target);
    }),
  );
});
