import { expect, it, vi } from "vitest";
import { typedTexts } from "./typed-texts";

/** A date that waits to be taken, until `ready` is called. */
function waiting() {
  const texts = typedTexts();
  const take = vi.fn();
  let ready = () => {};
  const isReady = new Promise<void>((resolve) => {
    ready = resolve;
  });
  texts.write("date", "1 March", null);
  texts.takeOnce(isReady, "date", take);
  return { texts, take, ready: () => ready() };
}

it("takes a text as soon as that can be done", async () => {
  const { take, ready } = waiting();
  expect(take).not.toHaveBeenCalled();
  ready();
  await Promise.resolve();
  expect(take).toHaveBeenCalledOnce();
});

it("leaves alone what has been typed on, taken or given up meanwhile", async () => {
  const typedOn = waiting();
  typedOn.texts.write("date", "1 March 2030", null);
  typedOn.texts.write("date", "1 March", null);
  const dropped = waiting();
  dropped.texts.drop("date");
  for (const { take, ready } of [typedOn, dropped]) {
    ready();
    await Promise.resolve();
    expect(take).not.toHaveBeenCalled();
  }
});
