import { createOrganizationSchema } from "@/domain/organization/organization";

export const newOrganizationSchema = createOrganizationSchema.omit({ id: true });
