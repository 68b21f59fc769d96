import { z } from "zod";
import { dateSchema } from "../date";
import { nodeSchema } from "../goal/climb";
import { durationSchema, titleSchema } from "../goal/fields";
import { versionSchema } from "../number";
import { placementSchema } from "./placement";

/** What a change to a plan asks for and what it answers. */

const kindSchema = nodeSchema.shape.kind;
const orderSchema = nodeSchema.shape.order;

const draft = {
  id: z.uuid(),
  title: titleSchema,
  dueOn: dateSchema.nullish(),
  durationDays: durationSchema.nullish(),
};
const place = { parentId: z.uuid().nullable(), placement: placementSchema };

export const addNodeShape = {
  ...place,
  nodeId: draft.id,
  kind: kindSchema,
  title: draft.title,
  dueOn: draft.dueOn,
  durationDays: draft.durationDays,
  rungId: z.uuid().nullish(),
};

/** A pasted list: one node a line, in the order of time. */
export const addNodesShape = {
  ...place,
  kind: kindSchema,
  nodes: z.array(z.strictObject(draft)).min(1).max(100, "node.tooManyLines"),
};

export const renameNodeShape = { nodeId: z.uuid(), title: titleSchema, version: versionSchema };

/** What is left out stays as it is; `null` takes it away. */
export const redateNodeShape = {
  nodeId: z.uuid(),
  dueOn: dateSchema.nullish(),
  durationDays: durationSchema.nullish(),
  version: versionSchema,
};

export const moveNodeShape = { nodeId: z.uuid(), ...place };
export const setKindShape = { nodeId: z.uuid(), kind: kindSchema };
export const setOrderShape = { nodeId: z.uuid(), order: orderSchema };
export const completeNodeShape = { nodeId: z.uuid(), completedOn: dateSchema.nullish() };

/** The rows that are new or other than before, and the ids of those that are gone. */
export const nodesChangedSchema = z.strictObject({
  ok: z.literal(true),
  nodes: z.array(nodeSchema),
  removed: z.array(z.uuid()),
});
export type NodesChanged = z.infer<typeof nodesChangedSchema>;

/** Somebody wrote first: `current` is what stands now. Nothing was changed. */
export const nodeStaleSchema = z.strictObject({
  ok: z.literal(false),
  reason: z.literal("stale"),
  current: nodeSchema,
});
export const nodeEditedSchema = z.discriminatedUnion("ok", [nodesChangedSchema, nodeStaleSchema]);
export type NodeEdited = z.infer<typeof nodeEditedSchema>;
