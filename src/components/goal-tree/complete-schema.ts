import { z } from "zod";
import { pastDateSchema } from "@/domain/date";
import { openChoiceSchema } from "@/domain/node/open-choice";

/** What becomes of the open steps of a milestone that is completed, and on which day it was, today at the latest. */
export const completeSchema = (today: string) =>
  z.object({
    open: openChoiceSchema,
    completedOn: pastDateSchema(today),
  });
export type Completion = z.infer<ReturnType<typeof completeSchema>>;
