import { randomUUID } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeEach, expect, it } from "vitest";
import { eventChannel } from "@/server/data/events";
import { openTenantSession, type Scope, scopeOf } from "@/server/data/scope";
import { connect } from "@/server/infra/db";
import { buildGoal } from "@/server/testing/builders";
import { buildCompany } from "@/server/testing/company";
import { testDatabase } from "@/server/testing/database";
import { recordedEvents } from "@/server/testing/events";
import { recordEvent } from "./record-event";

const url = await testDatabase();
const database = connect(url);
const listener = new pg.Client({ connectionString: url });
await listener.connect();
await listener.query(`LISTEN ${eventChannel}`);
const heard: { eventId: string; kind: string }[] = [];
listener.on("notification", ({ payload }) => heard.push(JSON.parse(payload ?? "")));
afterAll(async () => {
  await listener.end();
  await database.pool.end();
});
beforeEach(async () => {
  await listen();
  heard.length = 0;
});

/** Notifications of what was committed before have arrived once this query returns. */
const listen = () => listener.query("SELECT");

const { organization, organizationId, owner } = await buildCompany(database);
const invited = () => ({
  kind: "member.invited" as const,
  subjectId: owner.memberId,
  detail: { invitationId: randomUUID() },
});

/** Runs work as the owner, in a transaction like that of a request. */
const asOwner = (work: (scope: Scope) => Promise<void>) =>
  database.prisma.$transaction(async (db) => {
    const session = await openTenantSession(db, {
      sessionTokenHash: owner.sessionTokenHash,
      organizationSlug: organization,
      at: null,
    });
    if (session.state !== "inside") throw new Error("the owner is not inside");
    await work(scopeOf(db, session.viewer, session.at));
  });

async function waitingFanOuts() {
  const { rows } = await database.pool.query(
    `SELECT job.payload->>'eventId' AS id FROM graphile_worker._private_jobs job
     JOIN graphile_worker._private_tasks task ON task.id = job.task_id WHERE task.identifier = 'fanOut'`,
  );
  return rows.map(({ id }) => id);
}

it("queues the fan-out of an event that people are told of, when it is committed", async () => {
  await asOwner((scope) => recordEvent(scope, invited()));
  await listen();
  expect(heard).toHaveLength(1);
  expect(await waitingFanOuts()).toEqual([heard[0]?.eventId]);
});

it("does nothing of it where what was done comes to nothing", async () => {
  const before = [await recordedEvents(database, organizationId), await waitingFanOuts()];
  const failing = asOwner(async (scope) => {
    await recordEvent(scope, invited());
    throw new Error("it came to nothing");
  });
  await expect(failing).rejects.toThrow("came to nothing");
  await listen();
  expect(heard).toEqual([]);
  expect([await recordedEvents(database, organizationId), await waitingFanOuts()]).toEqual(before);
});

it("tells who listens of what a query records by itself, and queues nothing that nobody is told of", async () => {
  const before = await waitingFanOuts();
  const { id: goalId } = await buildGoal(database, organizationId, { ownerId: owner.memberId });
  const target = { nodeId: null, audience: "readers" as const };
  await owner.call.comment.post({ organization, goalId, id: randomUUID(), target, body: "Begin." });
  await listen();
  expect(heard).toMatchObject([{ kind: "comment.posted", goalId }]);
  expect(await waitingFanOuts()).toEqual(before);
});

it("writes into no other organization than the transaction's", async () => {
  const other = await buildCompany(database);
  await expect(
    asOwner((scope) =>
      recordEvent(
        { ...scope, organizationId: other.organizationId },
        { kind: "ladder.published", detail: {} },
      ),
    ),
  ).rejects.toThrow("row-level security");
  expect(await recordedEvents(database, other.organizationId)).toEqual([]);
});

it("is the only way into the activity for the product's code", async () => {
  const files = await readdir("src", { recursive: true });
  const product = files.filter(
    (file) => /[.](ts|tsx|mjs)$/.test(file) && !/generated|testing|[.]test[.]/.test(file),
  );
  const writing: string[] = [];
  for (const file of product) {
    const source = await readFile(join("src", file), "utf8");
    if (/into\s+activities\b|insertInto\("activities"\)|\bactivity[.](create|upsert)/i.test(source))
      writing.push(file);
  }
  expect(writing).toEqual([join("server", "data", "events.ts")]);
});
