import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import type { NodeRow } from "@/domain/goal/goal-plan";
import type { PlanChange, PlanChanged, PlanResponse } from "@/domain/node/change";
import type { ProblemCode } from "@/domain/problem";
import { createCaller } from "@/server/api/root";
import type { Database } from "@/server/infra/db";
import {
  buildGoal,
  buildMember,
  buildOrganization,
  buildSession,
  buildTree,
  type Sketch,
} from "./builders";

type PlannerSketch = {
  timeZone?: string;
  at?: Date;
  plan?: Sketch[];
  goal?: Partial<Parameters<typeof buildGoal>[2]>;
};

/** Builds a person with a goal of their own in an organization of their own, and the calls that they can make. */
export async function buildPlanner(database: Database, given: PlannerSketch = {}) {
  const slug = `org-${randomUUID().slice(0, 8)}`;
  const { id: organizationId } = await buildOrganization(database, { slug });
  const member = await buildMember(database, organizationId, {
    email: `maya@${slug}.test`,
    name: "Maya Okafor",
    timeZone: given.timeZone,
  });
  const goal = await buildGoal(database, organizationId, { ownerId: member.id, ...given.goal });
  const ids = await buildTree(database, goal, given.plan ?? []);
  const { tokenHash } = await buildSession(database, member.userId ?? "");
  const target = { organization: slug, goalId: goal.id };
  const as = (sessionTokenHash = tokenHash, at = given.at ?? null) =>
    createCaller({ database, sessionTokenHash, requestId: "test", at });
  return {
    organizationId,
    slug,
    memberId: member.id,
    userId: member.userId ?? "",
    goalId: goal.id,
    target,
    as,
    /** The id of a node of the plan by its title. */
    id: (title: string): string => ids[title] ?? randomUUID(),
    plan: () => as().goal.plan(target),
    /** Changes the plan. The change gets a new id where it has none. */
    change: (change: Sent): Promise<PlanResponse> =>
      as().node.change({ ...target, change: { changeId: randomUUID(), ...change } }),
    /** Changes the plan where nobody else has changed it meanwhile. Throws where the change is stale. */
    async make(change: Sent): Promise<PlanChanged> {
      const response = await as().node.change({
        ...target,
        change: { changeId: randomUUID(), ...change },
      });
      if (!response.ok) throw new Error("somebody else has changed this meanwhile");
      return response;
    },
    async node(title: string): Promise<NodeRow | undefined> {
      const { nodes } = await as().goal.plan(target);
      return nodes.find((node) => node.title === title);
    },
    /** The titles of the plan in the order of time, each level indented. */
    async outline(): Promise<string[]> {
      const { nodes } = await as().goal.plan(target);
      const under = (parentId: string | null, indent: string): string[] =>
        nodes
          .filter((node) => node.parentId === parentId)
          .sort((a, b) => (a.rank === b.rank ? (a.id < b.id ? -1 : 1) : a.rank < b.rank ? -1 : 1))
          .flatMap((node) => [indent + node.title, ...under(node.id, `${indent}  `)]);
      return under(null, "");
    },
  };
}
type Optional<Change> = Change extends unknown
  ? Omit<Change, "changeId"> & { changeId?: string }
  : never;
type Sent = Optional<PlanChange>;
export type Planner = Awaited<ReturnType<typeof buildPlanner>>;

/** The error with which a refused call rejects. */
export const refusal = (code: ProblemCode, values: Record<string, string | number> = {}) =>
  expect.objectContaining({
    cause: expect.objectContaining({ code, values: expect.objectContaining(values) }),
  });
