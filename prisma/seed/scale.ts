import { randomUUID } from "node:crypto";
import { starterLadder } from "@/domain/ladder/starter-ladder";
import { addDays } from "@/domain/plan";
import type { Database } from "@/server/infra/db";
import { buildMember, buildOrganization, day, inOrganization } from "@/server/testing/builders";
import { analyze, noRows, writeRows } from "@/server/testing/bulk";
import { writeLadderRows } from "@/server/testing/ladders";
import starterTexts from "../../messages/en-GB/starterLadder.json" with { type: "json" };
import { addScaledGoal } from "./scaled-goal";

export type ScaleSize = {
  /** People below one manager. */
  people: number;
  goalsEach: number;
  nodesEach: number;
  commentsEach: number;
  /** The organization's address; one of its own when not given. */
  slug?: string;
  /** `YYYY-MM-DD`. */
  today?: string;
};

/** How many report to one person: five hundred people stand three to four levels deep. */
const span = 7;

/**
 * An organization of a given size below one manager, whom everybody has said yes to. Three goals in four are shared
 * with everyone above; a third of all nodes are done, and about one plan in ten slips. The same size yields the same
 * shape each time, whatever the ids.
 */
export async function seedScale(database: Database, size: ScaleSize) {
  const mark = randomUUID().slice(0, 8);
  const slug = size.slug ?? `scale-${mark}`;
  const { id: organizationId } = await buildOrganization(database, { slug });
  const manager = await buildMember(database, organizationId, {
    email: `manager@${slug}.test`,
    name: "Morgan Vale",
    role: "owner",
  });
  const users = Array.from({ length: size.people }, (_, index) => ({
    id: randomUUID() as string,
    email: `person-${index}@${slug}.test`,
    name: `Person ${index}`,
    timeZone: "UTC",
  }));
  const today = size.today ?? new Date().toISOString().slice(0, 10);
  const rows = noRows();
  const ids = users.map(() => randomUUID() as string);
  for (const [index, user] of users.entries()) {
    const managerId = index < span ? manager.id : (ids[Math.floor(index / span) - 1] ?? manager.id);
    const memberId = ids[index] ?? "";
    const { id: userId, email, name } = user;
    rows.member.push({
      organizationId,
      id: memberId,
      userId,
      email,
      name,
      managerId,
      joinedAt: day(addDays(today, -400)),
    });
    for (const consented of new Set([manager.id, managerId]))
      rows.managerConsent.push({ organizationId, memberId, managerId: consented });
    for (let goal = 0; goal < size.goalsEach; goal++)
      addScaledGoal(rows, { organizationId, ownerId: memberId, managerId: manager.id }, size, {
        today,
        goalIndex: index * size.goalsEach + goal,
      });
  }
  await inOrganization(database, organizationId, async (db) => {
    for (let from = 0; from < users.length; from += 1_500)
      await db.user.createMany({ data: users.slice(from, from + 1_500) });
    const rungs = [
      ...(await writeLadderRows(db, organizationId, starterLadder(starterTexts))).values(),
    ];
    for (const [index, memberId] of ids.entries())
      rows.position.push({
        organizationId,
        memberId,
        rungId: rungs[index % 2] ?? "",
        startedOn: day(addDays(today, -100 - (index % 500))),
      });
    await writeRows(db, rows, today);
    await analyze(db);
  });
  return { organizationId, slug, manager: { id: manager.id, userId: manager.userId ?? "" } };
}
