import { z } from "zod";
import { pastDateSchema } from "@/domain/date";

/** The day on which a goal was reached, today at the latest. */
export const reachSchema = (today: string) => z.object({ reachedOn: pastDateSchema(today) });
