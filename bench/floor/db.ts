import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "../../src/generated/prisma/client";

/** A role that bypasses row-level security, as an application without tenants would use. */
const globalCache = globalThis as typeof globalThis & { floorPrisma?: PrismaClient };
export const prisma = (): PrismaClient => {
  globalCache.floorPrisma ??= new PrismaClient({
    adapter: new PrismaPg({ connectionString: process.env.DATABASE_URL, max: 10 }),
  });
  return globalCache.floorPrisma;
};

/** A goal with its nodes and their comment counts, as a few flat queries. */
export async function readTree(organizationId: string, goalId: string) {
  const db = prisma();
  const [goal, nodes, completions, counts] = await Promise.all([
    db.goal.findUniqueOrThrow({
      where: { organizationId_id: { organizationId, id: goalId } },
      select: { id: true, statement: true, targetDate: true },
    }),
    db.node.findMany({
      where: { organizationId, goalId, deletedAt: null },
      select: { id: true, parentId: true, kind: true, title: true, rank: true, dueOn: true },
      orderBy: { rank: "desc" },
    }),
    db.completion.findMany({
      where: { organizationId, node: { goalId } },
      select: { nodeId: true, completedOn: true },
    }),
    db.comment.groupBy({ by: ["nodeId"], where: { organizationId, goalId }, _count: true }),
  ]);
  const doneOn = new Map(completions.map(({ nodeId, completedOn }) => [nodeId, completedOn]));
  const comments = new Map(counts.map(({ nodeId, _count }) => [nodeId, _count]));
  return {
    id: goal.id,
    statement: goal.statement,
    targetDate: goal.targetDate.toISOString().slice(0, 10),
    nodes: nodes.map((node) => ({
      ...node,
      dueOn: node.dueOn?.toISOString().slice(0, 10) ?? null,
      completedOn: doneOn.get(node.id)?.toISOString().slice(0, 10) ?? null,
      comments: comments.get(node.id) ?? 0,
    })),
  };
}
export type Tree = Awaited<ReturnType<typeof readTree>>;
