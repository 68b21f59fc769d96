import { randomUUID } from "node:crypto";
import type { ActivityEvent } from "@/domain/activity/event";
import type { Prisma } from "@/generated/prisma/client";
import type { Transaction } from "@/server/infra/db";
import { riskData, risksOf } from "./plan-risk";

/** A row without the fields that Prisma would skip: here all of them are written. */
type Written<Row> = { [Field in keyof Row]: Exclude<Row[Field], typeof Prisma.skip> };

/** The rows of one organization, by table. A row to which others in the same table refer comes before them. */
export type Rows = {
  member: Prisma.MemberCreateManyInput[];
  invitation: Prisma.InvitationCreateManyInput[];
  managerConsent: Prisma.ManagerConsentCreateManyInput[];
  position: Prisma.PositionCreateManyInput[];
  goal: Written<Prisma.GoalCreateManyInput>[];
  mentorship: Prisma.MentorshipCreateManyInput[];
  mentorshipGoal: Prisma.MentorshipGoalCreateManyInput[];
  node: Written<Prisma.NodeCreateManyInput>[];
  completion: Written<Prisma.CompletionCreateManyInput>[];
  comment: Prisma.CommentCreateManyInput[];
  threadResolution: Prisma.ThreadResolutionCreateManyInput[];
  goalVisit: Prisma.GoalVisitCreateManyInput[];
  activity: ActivityRow[];
};

type Made = { organizationId: string; actorId: string; createdAt: Date };
type Columns = {
  goalId: string | null;
  nodeId: string | null;
  subjectId: string | null;
  audience: "readers" | "owner";
};
export type ActivityRow = Made & Columns & Pick<ActivityEvent, "kind" | "detail">;

/** An event as the application would have stored it at that time. */
export function activityRow(made: Made, event: ActivityEvent): ActivityRow {
  const { kind, detail, ...carried }: ActivityEvent = event;
  const none: Columns = { goalId: null, nodeId: null, subjectId: null, audience: "readers" };
  return { ...made, ...none, ...carried, kind, detail };
}

export const noRows = (): Rows => ({
  member: [],
  invitation: [],
  managerConsent: [],
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

/** The default values of columns that the database or the client would otherwise fill in. */
const defaults: { [Table in keyof Rows]?: Partial<Rows[Table][number]> } = {
  comment: { audience: "readers", threadId: null, nodeId: null },
  node: { parentId: null, rungId: null, dueOn: null, durationDays: null, childOrder: "parallel" },
  position: { endedOn: null, decidedById: null },
};

const tables: { [Table in keyof Rows]: { name: string; hasId: boolean } } = {
  member: { name: "members", hasId: true },
  invitation: { name: "invitations", hasId: true },
  managerConsent: { name: "manager_consents", hasId: false },
  position: { name: "positions", hasId: true },
  goal: { name: "goals", hasId: true },
  mentorship: { name: "mentorships", hasId: true },
  mentorshipGoal: { name: "mentorship_goals", hasId: false },
  node: { name: "nodes", hasId: true },
  completion: { name: "completions", hasId: false },
  comment: { name: "comments", hasId: true },
  threadResolution: { name: "thread_resolutions", hasId: false },
  goalVisit: { name: "goal_visits", hasId: false },
  activity: { name: "activities", hasId: true },
};

const rowsAtOnce = 5_000;

/**
 * Writes all rows, table after table, each in few statements that pass the rows as one JSON text, which is ten times as
 * fast as a parameter for every value. The risks of the plans are computed on `today`. The rows of one table name the same columns, apart from `defaults`.
 */
export async function writeRows(db: Transaction, given: Rows, today: string): Promise<void> {
  const risks = risksOf(given, today);
  const goal = given.goal.map((row) => ({ ...row, ...riskData(risks.get(row.id ?? "")) }));
  const rows = { ...given, goal };
  for (const table of Object.keys(tables) as (keyof Rows)[])
    for (let from = 0; from < rows[table].length; from += rowsAtOnce)
      await writeChunk(db, table, rows[table].slice(from, from + rowsAtOnce));
}

/**
 * Updates the statistics, which PostgreSQL would otherwise do within a minute, planning for empty tables until then.
 */
export async function analyze(db: Transaction): Promise<void> {
  const names = Object.values(tables).map(({ name }) => name);
  await db.$executeRawUnsafe(`ANALYZE users, ${names.join(", ")}`);
}

async function writeChunk(db: Transaction, table: keyof Rows, chunk: readonly object[]) {
  const { name, hasId } = tables[table];
  const filled = chunk.map((row) => ({
    ...(hasId ? { id: randomUUID() } : {}),
    ...defaults[table],
    ...row,
  }));
  const columns = Object.keys(filled[0] ?? {})
    .map(snakeCase)
    .join(", ");
  const data = JSON.stringify(
    filled.map((row) =>
      Object.fromEntries(Object.entries(row).map(([key, value]) => [snakeCase(key), value])),
    ),
  );
  await db.$executeRawUnsafe(
    `INSERT INTO ${name} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${name}, $1::jsonb)`,
    data,
  );
}

const snakeCase = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
