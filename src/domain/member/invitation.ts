import { z } from "zod";
import { limits } from "@/domain/limits";
import { emailSchema, lineSchema, machineTextSchema } from "@/domain/text";
import { personSchema, roleSchema } from "./member";

export const inviteFields = {
  /** Chosen by the client, so that a form sent twice invites once. */
  invitationId: z.uuid(),
  email: emailSchema,
  name: lineSchema(limits.name).nullish(),
  role: roleSchema.default("member"),
  managerId: z.uuid().nullish(),
  /** The members who will report to the invited person. */
  reportIds: z.array(z.uuid()).max(200).default([]),
};

export const invitedSchema = z.strictObject({ invitationId: z.uuid(), memberId: z.uuid() });

/** A secret from a link: 43 characters of base64url. */
export const invitationTokenSchema = machineTextSchema(100).min(20);

/** What the invited person sees before accepting. */
export const invitationPreviewSchema = z.strictObject({
  organization: z.strictObject({ name: z.string(), slug: z.string() }),
  invitedBy: z.string(),
  /** The address to which the invitation was sent, with its local part mostly hidden: `m•••@harbor.test`. */
  sentTo: z.string(),
  manager: personSchema.nullable(),
  state: z.enum(["open", "used", "expired", "revoked"]),
});

/**
 * `managerId` is the manager named in the preview. Accepting consents to that manager; consent to another one is asked
 * for later.
 */
export const acceptFields = {
  token: invitationTokenSchema,
  managerId: z.uuid().nullable(),
};

/**
 * `maya@harbor.test` → `m•••@harbor.test`: enough for its owner to recognize it, too little for others to write to it.
 */
export function maskedEmail(email: string): string {
  const at = email.lastIndexOf("@");
  return `${[...email][0] ?? ""}•••${email.slice(at)}`;
}
