import { TRPCError } from "@trpc/server";
import { z } from "zod";
import { inviteFields } from "@/domain/member/invitation";
import { roleSchema } from "@/domain/member/member";
import { organizationKeySchema } from "@/domain/organization/organization";
import { Problem } from "@/domain/problem";
import { openGoal } from "@/server/data/goal-access";
import { openInvitation, openInvite } from "@/server/data/invitation-access";
import { openMember } from "@/server/data/member-access";
import { openMentorship } from "@/server/data/mentorship-access";
import { isDeactivated } from "@/server/data/organizations";
import { countRefusedChange, tooManyRequests } from "@/server/data/rate-limits";
import { openTenantSession, scopeOf } from "@/server/data/scope";
import { isDatabaseAway } from "@/server/infra/database-away";
import { log } from "@/server/infra/log";
import type { ReadRule } from "@/server/infra/read-limits";
import type { GoalAct } from "@/server/policy/goal";
import {
  type MemberAct,
  type OrganizationAct,
  organizationAbilities,
} from "@/server/policy/member";
import type { MentorshipAct } from "@/server/policy/mentorship";
import { admitSignedOut, limitsOfSession, runChangesInTurn } from "./call-limits";
import { toTransportError } from "./problem";
import { beginLookup } from "./session-lookup";
import { rejectUnstorable, t } from "./trpc";

/**
 * The gates. A procedure names the access that it needs; the gate loads the facts, asks the policy, and hands on an
 * access value as proof. Gate, rule, write and recorded event share one transaction.
 */

/** Turns problems into transport errors, and logs unexpected ones. */
const responding = t.middleware(async ({ next, ctx, path, type }) => {
  const result = await next();
  if (result.ok) return result;
  const { cause } = result.error;
  if (cause instanceof Problem) throw toTransportError(cause);
  if (result.error.code !== "INTERNAL_SERVER_ERROR") throw result.error;
  const away = isDatabaseAway(cause);
  log[away ? "warn" : "error"](
    { err: cause, path, type, requestId: ctx.requestId },
    away ? "the database is away" : "a procedure failed",
  );
  // The cause is left out, because printing this error would then print the values of a row. The log has the cause,
  // described.
  throw away
    ? toTransportError(new Problem("unavailable"))
    : new TRPCError({ code: "INTERNAL_SERVER_ERROR" });
});

const procedure = t.procedure.use(responding).use(rejectUnstorable);

/** A procedure that is open to anybody. */
export const publicProcedure = procedure
  .meta({ access: { resource: "public" } })
  .use(async ({ ctx, next }) => {
    await admitSignedOut(ctx);
    return next();
  });

/**
 * Runs the rest in one transaction, which is rolled back when the procedure fails. A change is counted in that
 * transaction, against the person of the session, so that a call without a valid session writes nothing. A read is
 * counted in the memory of this server.
 */
const sessionGate = (inside: boolean) =>
  procedure.use(async ({ ctx, next, type, meta, getRawInput }) => {
    const { sessionTokenHash } = ctx;
    if (!sessionTokenHash) {
      await admitSignedOut(ctx);
      throw new Problem("notSignedIn");
    }
    const organizationSlug = inside ? slugIn(await getRawInput()) : null;
    const isChange = type === "mutation";
    const limits = limitsOfSession(ctx, sessionTokenHash, isChange ? [] : readsOf(meta));
    const tellPerson = beginLookup(ctx);
    const request = { sessionTokenHash, organizationSlug, at: ctx.at, countsChange: isChange };
    let userId: string | null = null;
    const inTransaction = () =>
      ctx.database.prisma.$transaction(async (db) => {
        const session = await openTenantSession(db, request);
        if (session.state === "signedOut") return limits.whenNotFound();
        userId = session.person.userId;
        tellPerson(session.person);
        await limits.whenFound(userId);
        if (session.waitSeconds > 0) throw tooManyRequests(session.waitSeconds);
        const result = await next({ ctx: { db, session, sessionTokenHash, at: session.at } });
        if (!result.ok) throw result.error;
        return result;
      });
    const respond = async () => {
      await limits.beforeLookup();
      if (!isChange) return inTransaction();
      return runChangesInTurn(sessionTokenHash, () =>
        inTransaction().catch(async (error: unknown) => {
          if (userId && !isDatabaseAway(error))
            await countRefusedChange(ctx.database.prisma, userId);
          throw error;
        }),
      );
    };
    return respond().finally(() => tellPerson(null));
  });

/** A read counts against the rule of all reads, and against a rule of its own where the procedure names one. */
const readsOf = (meta?: { limit?: ReadRule | undefined }): ReadRule[] =>
  meta?.limit ? ["read", meta.limit] : ["read"];

