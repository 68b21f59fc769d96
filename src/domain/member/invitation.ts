import { z } from "zod";
import { limits } from "@/domain/limits";
import { emailSchema, handedOnSchema, lineSchema } from "@/domain/text";
import { personSchema, roleSchema } from "./member";

/** Days until an invitation has to be sent again. */
export const invitationDays = 14;

export const inviteFields = {
  /** Chosen by the client, so that a form sent twice invites once. */
  invitationId: z.uuid(),
  email: emailSchema,
  name: lineSchema(limits.name).nullish(),
  role: roleSchema.default("member"),
  managerId: z.uuid().nullish(),
  /** Members who will report to the one invited. */
  reportIds: z.array(z.uuid()).max(200).default([]),
};

export const invitedSchema = z.strictObject({ invitationId: z.uuid(), memberId: z.uuid() });

/** A secret from a link: 43 characters of base64url. */
export const invitationTokenSchema = handedOnSchema(100).min(20);

/** What the one invited sees before they say yes. */
export const invitationPreviewSchema = z.strictObject({
  organization: z.strictObject({ name: z.string(), slug: z.string() }),
  invitedBy: z.string(),
  /** The address it was sent to, with its local part mostly hidden: `m•••@harbor.test`. */
  sentTo: z.string(),
  manager: personSchema.nullable(),
  state: z.enum(["open", "used", "expired", "revoked"]),
});

/** `managerId`: the manager the preview named, whom accepting says yes to; another one is asked about later. */
export const acceptFields = {
  token: invitationTokenSchema,
  managerId: z.uuid().nullable(),
};

/** `maya@harbor.test` → `m•••@harbor.test`: enough for its holder to know it, too little to write to. */
export function veiled(email: string): string {
  const at = email.lastIndexOf("@");
  return `${[...email][0] ?? ""}•••${email.slice(at)}`;
}
