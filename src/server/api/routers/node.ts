import { z } from "zod";
import {
  addNodeShape,
  addNodesShape,
  completeNodeShape,
  moveNodeShape,
  nodeEditedSchema,
  nodesChangedSchema,
  redateNodeShape,
  renameNodeShape,
  setKindShape,
  setOrderShape,
} from "@/domain/node/changes";
import { addNodes } from "@/server/commands/add-node";
import { completeNode, reopenNode } from "@/server/commands/complete-node";
import { deleteNode } from "@/server/commands/delete-node";
import { editNode } from "@/server/commands/edit-node";
import { moveNode } from "@/server/commands/move-node";
import { restoreNode } from "@/server/commands/restore-node";
import { setNodeKind } from "@/server/commands/set-node-kind";
import { setNodeOrder } from "@/server/commands/set-node-order";
import { goalInput, goalProcedure } from "../gates";
import { t } from "../trpc";

const nodeInput = goalInput.extend({ nodeId: z.uuid() });

/** The milestones and steps of a goal: its owner's to change. Each answers the rows that are other than before. */
export const nodeRouter = t.router({
  add: goalProcedure("edit")
    .input(goalInput.extend(addNodeShape))
    .output(nodesChangedSchema)
    .mutation(({ ctx, input: { parentId, placement, nodeId, ...input } }) => {
      const { kind, title, dueOn, durationDays, rungId } = input;
      const draft = { id: nodeId, kind, title, dueOn, durationDays, rungId };
      return addNodes(ctx.scope, ctx.goal, { parentId, placement }, [draft]);
    }),

  addMany: goalProcedure("edit")
    .input(goalInput.extend(addNodesShape))
    .output(nodesChangedSchema)
    .mutation(({ ctx, input: { parentId, placement, kind, nodes } }) => {
      const drafts = nodes.map((node) => ({ ...node, kind }));
      return addNodes(ctx.scope, ctx.goal, { parentId, placement }, drafts);
    }),

  rename: goalProcedure("edit")
    .input(goalInput.extend(renameNodeShape))
    .output(nodeEditedSchema)
    .mutation(({ ctx, input: { nodeId, version, title } }) =>
      editNode(ctx.scope, ctx.goal, nodeId, version, { title }),
    ),

  redate: goalProcedure("edit")
    .input(goalInput.extend(redateNodeShape))
    .output(nodeEditedSchema)
    .mutation(({ ctx, input: { nodeId, version, dueOn, durationDays } }) =>
      editNode(ctx.scope, ctx.goal, nodeId, version, { dueOn, durationDays }),
    ),

  move: goalProcedure("edit")
    .input(goalInput.extend(moveNodeShape))
    .output(nodesChangedSchema)
    .mutation(({ ctx, input: { nodeId, parentId, placement } }) =>
      moveNode(ctx.scope, ctx.goal, nodeId, { parentId, placement }),
    ),

  setKind: goalProcedure("edit")
    .input(goalInput.extend(setKindShape))
    .output(nodesChangedSchema)
    .mutation(({ ctx, input }) => setNodeKind(ctx.scope, ctx.goal, input.nodeId, input.kind)),

  setOrder: goalProcedure("edit")
    .input(goalInput.extend(setOrderShape))
    .output(nodesChangedSchema)
    .mutation(({ ctx, input }) => setNodeOrder(ctx.scope, ctx.goal, input.nodeId, input.order)),

  complete: goalProcedure("edit")
    .input(goalInput.extend(completeNodeShape))
    .output(nodesChangedSchema)
    .mutation(({ ctx, input }) =>
      completeNode(ctx.scope, ctx.goal, input.nodeId, input.completedOn ?? null),
    ),

  reopen: goalProcedure("edit")
    .input(nodeInput)
    .output(nodesChangedSchema)
    .mutation(({ ctx, input }) => reopenNode(ctx.scope, ctx.goal, input.nodeId)),

  delete: goalProcedure("edit")
    .input(nodeInput)
    .output(nodesChangedSchema)
    .mutation(({ ctx, input }) => deleteNode(ctx.scope, ctx.goal, input.nodeId)),

  restore: goalProcedure("edit")
    .input(nodeInput)
    .output(nodesChangedSchema)
    .mutation(({ ctx, input }) => restoreNode(ctx.scope, ctx.goal, input.nodeId)),
});
