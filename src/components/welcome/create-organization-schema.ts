import { createOrganizationSchema } from "@/domain/organization/organization";

export const foundingSchema = createOrganizationSchema.omit({ id: true });
