import { expect, it, vi } from "vitest";
import { takeTyped } from "./take-typed";
import { typedTexts } from "./typed-texts";

/** A field that holds 1, whose parser reads numbers and is loaded when `load` is called. */
function field() {
  const texts = typedTexts();
  const onChange = vi.fn();
  const onNotLoaded = vi.fn();
  let isLoaded = false;
  let load = () => {};
  const onceLoaded = new Promise<typeof Number>((resolve) => {
    load = () => {
      isLoaded = true;
      resolve(Number);
    };
  });
  const parsers = {
    loaded: () => (isLoaded ? onceLoaded : Promise.reject(new Error("offline"))),
    onceLoaded: () => onceLoaded,
  };
  const typed = { texts, typedKey: "length", parsers, onChange, onNotLoaded };
  const read = (parse: typeof Number, text: string) => parse(text) || null;
  const take = (): Promise<boolean> => takeTyped<number, typeof Number>({ ...typed, read }, take);
  return {
    texts,
    onChange,
    onNotLoaded,
    write: (text: string) => texts.write("length", text, "1", 1),
    take,
    load: async () => {
      load();
      await vi.waitFor(() => expect(isLoaded).toBe(true));
      // Everything that waits for the parsers has had its turn then.
      await new Promise((resolve) => setTimeout(resolve));
    },
  };
}

it("sends what was read, and nothing where it is what stood there", async () => {
  const { write, take, load, onChange, texts } = field();
  await load();
  write("2");
  expect(await take()).toBe(true);
  expect(onChange.mock.calls).toEqual([[2, 1]]);
  write("1.0");
  expect(await take()).toBe(true);
  write(" ");
  expect(await take()).toBe(true);
  expect(onChange.mock.calls).toEqual([
    [2, 1],
    [null, 1],
  ]);
  expect(texts.all().size).toBe(0);
});

it("keeps a text whose node is gone when it is taken, for whoever shows what has no field", async () => {
  const { write, take, load, onChange, texts } = field();
  await load();
  onChange.mockReturnValue(false);
  write("2");
  expect(await take()).toBe(true);
  expect(texts.at("length")?.text).toBe("2");
  write("");
  expect(await take()).toBe(true);
  expect(texts.all().size).toBe(0);
});

it("leaves a text that cannot be read in its field, where it can be given up", async () => {
  const { write, take, load, onChange, texts } = field();
  await load();
  write("two");
  expect(await take()).toBe(false);
  expect(texts.at("length")).toMatchObject({ text: "two" });
  expect(texts.giveUp("length")).toBe(true);
  expect(texts.at("length")).toBeNull();
  expect(onChange).not.toHaveBeenCalled();
});

it("takes a text once its parser is loaded, though somebody tries to give it up meanwhile", async () => {
  const { write, take, load, onChange, onNotLoaded, texts } = field();
  write("2");
  const isTaken = take();
  expect(texts.giveUp("length")).toBe(false);
  expect(await isTaken).toBe(false);
  expect(onNotLoaded).toHaveBeenCalledOnce();
  expect(texts.giveUp("length")).toBe(false);
  // As by Enter and by leaving the field after it.
  expect(await take()).toBe(false);
  await load();
  expect(onChange.mock.calls).toEqual([[2, 1]]);
  expect(texts.all().size).toBe(0);
});

it("takes nothing that has been typed on since, which can be given up again", async () => {
  const { write, take, load, onChange, texts } = field();
  write("2");
  await take();
  write("23");
  await load();
  expect(onChange).not.toHaveBeenCalled();
  expect(texts.giveUp("length")).toBe(true);
});
