import { z } from "zod";
import { dateSchema } from "../date";
import { nodeSchema } from "../goal/goal-plan";
import { treeLimits } from "../limits";
import { versionSchema } from "../number";
import { machineTextSchema } from "../text";
import { nodeFieldsSchema } from "./fields";
import { openChoiceSchema } from "./open-choice";
import { placementSchema } from "./placement";
import { maxRankLength } from "./rank";

/** The input and the response of a change to a plan: the same in the browser, in a request and on the server. */

const kindSchema = nodeSchema.shape.kind;
const orderSchema = nodeSchema.shape.order;

const someNodes = z.array(z.uuid()).min(1).max(treeLimits.nodesPerChange);

const versionsSchema = z
  .array(z.strictObject({ nodeId: z.uuid(), version: versionSchema }))
  .max(treeLimits.nodes);
export type NodeVersion = z.infer<typeof versionsSchema>[number];

/** The client chooses the id: a change that is sent twice is made once and gets the same response. */
const changeId = z.uuid();
const change = {
  changeId,
  /**
   * The versions of the nodes on which the change was made. Where one of the nodes has another version now, nothing is
   * changed. A deletion with versions is refused where it would delete nodes that are not among them.
   */
  versions: versionsSchema.optional(),
};
const treePosition = { parentId: z.uuid().nullable(), placement: placementSchema };
/** Nodes that are completed again on their former days, each only where nothing under it is open. */
const completeAgain = {
  completeAgain: z
    .array(z.strictObject({ nodeId: z.uuid(), completedOn: dateSchema }))
    .max(treeLimits.nodes)
    .optional(),
};
/** Nodes that are opened again, because only a change that is taken back had completed them. */
const reopenIds = { reopenIds: z.array(z.uuid()).max(treeLimits.nodes).optional() };
/** A milestone that becomes a step again where nothing is left under it, because it was a step before. */
const stepAgain = { stepAgainId: z.uuid().optional() };

const newNodeSchema = nodeFieldsSchema.partial().required({ title: true }).extend({
  id: z.uuid(),
  kind: kindSchema,
  rungId: z.uuid().nullish(),
  /** The node of the same change under which it stands; it comes before this one. */
  underId: z.uuid().optional(),
  /** The day on which it was done, for what is recorded as done already. */
  completedOn: dateSchema.optional(),
});

export const planChangeSchema = z.discriminatedUnion("type", [
  /** Adds nodes; several are given in the order of time, and each after the one it stands under. */
  z.strictObject({
    type: z.literal("add"),
    ...change,
    ...treePosition,
    nodes: z.array(newNodeSchema).min(1).max(treeLimits.nodesPerChange, "node.tooManyLines"),
  }),
  /** Sets fields. A field that is left out stays as it is; `null` clears it. */
  z.strictObject({
    type: z.literal("set"),
    changeId,
    nodeId: z.uuid(),
    fields: nodeFieldsSchema.partial(),
    /**
     * What the fields held when they began to be edited. Where one of them holds something else now, nothing is set; what
     * somebody else has written in other fields of the node is no conflict.
     */
    former: nodeFieldsSchema.partial().optional(),
  }),
  z.strictObject({ type: z.literal("setKind"), ...change, nodeId: z.uuid(), kind: kindSchema }),
  z.strictObject({ type: z.literal("setOrder"), ...change, nodeId: z.uuid(), order: orderSchema }),
  z.strictObject({
    type: z.literal("move"),
    ...change,
    nodeId: z.uuid(),
    ...treePosition,
    ...stepAgain,
    ...completeAgain,
    ...reopenIds,
    /**
     * The rank that the node had there before. It gets this one again where it still lies between its siblings, so that
     * siblings that are restored later stand on their former side of it.
     */
    formerRank: machineTextSchema(maxRankLength).optional(),
  }),
  /**
   * Completes a node, on the owner's today where no day is given. Where something under it is open, `open` says what
   * becomes of that: it is completed on the same day, or deleted. Without a word on it the change is refused.
   */
  z.strictObject({
    type: z.literal("complete"),
    ...change,
    nodeId: z.uuid(),
    completedOn: dateSchema.nullish(),
    open: openChoiceSchema.optional(),
    ...completeAgain,
  }),
  /** Opens a completed node, and restores what was deleted as it was completed. */
  z.strictObject({
    type: z.literal("reopen"),
    ...change,
    nodeId: z.uuid(),
    ...reopenIds,
    restoreIds: z.array(z.uuid()).max(treeLimits.nodes).optional(),
  }),
  /** Deletes nodes, each with everything under it. */
  z.strictObject({
    type: z.literal("delete"),
    ...change,
    nodeIds: someNodes,
    ...stepAgain,
    ...completeAgain,
  }),
  /** Restores exactly the nodes that the deletion of each of these deleted. */
  z.strictObject({ type: z.literal("restore"), ...change, deletedIds: someNodes, ...reopenIds }),
]);
export type PlanChange = z.infer<typeof planChangeSchema>;
export type PlanChangeOf<Type extends PlanChange["type"]> = Extract<PlanChange, { type: Type }>;

const planChangedSchema = z.strictObject({
  ok: z.literal(true),
  /** The plan's revision with this change in it; the current one where the change altered nothing. */
  revision: z.int(),
  /** The rows that are new or changed, each with a version one higher. */
  nodes: z.array(nodeSchema),
  /** The ids of the nodes that were removed. */
  removed: z.array(z.uuid()),
  /** The change that takes exactly this one back, held to what this one has left. Null where nothing was changed. */
  inverse: planChangeSchema.nullable(),
});
export type PlanChanged = z.infer<typeof planChangedSchema>;

/**
 * The response where somebody else changed the node first: nothing is changed, and `current` is the node as it is now.
 */
const planStaleSchema = z.strictObject({
  ok: z.literal(false),
  reason: z.literal("stale"),
  current: nodeSchema,
});
export const planResponseSchema = z.discriminatedUnion("ok", [planChangedSchema, planStaleSchema]);
export type PlanResponse = z.infer<typeof planResponseSchema>;
