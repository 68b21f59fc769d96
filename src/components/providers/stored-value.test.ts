import { expect, it } from "vitest";
import { storedValue } from "./stored-value";

const isText = (stored: unknown): stored is string => typeof stored === "string";

it("stores a value, gives it back once it fits, and forgets it", () => {
  const items = new Map<string, string>();
  const storage = {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  };
  const value = storedValue(() => storage, "maya", isText);
  value.write("Half a sentence");
  expect(value.read()).toBe("Half a sentence");
  expect(storedValue(() => storage, "olivia", isText).read()).toBeNull();
  for (const broken of ["{", "7", "null"]) {
    items.set("maya", broken);
    expect(value.read()).toBeNull();
  }
  value.write(null);
  expect(items.size).toBe(0);
});

it("is no error where the browser allows no storage", () => {
  const value = storedValue(
    () => {
      throw new Error("closed");
    },
    "maya",
    isText,
  );
  expect(() => value.write("Half a sentence")).not.toThrow();
  expect(value.read()).toBeNull();
});
