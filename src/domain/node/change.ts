import { z } from "zod";
import { dateSchema } from "../date";
import { nodeSchema } from "../goal/climb";
import { versionSchema } from "../number";
import { nodeFieldsSchema } from "./fields";
import { placementSchema } from "./placement";
import { treeLimits } from "./structure";

/** What a change to a plan takes and what it returns: the same in the browser, on the wire and in the database. */

const kindSchema = nodeSchema.shape.kind;
const orderSchema = nodeSchema.shape.order;

const maxPerChange = 100;
const someNodes = z.array(z.uuid()).min(1).max(maxPerChange);

const versionsSchema = z
  // 0 where the change before it, which would have made or restored the node, was refused: none stands on that.
  .array(z.strictObject({ nodeId: z.uuid(), version: z.union([z.literal(0), versionSchema]) }))
  .max(treeLimits.nodes);
export type NodeVersion = z.infer<typeof versionsSchema>[number];

const change = {
  /** Made by the client: sent twice, a change is made once and gets the same response. */
  changeId: z.uuid(),
  /**
   * The versions of nodes on which it was made: where one of them is another by now, nothing is changed. A deletion with
   * versions takes nothing along that is not among them.
   */
  versions: versionsSchema.optional(),
};
const treePosition = { parentId: z.uuid().nullable(), placement: placementSchema };
/** A milestone that becomes a step again, where nothing is left under it: it was one before. */
const stepAgain = { stepAgainId: z.uuid().optional() };

const newNodeSchema = nodeFieldsSchema
  .partial()
  .required({ title: true })
  .extend({ id: z.uuid(), kind: kindSchema, rungId: z.uuid().nullish() });

export const planChangeSchema = z.discriminatedUnion("type", [
  /** Several come in the order of time. */
  z.strictObject({
    type: z.literal("add"),
    ...change,
    ...treePosition,
    nodes: z.array(newNodeSchema).min(1).max(maxPerChange, "node.tooManyLines"),
  }),
  /** What is left out stays as it is; `null` takes it away. */
  z.strictObject({
    type: z.literal("set"),
    ...change,
    nodeId: z.uuid(),
    fields: nodeFieldsSchema.partial(),
  }),
  z.strictObject({ type: z.literal("setKind"), ...change, nodeId: z.uuid(), kind: kindSchema }),
  z.strictObject({ type: z.literal("setOrder"), ...change, nodeId: z.uuid(), order: orderSchema }),
  z.strictObject({
    type: z.literal("move"),
    ...change,
    nodeId: z.uuid(),
    ...treePosition,
    ...stepAgain,
  }),
  /** Without a day: on the owner's today. */
  z.strictObject({
    type: z.literal("complete"),
    ...change,
    nodeId: z.uuid(),
    completedOn: dateSchema.nullish(),
  }),
  z.strictObject({ type: z.literal("reopen"), ...change, nodeId: z.uuid() }),
  /** Each with all that stands under it. */
  z.strictObject({ type: z.literal("delete"), ...change, nodeIds: someNodes, ...stepAgain }),
  /** Exactly what the deletion of each took along. */
  z.strictObject({ type: z.literal("restore"), ...change, deletedIds: someNodes }),
]);
export type PlanChange = z.infer<typeof planChangeSchema>;
export type PlanChangeOf<Type extends PlanChange["type"]> = Extract<PlanChange, { type: Type }>;

export const planChangedSchema = z.strictObject({
  ok: z.literal(true),
  /** The plan's revision with this change in it; the one there was, where it changed nothing. */
  revision: z.int(),
  /** The rows that are new or other than before, each one version further. */
  nodes: z.array(nodeSchema),
  /** The ids of those that are gone. */
  removed: z.array(z.uuid()),
  /** What takes exactly this back, made on the versions of this response. Null where nothing was changed. */
  inverse: planChangeSchema.nullable(),
});
export type PlanChanged = z.infer<typeof planChangedSchema>;

/** Somebody wrote first: `current` is what stands now. Nothing was changed. */
export const planStaleSchema = z.strictObject({
  ok: z.literal(false),
  reason: z.literal("stale"),
  current: nodeSchema,
});
export const planResponseSchema = z.discriminatedUnion("ok", [planChangedSchema, planStaleSchema]);
export type PlanResponse = z.infer<typeof planResponseSchema>;
