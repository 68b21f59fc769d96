import { z } from "zod";
import { shareGoalShape } from "@/domain/goal/edits";

export const shareSchema = z.object(shareGoalShape);
