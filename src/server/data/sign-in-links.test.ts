import { expect, it } from "vitest";
import { testDatabase } from "@/server/testing/database";
import { testSurroundings } from "@/server/testing/surroundings";
import { storeSignInLink, takeSignInLink } from "./sign-in-links";

const { prisma } = testSurroundings(await testDatabase()).database;
const at = new Date("2026-03-01T12:00:00Z");
const minutes = (count: number) => new Date(at.getTime() + count * 60_000);

let links = 0;
async function stored(expiresAt = minutes(10)) {
  const tokenHash = `link ${++links}`;
  const link = { tokenHash, email: "nora@example.com", browserHash: "hers", expiresAt };
  await storeSignInLink(prisma, link, at);
  return { tokenHash, browserHash: "hers", at };
}
const count = (tokenHash: string) => prisma.signInLink.count({ where: { tokenHash } });

it("gives a link to one taker, and leaves the others' alone", async () => {
  const [mine, other] = [await stored(), await stored()];
  const taken = await Promise.all([1, 2, 3].map(() => takeSignInLink(prisma, mine)));
  expect(taken.filter(Boolean)).toMatchObject([{ email: "nora@example.com" }]);
  expect(await count(other.tokenHash)).toBe(1);
});

it.each([
  ["from another browser", { browserHash: "his" }],
  ["once it has expired", { at: minutes(10) }],
])("does not give it out %s, and keeps it", async (_, given) => {
  const link = await stored();
  expect(await takeSignInLink(prisma, { ...link, ...given })).toBeNull();
  expect(await count(link.tokenHash)).toBe(1);
});

it("clears away what expired more than a day ago", async () => {
  const old = await stored(minutes(-25 * 60));
  const recent = await stored(minutes(-5));
  await stored();
  expect([await count(old.tokenHash), await count(recent.tokenHash)]).toEqual([0, 1]);
});
