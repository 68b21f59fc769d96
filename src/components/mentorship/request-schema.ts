import { z } from "zod";
import { askForMentorshipFields, mentorshipLimitsSchema } from "@/domain/mentorship/mentorship";

const { otherId, as, note } = askForMentorshipFields;

export const requestSchema = z.object({
  otherId,
  as,
  note: note.unwrap(),
  ...mentorshipLimitsSchema.shape,
});
