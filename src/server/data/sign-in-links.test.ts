import { expect, it } from "vitest";
import { testApplication } from "@/server/testing/application";
import { testDatabase } from "@/server/testing/database";
import { findSignInLink, storeSignInLink, takeSignInLink } from "./sign-in-links";

const { prisma } = testApplication(await testDatabase()).database;

let links = 0;
async function stored(minutes = 10) {
  const tokenHash = `link ${++links}`;
  const link = { tokenHash, email: "nora@example.com", browserHash: "hers", minutes };
  await storeSignInLink(prisma, link);
  return { tokenHash, browserHash: "hers" };
}
const count = (tokenHash: string) => prisma.signInLink.count({ where: { tokenHash } });

it("gives a link to one taker, and leaves the others' alone", async () => {
  const [mine, other] = [await stored(), await stored()];
  const taken = await Promise.all([1, 2, 3].map(() => takeSignInLink(prisma, mine)));
  expect(taken.filter(Boolean)).toMatchObject([{ email: "nora@example.com" }]);
  expect(await count(other.tokenHash)).toBe(1);
});

it.each([
  ["from another browser", 10, { browserHash: "his" }],
  ["once it has expired", -1, {}],
])("does not give it out %s, and keeps it", async (_, minutes, given) => {
  const link = await stored(minutes);
  expect(await takeSignInLink(prisma, { ...link, ...given })).toBeNull();
  expect(await count(link.tokenHash)).toBe(1);
});

it.each([
  [10, false],
  [0, true],
  [-1, true],
])("knows whether one of %i minutes has expired", async (minutes, isExpired) => {
  const { tokenHash } = await stored(minutes);
  expect(await findSignInLink(prisma, tokenHash)).toMatchObject({ isExpired });
});

it("clears away what expired more than a day ago", async () => {
  const old = await stored(-25 * 60);
  const recent = await stored(-5);
  await stored();
  expect([await count(old.tokenHash), await count(recent.tokenHash)]).toEqual([0, 1]);
});
