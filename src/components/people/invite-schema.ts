import { z } from "zod";
import { cleanText } from "@/domain/clean-text";
import { limits } from "@/domain/limits";
import { inviteFields } from "@/domain/member/invitation";
import { roleSchema } from "@/domain/member/member";
import { optionalLineSchema } from "@/domain/text";

/** An empty address gets the sentence for a missing one, not for a malformed one. */
const emailSchema = z
  .string()
  .refine((text) => cleanText(text, "address") !== "", { error: "text.empty", abort: true })
  .pipe(inviteFields.email);

export const inviteSchema = z.object({
  email: emailSchema,
  name: optionalLineSchema(limits.name).transform((name) => name || null),
  role: roleSchema,
  managerId: z.uuid().nullable(),
  reportIds: inviteFields.reportIds.unwrap(),
});
