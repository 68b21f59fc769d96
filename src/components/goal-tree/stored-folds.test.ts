import { expect, test } from "vitest";
import { storedFolds, storeFolds } from "./stored-folds";

function memory() {
  const items = new Map<string, string>();
  const storage = {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  };
  return { items, storage: () => storage };
}

test("the folds of a goal are its own", () => {
  const { storage, items } = memory();
  storeFolds(storage, "goal", new Set(["a", "b"]));
  expect(storedFolds(storage, "goal")).toEqual(new Set(["a", "b"]));
  expect(storedFolds(storage, "other")).toEqual(new Set());
  storeFolds(storage, "goal", new Set());
  expect(items.size).toBe(0);
});

test("what cannot be read counts as nothing, and a closed storage is no error", () => {
  const { storage, items } = memory();
  for (const text of ["{", "7", "[1, null]"]) {
    items.set("folds:goal", text);
    expect(storedFolds(storage, "goal")).toEqual(new Set());
  }
  const closed = () => {
    throw new Error("closed");
  };
  expect(storedFolds(closed, "goal")).toEqual(new Set());
  expect(() => storeFolds(closed, "goal", new Set(["a"]))).not.toThrow();
});
