import { z } from "zod";
import { editGoalShape } from "@/domain/goal/edits";

export const editSchema = z.object({
  statement: editGoalShape.statement.unwrap(),
  targetDate: editGoalShape.targetDate.unwrap(),
  order: editGoalShape.order.unwrap(),
});
