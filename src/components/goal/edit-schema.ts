import { z } from "zod";
import { dateSchema } from "@/domain/date";
import { setGoalOrderShape } from "@/domain/goal/edits";
import { statementSchema } from "@/domain/goal/fields";

export const editSchema = z.object({
  statement: statementSchema,
  targetDate: dateSchema,
  order: setGoalOrderShape.order,
});
