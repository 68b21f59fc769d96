import { readdirSync } from "node:fs";
import { expect, it } from "vitest";
import { audienceComparisonsIn, audienceComparisonsOf } from "./lib/audience-comparisons.mjs";

/** The policy's tables, what is generated from them, and the tests' own statement of the same rights. */
const home =
  /^src\/(generated\/|server\/(policy\/|testing\/|data\/visibility[.]ts$))|[.]test[.]tsx?$/;

/** Where an audience is named without deciding who may see something, and why. */
const exempt = new Map([
  ["src/server/commands/share-goal.ts", "Tells whether the set that is to be written is another."],
  [
    "src/server/data/comments.ts",
    "Writes a comment's audience, and finds what a form sent twice wrote.",
  ],
  ["src/domain/goal/audience.ts", "Puts a set that is to be written into its order."],
  [
    "src/domain/mentorship/own-goals.ts",
    "Tells owners what a mentor would see; a test holds it to the policy.",
  ],
  ["src/components/goal/audience-choice.tsx", "A form in which an audience is chosen."],
  ["src/components/goal/share-dialog.tsx", "A form in which an audience is chosen."],
  ["src/components/comment/drafts.ts", "Reads back what a form has stored."],
  ["src/components/comment/thread-view.tsx", "Labels a thread that only its owner sees."],
]);

const files = readdirSync("src", { recursive: true, encoding: "utf8" })
  .map((file) => `src/${file}`)
  .filter((file) => /[.]tsx?$/.test(file) && !home.test(file));

it("distinguishes comparing audiences from reading and writing them", () => {
  const sql = "sql`";
  expect(
    audienceComparisonsIn(`
      const a = goal.audiences.includes("team");
      const b = row.audience === "readers";
      const c = held.has(audience);
      switch (audience) {}
      const d = ${sql}'chain'::audience = ANY (g.audiences)\`;
      const e = ${sql}t.audience = 'readers'\`;
      const f = ${sql}\${x} = ANY (g.audiences)\`;
      const g = db.goal.findMany({ where: { OR: [{ audiences: { has: "team" } }] } });
      const h = ${sql}a.audience IN ('readers')\`;
      const i = query.where("c.audience", "=", value);
      const j = eb(eb.ref("g.audiences"), "@>", value);
      const k = eb(value, "in", ref("a.audience"));
      const l = ${sql}\${value} = any(\${ref("g.audiences")})\`;
    `),
  ).toHaveLength(13);
  expect(
    audienceComparisonsIn(`
      const a = ${sql}SELECT g.audiences::text[] AS audiences, c.audience::text AS audience FROM goals g\`;
      const b = { audience: root.audience, audiences: [...row.audiences] };
      const c = audiences.map((audience) => audience.length);
      const d = db.goal.update({ where: { id }, data: { audiences } });
      const e = query.select(["c.audience", asTexts(ref("g.audiences")).as("audiences")]);
      const f = insertInto("comments").columns(["author_id", "audience"]);
    `),
  ).toEqual([]);
});

it("finds comparisons only in the module of visibility predicates", () => {
  expect(files.length).toBeGreaterThan(400);
  const found = files
    .filter((file) => !exempt.has(file))
    .flatMap((file) => audienceComparisonsOf(file).map((text) => `${file}: ${text}`));
  expect(found).toEqual([]);
});

it("exempts no file without a comparison", () => {
  expect([...exempt.keys()].filter((file) => audienceComparisonsOf(file).length === 0)).toEqual([]);
});
