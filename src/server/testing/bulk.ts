import type { Prisma } from "@/generated/prisma/client";
import type { Transaction } from "@/server/infra/db";

/** Rows of one organization, by table. Whatever another row of the same table points to stands before it. */
export type Rows = {
  member: Prisma.MemberCreateManyInput[];
  invitation: Prisma.InvitationCreateManyInput[];
  managerTrust: Prisma.ManagerTrustCreateManyInput[];
  position: Prisma.PositionCreateManyInput[];
  goal: Prisma.GoalCreateManyInput[];
  mentorship: Prisma.MentorshipCreateManyInput[];
  mentorshipGoal: Prisma.MentorshipGoalCreateManyInput[];
  node: Prisma.NodeCreateManyInput[];
  completion: Prisma.CompletionCreateManyInput[];
  comment: Prisma.CommentCreateManyInput[];
  threadResolution: Prisma.ThreadResolutionCreateManyInput[];
  goalVisit: Prisma.GoalVisitCreateManyInput[];
  activity: Prisma.ActivityCreateManyInput[];
};

export const noRows = (): Rows => ({
  member: [],
  invitation: [],
  managerTrust: [],
  position: [],
  goal: [],
  mentorship: [],
  mentorshipGoal: [],
  node: [],
  completion: [],
  comment: [],
  threadResolution: [],
  goalVisit: [],
  activity: [],
});

/** Well below the 32,767 parameters that one statement may carry. */
const rowsAtOnce = 1_500;

/** Writes all rows, table after table, in few statements. */
export async function writeRows(db: Transaction, rows: Rows): Promise<void> {
  await inChunks(rows.member, (data) => db.member.createMany({ data }));
  await inChunks(rows.invitation, (data) => db.invitation.createMany({ data }));
  await inChunks(rows.managerTrust, (data) => db.managerTrust.createMany({ data }));
  await inChunks(rows.position, (data) => db.position.createMany({ data }));
  await inChunks(rows.goal, (data) => db.goal.createMany({ data }));
  await inChunks(rows.mentorship, (data) => db.mentorship.createMany({ data }));
  await inChunks(rows.mentorshipGoal, (data) => db.mentorshipGoal.createMany({ data }));
  await inChunks(rows.node, (data) => db.node.createMany({ data }));
  await inChunks(rows.completion, (data) => db.completion.createMany({ data }));
  await inChunks(rows.comment, (data) => db.comment.createMany({ data }));
  await inChunks(rows.threadResolution, (data) => db.threadResolution.createMany({ data }));
  await inChunks(rows.goalVisit, (data) => db.goalVisit.createMany({ data }));
  await inChunks(rows.activity, (data) => db.activity.createMany({ data }));
}

async function inChunks<Row>(rows: readonly Row[], write: (chunk: Row[]) => Promise<unknown>) {
  for (let from = 0; from < rows.length; from += rowsAtOnce)
    await write(rows.slice(from, from + rowsAtOnce));
}
