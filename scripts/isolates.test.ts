import compile from "icu-minify/compile";
import { describe, expect, it } from "vitest";
import formatMessage from "../messages/format-message";
import type { Locale } from "../src/domain/language.mjs";

const hebrew = "דנה";
const isolate = (text: string) => `\u2068${text}\u2069`;

function formatted(message: string, values: Record<string, unknown>, locale: Locale = "en-GB") {
  const formatters = {
    getNumberFormat: (...given: ConstructorParameters<typeof Intl.NumberFormat>) =>
      new Intl.NumberFormat(...given),
    getPluralRules: (...given: ConstructorParameters<typeof Intl.PluralRules>) =>
      new Intl.PluralRules(...given),
  };
  const options = { locale, formatters, cache: {} } as unknown as Parameters<
    typeof formatMessage
  >[3];
  const given = values as Parameters<typeof formatMessage>[2];
  return formatMessage("climb.fold", compile(message), given, options);
}

describe("a message", () => {
  it("isolates what is filled in, in plain text and in every form and tag", () => {
    expect(formatted("Fold {title}", { title: hebrew })).toBe(`Fold ${isolate(hebrew)}`);
    const forms =
      "{count, plural, one {# of {name}} other {# of <b>{name}</b>}}{has, select, yes {, by {by}} other {}}";
    const b = (texts: unknown) => `*${texts}*`;
    expect(formatted(forms, { count: 1, name: hebrew, has: "no", by: hebrew, b })).toBe(
      `1 of ${isolate(hebrew)}`,
    );
    expect(formatted(forms, { count: 3, name: hebrew, has: "yes", by: hebrew, b })).toBe(
      `3 of *${isolate(hebrew)}*, by ${isolate(hebrew)}`,
    );
  });

  it("leaves alone what needs no isolation, what an element isolates and what chooses a form", () => {
    expect(formatted("Fold {title}", { title: "A course" })).toBe("Fold A course");
    const own = (texts: unknown) => `<bdi>${texts}</bdi>`;
    expect(formatted("Moved <own>{title}</own>", { title: hebrew, own })).toBe(
      `Moved <bdi>${hebrew}</bdi>`,
    );
    const chosen = "{date, select, none {no date} other {due {date}}}";
    expect(formatted(chosen, { date: "none" }, "ar-XB")).toBe("no date");
    expect(formatted(chosen, { date: "May" }, "ar-XB")).toBe(`due ${isolate("May")}`);
  });

  it("is formatted as before without values, and as the title of a page", () => {
    const options = { locale: "ar-XB" } as Parameters<typeof formatMessage>[3];
    expect(formatMessage("a.b", "Fold", undefined, options)).toBe("Fold");
    const title = compile("{page} · Backcast");
    expect(formatMessage("product.pageTitle", title, { page: "Team" }, options)).toBe(
      "Team · Backcast",
    );
  });
});
