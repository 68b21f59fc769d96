import { z } from "zod";
import {
  meSchema,
  profileSchema,
  sessionSchema,
  storedProfileSchema,
  timeZoneSchema,
} from "@/domain/account/account";
import { browserOf } from "@/domain/account/browser-name";
import { Problem } from "@/domain/problem";
import { sessionProcedure } from "@/server/api/gates";
import { t } from "@/server/api/trpc";
import { updateProfile } from "@/server/commands/update-profile";
import { endAllSessionsOf, endSessionOf, listSessions } from "@/server/data/sessions";
import { fillTimeZone, readProfile } from "@/server/data/users";

/** A person's own profile and sessions. Every change takes effect at the next request. */
export const accountRouter = t.router({
  me: sessionProcedure
    .input(z.strictObject({}))
    .output(meSchema)
    .query(({ ctx: { person } }) => ({
      userId: person.userId,
      name: person.userName,
      email: person.email,
      timeZone: person.timeZone,
    })),

  profile: sessionProcedure
    .input(z.strictObject({}))
    .output(storedProfileSchema)
    .query(({ ctx: { db, person } }) => readProfile(db, person.userId)),

  updateProfile: sessionProcedure
    .input(profileSchema)
    .output(profileSchema)
    .mutation(async ({ ctx: { db, person }, input }) => {
      await updateProfile(db, person.userId, input);
      return input;
    }),

  /** The browser reports its time zone at the first visit. It does not replace a zone that the person has chosen. */
  reportTimeZone: sessionProcedure
    .input(z.strictObject({ timeZone: timeZoneSchema }))
    .output(z.strictObject({ saved: z.boolean() }))
    .mutation(async ({ ctx: { db, person }, input }) => ({
      saved: await fillTimeZone(db, person.userId, input.timeZone),
    })),

  sessions: sessionProcedure
    .input(z.strictObject({}))
    .output(z.array(sessionSchema))
    .query(async ({ ctx: { db, person, at } }) => {
      const sessions = await listSessions(db, person.userId, at);
      return sessions.map(({ id, userAgent, createdAt, lastSeenAt }) => ({
        id,
        ...browserOf(userAgent),
        createdAt: createdAt.toISOString(),
        lastSeenAt: lastSeenAt.toISOString(),
        isThis: id === person.sessionId,
      }));
    }),

  revokeSession: sessionProcedure
    .input(z.strictObject({ sessionId: z.uuid() }))
    .output(z.strictObject({ revoked: z.literal(true) }))
    .mutation(async ({ ctx: { db, person }, input }) => {
      const ended = await endSessionOf(db, { ...input, userId: person.userId });
      if (!ended) throw new Problem("notFound");
      return { revoked: true };
    }),

  signOutEverywhere: sessionProcedure
    .input(z.strictObject({}))
    .output(z.strictObject({ ended: z.int() }))
    .mutation(async ({ ctx: { db, person } }) => ({
      ended: await endAllSessionsOf(db, person.userId),
    })),
});
