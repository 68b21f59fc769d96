import { z } from "zod";
import { pastDateSchema } from "@/domain/date";
import { openChoiceSchema } from "@/domain/node/open-choice";

/**
 * What becomes of the open steps of a milestone that is completed, and on which day it was: today at
 * the latest, and not before what is done under it.
 */
export const completeSchema = (today: string, earliest: string | null) =>
  z.object({
    open: openChoiceSchema,
    completedOn: pastDateSchema(today).refine(
      (day) => earliest === null || day >= earliest,
      "problem.dateBeforeDone",
    ),
  });
export type CompletionChoice = z.infer<ReturnType<typeof completeSchema>>;
