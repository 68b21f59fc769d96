import { z } from "zod";
import { dateSchema } from "@/domain/date";
import { statementSchema } from "@/domain/goal/fields";

export const editSchema = z.object({ statement: statementSchema, targetDate: dateSchema });
