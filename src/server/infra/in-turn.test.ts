import { expect, it, vi } from "vitest";
import { inTurn } from "./in-turn";

/** A promise that resolves when the test says so. */
function hold() {
  let resolve: (response: string) => void = () => {};
  const promise = new Promise<string>((resolved) => {
    resolve = resolved;
  });
  return { promise, resolve };
}

it("runs what bears one key one after another, and other keys beside it", async () => {
  const begun: string[] = [];
  const first = hold();
  const begin = (name: string, ends: Promise<string>) => () => {
    begun.push(name);
    return ends;
  };
  const responses = [
    inTurn("maya", begin("first", first.promise)),
    inTurn("maya", begin("second", Promise.resolve("second"))),
    inTurn("daniel", begin("beside", Promise.resolve("beside"))),
  ];
  await responses[2];
  expect(begun).toEqual(["first", "beside"]);
  first.resolve("first");
  expect(await Promise.all(responses)).toEqual(["first", "second", "beside"]);
  expect(begun).toEqual(["first", "beside", "second"]);
});

it("goes on after a failure, and tells it to who is concerned alone", async () => {
  const failing = inTurn("maya", () => Promise.reject(new Error("refused")));
  const next = inTurn("maya", async () => "done");
  await expect(failing).rejects.toThrow("refused");
  expect(await next).toBe("done");
});

it("lets only so many wait, and takes more once they are through", async () => {
  const first = hold();
  const responses = Array.from({ length: 200 }, () => inTurn("maya", () => first.promise));
  expect(responses.filter((response) => response === null)).toHaveLength(99);
  first.resolve("done");
  await Promise.all(responses);
  expect(await inTurn("maya", async () => "later")).toBe("later");
});

it("is one line for pages and calls, which are compiled apart", async () => {
  const first = hold();
  const results = [inTurn("maya", () => first.promise)];
  vi.resetModules();
  const other = await import("./in-turn");
  let begun = false;
  const second = other.inTurn("maya", async () => {
    begun = true;
  });
  await Promise.resolve();
  expect(begun).toBe(false);
  first.resolve("done");
  await Promise.all([...results, second]);
  expect(begun).toBe(true);
});
