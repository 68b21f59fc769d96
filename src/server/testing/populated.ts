import { randomUUID } from "node:crypto";
import type { Resource } from "@/server/api/guards/procedures";
import type { Database } from "@/server/infra/db";
import {
  buildConsent,
  buildGoal,
  buildMember,
  buildMentorship,
  buildOrganization,
  buildSession,
  buildTree,
  buildUser,
  day,
  inOrganization,
} from "./builders";
import { activityRow } from "./bulk";

/**
 * Builds an organization with a row in every table of a tenant. Each of its texts contains `mark`, by which it can be
 * recognized in any response. `lead` owns the goals, reports to `head`, and is an owner of the organization.
 */
export async function buildPopulatedOrganization(database: Database, mark: string) {
  const slug = `${mark.toLowerCase()}-${randomUUID().slice(0, 8)}`;
  const { id: organizationId } = await buildOrganization(database, { slug, name: `${mark} Labs` });
  const person = async (name: string, given: Partial<Parameters<typeof buildMember>[2]> = {}) => {
    const email = `${name}@${slug}.test`;
    const member = await buildMember(database, organizationId, {
      email,
      name: `${mark} ${name}`,
      ...given,
    });
    return { ...member, email };
  };
  const head = await person("head", { role: "owner" });
  const lead = await person("lead", { role: "owner", managerId: head.id });
  const colleague = await person("colleague");
  const invited = await person("invited", { userId: null });
  const user = await buildUser(database, { email: lead.email });
  const { tokenHash } = await buildSession(database, user.id);
  const another = await buildSession(database, user.id);
  const session = await database.prisma.session.findUniqueOrThrow({
    where: { tokenHash: another.tokenHash },
  });

  const ladder = await buildWholeLadder(database, organizationId, mark);
  await buildConsent(database, organizationId, lead.id, head.id);
  const goalOf = { ownerId: lead.id, targetRungId: ladder.rung, statement: `${mark} goal` };
  const goal = await buildGoal(database, organizationId, goalOf);
  const deletedGoal = await buildGoal(database, organizationId, goalOf);
  const nodes = await buildTree(database, goal, [
    {
      title: `${mark} milestone`,
      rungId: ladder.rung,
      children: [{ title: `${mark} step`, dueOn: "2028-03-01" }],
    },
    { title: `${mark} done`, doneOn: "2026-01-01" },
    { title: `${mark} deleted` },
  ]);
  const node = (name: string) => nodes[`${mark} ${name}`] ?? "";
  const mentorship = await buildMentorship(database, organizationId, {
    mentorId: head.id,
    menteeId: lead.id,
    askedById: head.id,
    state: "asked",
    goalIds: [goal.id],
  });
  const records = await buildRecords(database, mark, {
    organizationId,
    ownerId: lead.id,
    managerId: head.id,
    invitedId: invited.id,
    goalId: goal.id,
    deletedGoalId: deletedGoal.id,
    rungId: ladder.rung,
    milestoneId: node("milestone"),
    stepId: node("step"),
    deletedNodeId: node("deleted"),
  });
  const ids: Record<Resource, string> = {
    ...records,
    ...ladder,
    organization: organizationId,
    member: colleague.id,
    manager: head.id,
    mentorship: mentorship.id,
    goal: goal.id,
    deletedGoal: deletedGoal.id,
    milestone: node("milestone"),
    step: node("step"),
    deletedNode: node("deleted"),
    session: session.id,
  };
  return { organizationId, slug, ids, lead: { userId: user.id, memberId: lead.id, tokenHash } };
}

export type PopulatedOrganization = Awaited<ReturnType<typeof buildPopulatedOrganization>>;

async function buildWholeLadder(database: Database, organizationId: string, mark: string) {
  return inOrganization(database, organizationId, async (db) => {
    const ladder = await db.ladder.create({ data: { organizationId, name: `${mark} ladder` } });
    const version = await db.ladderVersion.create({
      data: { organizationId, ladderId: ladder.id, number: 1, publishedAt: new Date() },
    });
    const rung = (name: string, level: number) =>
      db.rung.create({
        data: { organizationId, versionId: version.id, name: `${mark} ${name}`, level },
      });
    const [lower, upper] = [await rung("lower", 1), await rung("upper", 2)];
    await db.rungEdge.create({
      data: { organizationId, versionId: version.id, fromId: lower.id, toId: upper.id },
    });
    const competency = await db.competency.create({
      data: { organizationId, name: `${mark} competency` },
    });
    await db.expectation.create({
      data: {
        organizationId,
        rungId: upper.id,
        competencyId: competency.id,
        text: `${mark} expectation`,
      },
    });
    return { ladder: ladder.id, rung: upper.id };
  });
}

type RecordsOf = {
  organizationId: string;
  ownerId: string;
  managerId: string;
  invitedId: string;
  goalId: string;
  deletedGoalId: string;
  rungId: string;
  milestoneId: string;
  stepId: string;
  deletedNodeId: string;
};

/** Writes a row of each kind that people create on a goal and in an organization. */
async function buildRecords(database: Database, mark: string, of: RecordsOf) {
  const { organizationId, ownerId, managerId, goalId, rungId } = of;
  const { invitedId, deletedGoalId, milestoneId, stepId, deletedNodeId } = of;
  return inOrganization(database, organizationId, async (db) => {
    const at = new Date();
    await db.goal.updateMany({
      where: { organizationId, id: deletedGoalId },
      data: { deletedAt: at },
    });
    await db.node.updateMany({
      where: { organizationId, id: deletedNodeId },
      data: { deletedAt: at, deletedWithId: deletedNodeId },
    });
    await db.position.create({
      data: {
        organizationId,
        memberId: ownerId,
        rungId,
        startedOn: day("2025-01-01"),
        decidedById: managerId,
      },
    });
    const thread = await db.comment.create({
      data: {
        organizationId,
        goalId,
        nodeId: milestoneId,
        authorId: ownerId,
        body: `${mark} comment`,
      },
    });
    await db.threadResolution.create({
      data: { organizationId, threadId: thread.id, resolvedById: ownerId },
    });
    await db.goalVisit.create({ data: { organizationId, memberId: managerId, goalId } });
    const change = await db.planChange.create({
      data: {
        organizationId,
        goalId,
        id: randomUUID(),
        revision: 0,
        response: { title: `${mark} step` },
      },
    });
    await db.activity.create({
      data: activityRow(
        { organizationId, actorId: ownerId, createdAt: at },
        {
          kind: "node.added",
          goalId,
          nodeId: stepId,
          detail: { title: `${mark} step`, count: 1, madeMilestoneId: null },
        },
      ),
    });
    const invitation = await db.invitation.create({
      data: {
        organizationId,
        memberId: invitedId,
        invitedById: managerId,
        tokenHash: randomUUID(),
        expiresAt: new Date(at.getTime() + 60 * 60 * 1000),
      },
    });
    return { thread: thread.id, invitation: invitation.id, change: change.id };
  });
}
