import { createRequire } from "node:module";
import { RateLimiterMemory as OwnCopy } from "rate-limiter-flexible";
import { expect, it, vi } from "vitest";

const require = createRequire(import.meta.url);
const name = "rate-limiter-flexible";

/**
 * As in a real process, where pages and API calls are compiled separately, each with a copy of the library, and share
 * the counters.
 */
async function otherCompilation() {
  for (const file of Object.keys(require.cache))
    if (file.includes(name)) delete require.cache[file];
  const { RateLimiterMemory } = require(name);
  expect(RateLimiterMemory).not.toBe(OwnCopy);
  const limiter = () => new RateLimiterMemory({ points: 2, duration: 60 });
  vi.resetModules();
  Object.assign(globalThis, {
    backcastReads: {
      read: limiter(),
      team: limiter(),
      people: limiter(),
      signedOut: limiter(),
      personOfSession: new Map(),
    },
  });
  return import("./read-limits");
}

it("says how long to wait, whichever of the compilations has made the counters", async () => {
  const { countRead, countSignedOut } = await otherCompilation();
  for (let count = 0; count < 2; count++) {
    expect(await countSignedOut("192.0.2.1")).toBe(0);
    expect(await countRead("maya", ["read", "team"])).toBe(0);
  }
  expect(await countSignedOut("192.0.2.1")).toBe(60);
  expect(await countRead("maya", ["read", "team"])).toBe(60);
});
