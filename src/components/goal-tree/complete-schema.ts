import { z } from "zod";
import { dateSchema } from "@/domain/date";

/** What becomes of the open steps of a milestone that is completed, and on which day it was, today at the latest. */
export const completeSchema = (today: string) =>
  z.object({
    open: z.enum(["complete", "delete"]),
    completedOn: dateSchema.refine((day) => day <= today, "problem.dateInFuture"),
  });
