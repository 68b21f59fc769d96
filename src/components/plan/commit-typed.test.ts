import { expect, it, vi } from "vitest";
import { commitTyped } from "./commit-typed";
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
  const commit = (): Promise<boolean> =>
    commitTyped<number, typeof Number>({ ...typed, read }, commit);
  return {
    texts,
    onChange,
    onNotLoaded,
    write: (text: string) => texts.write("length", text, "1", 1),
    commit,
    load: async () => {
      load();
      await vi.waitFor(() => expect(isLoaded).toBe(true));
      // Everything that waits for the parsers has had its turn then.
      await new Promise((resolve) => setTimeout(resolve));
    },
  };
}

it("sends what was read, and nothing where it is what stood there", async () => {
  const { write, commit, load, onChange, texts } = field();
  await load();
  write("2");
  expect(await commit()).toBe(true);
  expect(onChange.mock.calls).toEqual([[2, 1]]);
  write("1.0");
  expect(await commit()).toBe(true);
  write(" ");
  expect(await commit()).toBe(true);
  expect(onChange.mock.calls).toEqual([
    [2, 1],
    [null, 1],
  ]);
  expect(texts.all().size).toBe(0);
});

it("keeps a text whose node is gone when it is committed, for whoever shows what has no field", async () => {
  const { write, commit, load, onChange, texts } = field();
  await load();
  onChange.mockReturnValue(false);
  write("2");
  expect(await commit()).toBe(true);
  expect(texts.at("length")?.text).toBe("2");
  write("");
  expect(await commit()).toBe(true);
  expect(texts.all().size).toBe(0);
});

it("leaves a text that cannot be read in its field, where it can be given up", async () => {
  const { write, commit, load, onChange, texts } = field();
  await load();
  write("two");
  expect(await commit()).toBe(false);
  expect(texts.at("length")).toMatchObject({ text: "two" });
  expect(texts.giveUp("length")).toBe(true);
  expect(texts.at("length")).toBeNull();
  expect(onChange).not.toHaveBeenCalled();
});

it("commits a text once its parser is loaded, though somebody tries to give it up meanwhile", async () => {
  const { write, commit, load, onChange, onNotLoaded, texts } = field();
  write("2");
  const isCommitted = commit();
  expect(texts.giveUp("length")).toBe(false);
  expect(await isCommitted).toBe(false);
  expect(onNotLoaded).toHaveBeenCalledOnce();
  expect(texts.giveUp("length")).toBe(false);
  // As by Enter and by leaving the field after it.
  expect(await commit()).toBe(false);
  await load();
  expect(onChange.mock.calls).toEqual([[2, 1]]);
  expect(texts.all().size).toBe(0);
});

it("commits nothing that has been typed on since, which can be given up again", async () => {
  const { write, commit, load, onChange, texts } = field();
  write("2");
  await commit();
  write("23");
  await load();
  expect(onChange).not.toHaveBeenCalled();
  expect(texts.giveUp("length")).toBe(true);
});
