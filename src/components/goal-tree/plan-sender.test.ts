import { TRPCClientError } from "@trpc/client";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { waitOf } from "@/domain/wait";
import { planSender } from "./plan-sender";

const page = new EventTarget();
const browser = { onLine: true };
beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("addEventListener", page.addEventListener.bind(page));
  vi.stubGlobal("removeEventListener", page.removeEventListener.bind(page));
  vi.stubGlobal("navigator", browser);
  // What a tab in the background says of itself; nothing may wait for that to change.
  vi.stubGlobal("document", { visibilityState: "hidden", hasFocus: () => false });
  browser.onLine = true;
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const hour = 3_600_000;
const unreachable = new TRPCClientError("Failed to fetch");
const responded = (httpStatus: number, code: string) =>
  Object.assign(new TRPCClientError(code), {
    data: { httpStatus, problem: { code, values: {} } },
  });
const fault = responded(500, "unavailable");
const signedOut = responded(401, "notSignedIn");

/** Sends one change, whose requests get these responses, and then are accepted. */
function sending(...failures: Error[]) {
  const request = vi.fn(async () => {
    const failure = failures.shift();
    if (failure) throw failure;
    return "accepted";
  });
  const reportTrouble = vi.fn();
  const sender = planSender();
  const result = sender.send(request, reportTrouble);
  result.catch(() => undefined);
  return { request, reportTrouble, sender, result };
}
const times = <Each>(count: number, each: Each) => Array.from({ length: count }, () => each);
const passTime = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

it("sends again until it is accepted while nothing can be reached, also from a hidden tab", async () => {
  const { request, reportTrouble, result } = sending(...times(30, unreachable));
  await passTime(hour);
  expect(await result).toBe("accepted");
  expect(request).toHaveBeenCalledTimes(31);
  expect(reportTrouble).toHaveBeenCalledWith("unreachable");
});

it("says nothing of a trouble that is soon over", async () => {
  const { reportTrouble, result } = sending(unreachable, responded(503, "unavailable"));
  await passTime(10_000);
  expect(await result).toBe("accepted");
  expect(reportTrouble).not.toHaveBeenCalled();
});

it("sends nothing offline, and goes on at once when the connection is back", async () => {
  browser.onLine = false;
  const { request, reportTrouble, result } = sending();
  await passTime(hour);
  expect(request).not.toHaveBeenCalled();
  expect(reportTrouble).toHaveBeenCalledWith("unreachable");
  browser.onLine = true;
  page.dispatchEvent(new Event("online"));
  expect(await result).toBe("accepted");
});

it.each([500, 502, 504])(
  "tries some times after a %i, then holds the change until it is asked",
  async (status) => {
    const { request, reportTrouble, sender, result } = sending(
      ...times(6, responded(status, "unavailable")),
    );
    await passTime(hour);
    expect(request).toHaveBeenCalledTimes(5);
    expect(reportTrouble).toHaveBeenLastCalledWith("failing");
    sender.wake();
    await passTime(0);
    expect(request).toHaveBeenCalledTimes(6);
    page.dispatchEvent(new Event("online"));
    expect(await result).toBe("accepted");
  },
);

it.each([
  ["notSignedIn", 401, "signedOut"],
  ["signedInAsAnother", 409, "signedInAsAnother"],
  ["deactivated", 409, "deactivated"],
])("holds the change through %s, until the person comes back", async (code, status, trouble) => {
  const { request, reportTrouble, result } = sending(responded(status, code));
  await passTime(1_000);
  expect(request).toHaveBeenCalledTimes(1);
  expect(reportTrouble).toHaveBeenCalledWith(trouble);
  page.dispatchEvent(new Event("focus"));
  expect(await result).toBe("accepted");
});

const tooMany = (seconds: number) =>
  Object.assign(new TRPCClientError("tooManyRequests"), {
    data: { httpStatus: 429, problem: { code: "tooManyRequests", values: waitOf(seconds) } },
  });

it("says after too many requests when it goes on, and then does so by itself", async () => {
  const { request, reportTrouble, result } = sending(tooMany(42), unreachable);
  await passTime(41_000);
  expect(request).toHaveBeenCalledTimes(1);
  const wait = { seconds: 42, count: 42, unit: "seconds" };
  expect(reportTrouble.mock.calls).toEqual([[{ type: "tooMany", wait }]]);
  await passTime(3_000);
  expect(await result).toBe("accepted");
  expect(request).toHaveBeenCalledTimes(3);
});

it("says nothing where too many requests at once have to wait a moment", async () => {
  const { reportTrouble, result } = sending(tooMany(1));
  await passTime(1_000);
  expect(await result).toBe("accepted");
  expect(reportTrouble).not.toHaveBeenCalled();
});

it("looks by itself whether the person has signed in elsewhere", async () => {
  const { result } = sending(signedOut, signedOut, fault);
  await passTime(3 * 60_000);
  expect(await result).toBe("accepted");
});

it.each([
  [400, "invalidInput"],
  [403, "forbidden"],
  [404, "notFound"],
  [409, "nodeGone"],
])("gives up what is refused for good (%i)", async (status, code) => {
  const refusal = responded(status, code);
  const { request, result } = sending(refusal);
  await expect(result).rejects.toBe(refusal);
  expect(request).toHaveBeenCalledTimes(1);
});
