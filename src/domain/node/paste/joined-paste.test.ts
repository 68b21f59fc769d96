import { describe, expect, it } from "vitest";
import { joinedPaste } from "./joined-paste";
import { readPastedList } from "./pasted-list";

const rules = { today: "2026-11-25", fiscalYearStartMonth: 1, locale: "en-GB" };

const titlesOf = (text: string) => {
  const result = readPastedList(text, rules);
  return result.ok ? result.value.nodes.map(({ title }) => title) : [];
};

describe("what is pasted is joined with what was typed", () => {
  it.each([
    ["Prepare ", "talk\nslides", "", ["Prepare talk", "slides"]],
    ["Prepare ", "- talk\n- slides", "", ["Prepare talk", "slides"]],
    ["Prepare ", "1. talk\n2. slides\n3. demo", "", ["Prepare talk", "slides", "demo"]],
    ["Prepare ", "[x] talk\nslides", "", ["Prepare talk", "slides"]],
    ["Watch ", "1. FC Köln\nOther", "", ["Watch 1. FC Köln", "Other"]],
    ["", "- talk\n- slides", "", ["talk", "slides"]],
    ["Prepare ", "talk\r\nslides\r\n", " twice", ["Prepare talk", "slides twice"]],
    ["", "\n\ntalk\n\nslides", "", ["talk", "slides"]],
  ])("%j and %j", (before, pasted, after, titles) => {
    const { text, isList, caret } = joinedPaste(before, pasted, after);
    expect(isList).toBe(true);
    expect(text.slice(caret)).toBe(after);
    expect(titlesOf(text)).toEqual(titles);
  });

  it("keeps a tick beside what was typed", () => {
    const { text } = joinedPaste("Prepare ", "- [x] talk\n- [ ] slides", "");
    expect(readPastedList(text, rules)).toMatchObject({
      value: { nodes: [{ title: "Prepare talk", isDone: true }, { isDone: false }] },
    });
  });

  it("leaves a single line a line, with its columns set off", () => {
    expect(joinedPaste("A ", "talk\n", " now")).toMatchObject({
      ...{ text: "A talk now", caret: 6, isList: false },
    });
    expect(joinedPaste("", "PM course\t1 March 2027", "").text).toBe("PM course, 1 March 2027");
    expect(joinedPaste("", "  - 5 kg ", "").text).toBe("  - 5 kg");
  });
});
