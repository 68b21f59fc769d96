import { z } from "zod";
import { organizationNameSchema } from "@/domain/organization/organization";

export const nameFormSchema = z.object({ name: organizationNameSchema });
