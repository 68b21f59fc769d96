import { z } from "zod";
import { roleSchema } from "@/domain/member/member";

export const moveSchema = z.object({ role: roleSchema, managerId: z.uuid().nullable() });
