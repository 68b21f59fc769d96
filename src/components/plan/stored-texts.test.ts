import { expect, it } from "vitest";
import { storedTexts } from "./stored-texts";
import { typedTexts } from "./typed-texts";

function memory() {
  const items = new Map<string, string>();
  const storage = {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  };
  return { items, storage: () => storage };
}

const nothing = () => {};

it("gives back what was typed on a page that was left, to that person alone", () => {
  const { storage } = memory();
  const before = typedTexts(nothing, storedTexts("maya:goal", storage));
  before.write("dueOn 1", "when it rains", "1 March 2027", "2027-03-01");
  before.setCommitting("dueOn 1", true);
  const after = typedTexts(nothing, storedTexts("maya:goal", storage));
  expect(after.at("dueOn 1")).toEqual({
    ...{ text: "when it rains", former: "1 March 2027", formerValue: "2027-03-01" },
    ...{ refusal: null, isCommitting: false },
  });
  expect(typedTexts(nothing, storedTexts("olivia:goal", storage)).all().size).toBe(0);
});

it("keeps nothing of what was sent or given up", () => {
  const { storage, items } = memory();
  const texts = typedTexts(nothing, storedTexts("maya:goal", storage));
  texts.write("draft", "Find a sponsor", null);
  texts.write("notes 1", "Ask first", null);
  texts.drop("draft");
  expect(texts.giveUp("notes 1")).toBe(true);
  expect(items.size).toBe(0);
});

it("gives nothing back of a field that was cleared", () => {
  const { storage } = memory();
  const before = typedTexts(nothing, storedTexts("maya:goal", storage));
  before.write("durationDays 1", "", "2 weeks", 14);
  before.write("draft", "Find", null);
  const after = typedTexts(nothing, storedTexts("maya:goal", storage));
  expect([...after.all().keys()]).toEqual(["draft"]);
});

it("says that there is something unsaved from the beginning", () => {
  const { storage } = memory();
  typedTexts(nothing, storedTexts("maya:goal", storage)).write("draft", "Find", null);
  const reports: boolean[] = [];
  typedTexts((isUnsaved) => reports.push(isUnsaved), storedTexts("maya:goal", storage));
  expect(reports).toEqual([true]);
});

it("takes what it cannot read for nothing, and works without a storage", () => {
  const { storage, items } = memory();
  for (const stored of ["{", "7", "[1]", '[["draft", null]]', '[["draft", {"text": 1}]]']) {
    items.set("typed:maya:goal", stored);
    expect(typedTexts(nothing, storedTexts("maya:goal", storage)).all().size).toBe(0);
  }
  const closed = storedTexts("maya:goal", () => {
    throw new Error("closed");
  });
  const texts = typedTexts(nothing, closed);
  texts.write("draft", "Find", null);
  expect(texts.at("draft")?.text).toBe("Find");
});
