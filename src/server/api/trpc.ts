import { initTRPC } from "@trpc/server";
import { ZodError } from "zod";
import { Problem, type ProblemCode } from "@/domain/problem";
import { findUnstorable } from "@/domain/storable";
import type { ReadRule } from "@/server/infra/read-limits";
import type { GoalAct } from "@/server/policy/goal";
import type { MemberAct, OrganizationAct } from "@/server/policy/member";
import type { MentorshipAct } from "@/server/policy/mentorship";
import type { RequestContext } from "./context";
import { problemOf } from "./problem";

/** The access that a procedure requires. Every procedure declares it, and a guard test checks it. */
export type Access =
  | { resource: "public" }
  | { resource: "session" }
  | { resource: "organization"; act: OrganizationAct }
  | { resource: "goal"; act: GoalAct }
  | { resource: "member"; act: MemberAct }
  | { resource: "invitation"; act: "make" | "manage" }
  | { resource: "mentorship"; act: MentorshipAct };

export type ProblemData = {
  code: ProblemCode;
  values: Readonly<Record<string, string | number>>;
  /** For `invalidInput`: the message keys of the fields, by the path of each field. */
  fields?: Readonly<Record<string, string>>;
};

export const t = initTRPC
  .context<RequestContext>()
  .meta<{ access: Access; limit?: ReadRule }>()
  .create({
    errorFormatter({ shape, error }): typeof shape & { data: { problem: ProblemData } } {
      const problem = problemOf(error);
      const fields =
        error.cause instanceof ZodError
          ? Object.fromEntries(
              error.cause.issues.map((issue) => [issue.path.join("."), issue.message]),
            )
          : problem.fields;
      return {
        ...shape,
        message: problem.code,
        data: {
          ...shape.data,
          stack: undefined,
          problem: { code: problem.code, values: problem.values, fields },
        },
      };
    },
  });

/** Refuses input that the database cannot store. Everything else is checked by the schemas. */
export const rejectUnstorable = t.middleware(async ({ getRawInput, next }) => {
  const found = findUnstorable(await getRawInput());
  if (found) throw new Problem("invalidInput", {}, { [found.path]: found.message });
  return next();
});
