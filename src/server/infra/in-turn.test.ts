import { expect, it } from "vitest";
import { inTurn } from "./in-turn";

/** A promise that is kept when the test says so. */
function hold() {
  let resolve: (answer: string) => void = () => {};
  const promise = new Promise<string>((kept) => {
    resolve = kept;
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
  const answers = [
    inTurn("maya", begin("first", first.promise)),
    inTurn("maya", begin("second", Promise.resolve("second"))),
    inTurn("daniel", begin("beside", Promise.resolve("beside"))),
  ];
  await answers[2];
  expect(begun).toEqual(["first", "beside"]);
  first.resolve("first");
  expect(await Promise.all(answers)).toEqual(["first", "second", "beside"]);
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
  const answers = Array.from({ length: 200 }, () => inTurn("maya", () => first.promise));
  expect(answers.filter((answer) => answer === null)).toHaveLength(99);
  first.resolve("done");
  await Promise.all(answers);
  expect(await inTurn("maya", async () => "later")).toBe("later");
});
