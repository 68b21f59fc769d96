import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import type { ActivityEvent } from "@/domain/activity/event";
import { connect } from "@/server/infra/db";
import {
  buildGoal,
  buildMember,
  buildMentorship,
  buildTree,
  inOrganization,
} from "@/server/testing/builders";
import { activityRow } from "@/server/testing/bulk";
import { testDatabase } from "@/server/testing/database";
import { recordedEvents } from "@/server/testing/events";
import { seedDemo } from "./demo";
import { seedId } from "./ids";

const database = connect(await testDatabase());
afterAll(() => database.pool.end());
const organizationId = seedId("harbor");
const script = join("prisma", "migrations", "20261127100000_typed_events", "migration.sql");

/** Brings rows to what they were before the migration. */
const older = [
  "UPDATE activities SET detail = detail - 'targetDate' WHERE kind = 'goal.created'",
  `UPDATE activities SET detail = jsonb_build_object(
     'audiences', (SELECT coalesce(string_agg(one, ' ' ORDER BY place), '')
       FROM jsonb_array_elements_text(detail->'audiences') WITH ORDINALITY AS given (one, place)),
     'before', (SELECT coalesce(string_agg(one, ' ' ORDER BY place), '')
       FROM jsonb_array_elements_text(detail->'before') WITH ORDINALITY AS given (one, place)))
   WHERE kind = 'goal.shared'`,
  "UPDATE activities SET detail = detail - 'madeMilestoneId' WHERE kind = 'node.added'",
  "UPDATE activities SET detail = '{}' WHERE kind = 'node.completed'",
  `UPDATE activities SET detail = '{}' WHERE kind IN
     ('comment.posted', 'member.invited', 'member.managerChanged')`,
  "UPDATE activities SET detail = detail - 'mentorshipId' WHERE kind LIKE 'mentorship.%'",
];

/** What the demo has no example of. */
async function addExamples() {
  const member = (name: string) =>
    buildMember(database, organizationId, { email: `${name}@harbor.test`, name });
  const [asker, mentor, invited] = [
    await member("asker"),
    await member("mentor"),
    await member("invited"),
  ];
  const goal = await buildGoal(database, organizationId, { ownerId: asker.id });
  const { Step: nodeId = "" } = await buildTree(database, goal, [{ title: "Step" }]);
  const given = { mentorId: mentor.id, menteeId: asker.id, state: "ended" as const };
  const ended = await buildMentorship(database, organizationId, given);
  const invitation = (createdAt: string) =>
    inOrganization(database, organizationId, (db) =>
      db.invitation.create({
        data: {
          organizationId,
          memberId: invited.id,
          invitedById: asker.id,
          createdAt: new Date(createdAt),
          expiresAt: new Date(createdAt),
          revokedAt: new Date(createdAt),
          tokenHash: randomUUID(),
        },
      }),
    );
  const [first, second] = [await invitation("2026-01-01"), await invitation("2026-03-01")];
  const title = "Step";
  const about = { goalId: goal.id, nodeId };
  const invitedBy = (invitationId: string): ActivityEvent => ({
    kind: "member.invited",
    subjectId: invited.id,
    detail: { invitationId },
  });
  const requestedAt = ended.askedAt.toISOString();
  const endedAt = ended.endedAt?.toISOString() ?? "";
  const mentorshipId = ended.id;
  const examples: [string, ActivityEvent][] = [
    ["2026-01-01", invitedBy(first.id)],
    ["2026-03-01", invitedBy(second.id)],
    [requestedAt, { kind: "mentorship.asked", subjectId: mentor.id, detail: { mentorshipId } }],
    [
      endedAt,
      { kind: "mentorship.ended", subjectId: mentor.id, detail: { mentorshipId, was: "active" } },
    ],
    ["2026-04-01", { kind: "node.kindChanged", ...about, detail: { title, kind: "milestone" } }],
    ["2026-04-02", { kind: "node.moved", ...about, detail: { title, madeMilestoneId: null } }],
    ["2026-04-03", { kind: "organization.renamed", detail: { from: "Harbor", to: "Harbor Labs" } }],
  ];
  await inOrganization(database, organizationId, (db) =>
    db.activity.createMany({
      data: examples.map(([at, event]) =>
        activityRow({ organizationId, actorId: asker.id, createdAt: new Date(at) }, event),
      ),
    }),
  );
}

/** What happened at the same moment has no order. */
const events = async () =>
  (await recordedEvents(database, organizationId)).map((event) => JSON.stringify(event)).sort();

it("events that were written before they were typed are read as what they were", async () => {
  await seedDemo(database, "2028-03-05");
  await addExamples();
  const before = await events();
  await inOrganization(database, organizationId, async (db) => {
    for (const sql of older) await db.$executeRawUnsafe(sql);
  });
  await database.pool.query(await readFile(script, "utf8"));
  expect(await events()).toEqual(before);
  const { rows } = await database.pool.query(
    `SELECT relname FROM pg_class
     WHERE relnamespace = current_schema()::regnamespace AND relrowsecurity AND NOT relforcerowsecurity`,
  );
  expect(rows).toEqual([]);
});
