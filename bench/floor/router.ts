import { initTRPC } from "@trpc/server";
import { z } from "zod";
import { prisma, readTree } from "./db";

const t = initTRPC.create();

export const router = t.router({
  tree: t.procedure
    .input(z.object({ organizationId: z.uuid(), goalId: z.uuid() }))
    .query(({ input }) => readTree(input.organizationId, input.goalId)),
  comment: t.procedure
    .input(
      z.object({
        organizationId: z.uuid(),
        goalId: z.uuid(),
        nodeId: z.uuid(),
        authorId: z.uuid(),
        body: z.string().min(1).max(5000),
      }),
    )
    .mutation(({ input }) =>
      prisma().comment.create({ data: input, select: { id: true, createdAt: true } }),
    ),
});
export type FloorRouter = typeof router;
