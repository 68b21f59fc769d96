import { z } from "zod";
import { newCommentSchema, postedCommentSchema } from "@/domain/comment/post";
import { threadSchema } from "@/domain/comment/thread";
import { threadCursorSchema, threadPageSchema } from "@/domain/comment/thread-page";
import { postComment } from "@/server/commands/post-comment";
import { reopenThread, resolveThread } from "@/server/commands/resolve-thread";
import { readThreads } from "@/server/data/threads";
import { goalInput, goalProcedure } from "../gates";
import { t } from "../trpc";

const threadInput = goalInput.extend({ threadId: z.uuid() });
const resolutionSchema = z.strictObject({ resolved: threadSchema.shape.resolved });

export const commentRouter = t.router({
  /** The threads on a node, or on the goal itself where none is given. */
  threads: goalProcedure("read")
    .input(
      goalInput.extend({
        nodeId: z.uuid().nullable().default(null),
        cursor: threadCursorSchema.nullable().default(null),
      }),
    )
    .output(threadPageSchema)
    .query(({ ctx, input }) => readThreads(ctx.scope, ctx.goal, input)),

  post: goalProcedure("comment")
    .input(goalInput.extend(newCommentSchema.shape))
    .output(postedCommentSchema)
    .mutation(({ ctx, input: { id, target, body } }) =>
      postComment(ctx.scope, ctx.goal, { id, target, body }),
    ),

  resolve: goalProcedure("read")
    .input(threadInput)
    .output(resolutionSchema)
    .mutation(({ ctx, input }) => resolveThread(ctx.scope, ctx.goal, input.threadId)),

  reopen: goalProcedure("read")
    .input(threadInput)
    .output(resolutionSchema)
    .mutation(({ ctx, input }) => reopenThread(ctx.scope, ctx.goal, input.threadId)),
});
