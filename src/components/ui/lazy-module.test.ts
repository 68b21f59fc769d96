import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { lazyModule } from "./lazy-module";

const target = new EventTarget();
beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("addEventListener", target.addEventListener.bind(target));
  vi.stubGlobal("removeEventListener", target.removeEventListener.bind(target));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it("is loaded once, and anew after a failure", async () => {
  const load = vi.fn().mockRejectedValueOnce(new Error("offline")).mockResolvedValue("module");
  const module = lazyModule<string>(load);
  await expect(module.loaded()).rejects.toThrow("offline");
  expect(await module.loaded()).toBe("module");
  expect(await module.loaded()).toBe("module");
  expect(load).toHaveBeenCalledTimes(2);
});

it("is tried again when the connection is back, and after a while", async () => {
  const load = vi.fn().mockRejectedValue(new Error("offline"));
  const module = lazyModule<string>(load);
  const onFailure = vi.fn();
  const onceLoaded = module.onceLoaded(onFailure);
  const asWell = module.onceLoaded();
  await vi.advanceTimersByTimeAsync(0);
  expect(load).toHaveBeenCalledTimes(1);
  expect(onFailure).toHaveBeenCalledOnce();
  target.dispatchEvent(new Event("online"));
  await vi.advanceTimersByTimeAsync(0);
  expect(load).toHaveBeenCalledTimes(2);
  load.mockResolvedValue("module");
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await onceLoaded).toBe("module");
  expect(await asWell).toBe("module");
  expect(load).toHaveBeenCalledTimes(3);
});
