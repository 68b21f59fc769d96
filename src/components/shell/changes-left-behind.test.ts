import { QueryClient } from "@tanstack/react-query";
import { expect, it, vi } from "vitest";
import { changesLeftBehind } from "./changes-left-behind";

function pageOf() {
  const client = new QueryClient();
  const cache = client.getMutationCache();
  let path = "/harbor/goals/1";
  const arrived = vi.fn();
  const stop = changesLeftBehind(cache, () => path, arrived);
  return {
    arrived,
    stop,
    go: (to: string) => {
      path = to;
    },
    change: (mutationFn: () => Promise<unknown>) =>
      cache.build(client, { mutationFn, retry: false }).execute(undefined),
  };
}

it("tells of a change that arrives after its page was left", async () => {
  const { arrived, go, change } = pageOf();
  let arrive = (_: unknown) => {};
  const made = change(
    () =>
      new Promise((resolve) => {
        arrive = resolve;
      }),
  );
  await Promise.resolve();
  go("/harbor/goals");
  expect(arrived).not.toHaveBeenCalled();
  arrive(null);
  await made;
  expect(arrived).toHaveBeenCalledOnce();
});

it("says nothing of a change on its own page, nor of one that failed", async () => {
  const { arrived, go, change } = pageOf();
  await change(async () => null);
  const failing = change(async () => {
    throw new Error("refused");
  });
  go("/harbor/goals");
  await expect(failing).rejects.toThrow("refused");
  expect(arrived).not.toHaveBeenCalled();
});
