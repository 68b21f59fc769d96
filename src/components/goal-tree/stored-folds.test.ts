import { expect, test } from "vitest";
import { storedFolds } from "./stored-folds";

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
  const folds = storedFolds("maya goal", storage);
  folds.write(["a", "b"]);
  expect(folds.read()).toEqual(["a", "b"]);
  expect(storedFolds("maya other", storage).read()).toBeNull();
  folds.write(null);
  expect(items.size).toBe(0);
});

test("what is no list of ids counts as nothing", () => {
  const { storage, items } = memory();
  for (const text of ["7", "[1, null]", '{"a":1}']) {
    items.set("folds:maya goal", text);
    expect(storedFolds("maya goal", storage).read()).toBeNull();
  }
});
