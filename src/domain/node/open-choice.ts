import { z } from "zod";

/** What becomes of the open nodes under one that is completed: they are completed on the same day, or deleted. */
export const openChoiceSchema = z.enum(["complete", "delete"]);
