import { z } from "zod";
import { dateSchema } from "@/domain/date";

export const rungSchema = z.object({ rungId: z.uuid(), startedOn: dateSchema });
