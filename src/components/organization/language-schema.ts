import { z } from "zod";
import { localeSchema } from "@/domain/locale";

export const languageFormSchema = z.strictObject({ locale: localeSchema });

export type LanguageFormInput = z.input<typeof languageFormSchema>;
export type LanguageFormOutput = z.infer<typeof languageFormSchema>;
