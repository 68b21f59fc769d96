import { z } from "zod";

/** A published career ladder: rungs, the edges that lead from one to the next, and what each rung expects. */

export const rungSchema = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  summary: z.string(),
  /** The name of the line of work to which the rung belongs; "" where the ladder has only one. */
  track: z.string(),
  /** The level, from 1. Every edge leads to a higher level. */
  level: z.int(),
  /** How long people usually hold this rung before the next one. */
  typicalMonths: z.int().nullable(),
});
export type Rung = z.infer<typeof rungSchema>;

const rungEdgeSchema = z.strictObject({ fromId: z.uuid(), toId: z.uuid() });
type RungEdge = z.infer<typeof rungEdgeSchema>;

export const ladderSchema = z.strictObject({
  id: z.uuid(),
  versionId: z.uuid(),
  name: z.string(),
  rungs: z.array(rungSchema),
  edges: z.array(rungEdgeSchema),
});
export type Ladder = z.infer<typeof ladderSchema>;

const expectationSchema = z.strictObject({
  id: z.uuid(),
  rungId: z.uuid(),
  competency: z.string(),
  text: z.string(),
});
export type Expectation = z.infer<typeof expectationSchema>;

export const ladderWithExpectationsSchema = ladderSchema.extend({
  /** The names of the competencies in the order in which they are shown. */
  competencies: z.array(z.string()),
  expectations: z.array(expectationSchema),
});
export type LadderWithExpectations = z.infer<typeof ladderWithExpectationsSchema>;

/** The parts of a ladder that drawings and paths are computed from. */
export type LadderShape = {
  readonly rungs: readonly Pick<Rung, "id" | "name" | "track" | "level">[];
  readonly edges: readonly RungEdge[];
};
