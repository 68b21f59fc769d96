import { expect, it } from "vitest";
import { keyRules } from "@/server/infra/rate-limits";
import { testApplication } from "@/server/testing/application";
import { testDatabase } from "@/server/testing/database";
import { clearEndedLimits, limit, refundUse, waitFor } from "./rate-limits";

const { prisma, pool } = testApplication(await testDatabase()).database;
const { most, seconds } = keyRules.mailToReceiver;

let keys = 0;
async function spent() {
  const key = `somebody ${++keys}`;
  for (let count = 0; count < most; count++)
    expect(await waitFor(prisma, "mailToReceiver", key)).toBe(0);
  return key;
}
const endTime = (key: string) =>
  pool.query("UPDATE rate_limits SET expire = expire - $2 WHERE key = $1", [
    `mailToReceiver:${key}`,
    seconds * 1000,
  ]);
const isStored = async (key: string) =>
  (await prisma.rateLimit.count({ where: { key: `mailToReceiver:${key}` } })) > 0;

it("lets through what a rule allows, then says how long to wait, until that time is over", async () => {
  const key = await spent();
  const wait = await waitFor(prisma, "mailToReceiver", key);
  expect(wait).toBeGreaterThan(seconds - 60);
  expect(wait).toBeLessThanOrEqual(seconds);
  await expect(limit(prisma, "mailToReceiver", key)).rejects.toMatchObject({
    code: "tooManyRequests",
    values: { seconds: expect.any(Number) },
  });
  await endTime(key);
  expect(await waitFor(prisma, "mailToReceiver", key)).toBe(0);
});

it("counts each key by itself, and uses of one at the same time each once", async () => {
  await spent();
  const waits = await Promise.all(
    Array.from({ length: most + 3 }, () => waitFor(prisma, "mailToReceiver", "at once")),
  );
  expect(waits.filter((wait) => wait === 0)).toHaveLength(most);
});

it("can have a use given back", async () => {
  const key = await spent();
  await refundUse(prisma, "mailToReceiver", key);
  expect(await waitFor(prisma, "mailToReceiver", key)).toBe(0);
  expect(await waitFor(prisma, "mailToReceiver", key)).toBeGreaterThan(0);
});

it("is forgotten once its time is over, and not before", async () => {
  const [spentAgain, running] = [await spent(), await spent()];
  await endTime(spentAgain);
  await clearEndedLimits(prisma);
  expect([await isStored(spentAgain), await isStored(running)]).toEqual([false, true]);
});