function slugIn(input: unknown): string {
  const parsed = z.object({ organization: organizationKeySchema }).safeParse(input);
  if (!parsed.success) throw new Problem("notFound");
  return parsed.data.organization;
}

/** A procedure for a person with a session, of any organization or none. */
export const sessionProcedure = sessionGate(false)
  .meta({ access: { resource: "session" } })
  .use(({ ctx, next }) => next({ ctx: { person: ctx.session.person } }));

/**
 * The input of every procedure within an organization names it. For everybody but its active members it is "not found".
 */
export const tenantInput = z.strictObject({ organization: organizationKeySchema });

/**
 * The part of the input that a gate reads. Each parser of a procedure sees the whole input, so a strict one here would
 * refuse the procedure's own fields: every procedure ends with a strict input of its own (that of the gate, where it
 * adds nothing).
 */
const ownFieldsOf = <Shape extends z.ZodRawShape>({ shape }: z.ZodObject<Shape>) => z.object(shape);

/**
 * Names the member who made a change, where a page sends it later. Another person may be signed in by then, for whom it
 * is refused, whatever they may do themselves; and the member may be deactivated, who is told so.
 */
const madeBySchema = z.object({ madeBy: z.uuid().optional() });
export const madeByFields = madeBySchema.shape;

const insideProcedure = sessionGate(true).use(async ({ ctx, next, getRawInput }) => {
  const { session } = ctx;
  const { madeBy } = madeBySchema.safeParse(await getRawInput()).data ?? {};
  if (session.state !== "inside") {
    if (!madeBy) throw new Problem("notFound");
    const isGone = await isDeactivated(ctx.db, session.person, madeBy);
    throw new Problem(isGone ? "deactivated" : "signedInAsAnother");
  }
  if (madeBy && madeBy !== session.viewer.memberId) throw new Problem("signedInAsAnother");
  return next({ ctx: { scope: scopeOf(ctx.db, session.viewer, ctx.at) } });
});

/** `limit` names a rule that applies in addition to that of all reads. */
export const organizationProcedure = (act: OrganizationAct, limit?: ReadRule) =>
  insideProcedure
    .meta({ access: { resource: "organization", act }, limit })
    .input(ownFieldsOf(tenantInput))
    .use(({ ctx, next }) => {
      if (!organizationAbilities(ctx.scope.viewer.role).has(act)) throw new Problem("forbidden");
      return next();
    });

export const goalInput = tenantInput.extend({ goalId: z.uuid() });

export const goalProcedure = <Act extends GoalAct>(act: Act) =>
  insideProcedure
    .meta({ access: { resource: "goal", act } })
    .input(ownFieldsOf(goalInput))
    .use(async ({ ctx, input, next }) =>
      next({ ctx: { goal: await openGoal(ctx.scope, input.goalId, act) } }),
    );

export const memberInput = tenantInput.extend({ memberId: z.uuid() });

export const memberProcedure = <Act extends MemberAct>(act: Act) =>
  insideProcedure
    .meta({ access: { resource: "member", act } })
    .input(ownFieldsOf(memberInput))
    .use(async ({ ctx, input, next }) =>
      next({ ctx: { member: await openMember(ctx.scope, input.memberId, act) } }),
    );

export const memberRoleInput = memberInput.extend({ role: roleSchema });

/** A change of role is judged by the member's role before and after it. */
export const memberRoleProcedure = insideProcedure
  .meta({ access: { resource: "member", act: "manage" } })
  .input(ownFieldsOf(memberRoleInput))
  .use(async ({ ctx, input, next }) =>
    next({
      ctx: { member: await openMember(ctx.scope, input.memberId, "manage", input.role) },
    }),
  );

export const inviteInput = tenantInput.extend(inviteFields);

export const inviteProcedure = organizationProcedure("manage")
  .meta({ access: { resource: "invitation", act: "make" } })
  .input(ownFieldsOf(inviteInput))
  .use(async ({ ctx, input, next }) =>
    next({ ctx: { invite: await openInvite(ctx.scope, input) } }),
  );

export const invitationInput = tenantInput.extend({ invitationId: z.uuid() });

export const invitationProcedure = organizationProcedure("manage")
  .meta({ access: { resource: "invitation", act: "manage" } })
  .input(ownFieldsOf(invitationInput))
  .use(async ({ ctx, input, next }) =>
    next({ ctx: { invitation: await openInvitation(ctx.scope, input.invitationId) } }),
  );

export const mentorshipInput = tenantInput.extend({ mentorshipId: z.uuid() });

export const mentorshipProcedure = <Act extends MentorshipAct>(act: Act) =>
  insideProcedure
    .meta({ access: { resource: "mentorship", act } })
    .input(ownFieldsOf(mentorshipInput))
    .use(async ({ ctx, input, next }) =>
      next({ ctx: { mentorship: await openMentorship(ctx.scope, input.mentorshipId, act) } }),
    );
