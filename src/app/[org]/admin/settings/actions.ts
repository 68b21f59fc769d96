"use server";

import { revalidatePath } from "next/cache";
import type { LanguageState } from "@/components/organization/language-form";
import type { NameState } from "@/components/organization/name-form";
import { localeSchema } from "@/domain/locale";
import { organizationNameSchema } from "@/domain/organization/organization";
import { actionCaller, problemOrThrow } from "@/server/api/caller";

/** Returns what was typed, so that a form that failed still shows it. */
export async function saveName(
  organization: string,
  _: NameState,
  form: FormData,
): Promise<NameState> {
  const typed = String(form.get("name") ?? "");
  const parsed = organizationNameSchema.safeParse(typed);
  if (!parsed.success)
    return { name: typed, saved: false, error: parsed.error.issues[0]?.message ?? "text.empty" };
  return actionCaller()
    .then((call) => call.organization.rename({ organization, name: parsed.data }))
    .then(({ name }): NameState => {
      // Every screen shows the name in its frame.
      revalidatePath(`/${organization}`, "layout");
      return { name, saved: true };
    })
    .catch((error: unknown): NameState => {
      const { code, values } = problemOrThrow(error);
      return { name: typed, saved: false, problem: { code, values } };
    });
}

/** Chooses the language for members who have chosen none. */
export async function saveLanguage(
  organization: string,
  before: LanguageState,
  form: FormData,
): Promise<LanguageState> {
  const parsed = localeSchema.safeParse(form.get("locale"));
  if (!parsed.success)
    return { ...before, saved: false, problem: { code: "invalidInput", values: {} } };
  const locale = parsed.data;
  return actionCaller()
    .then((call) => call.organization.chooseLanguage({ organization, locale }))
    .then((): LanguageState => {
      revalidatePath("/", "layout");
      return { locale, saved: true };
    })
    .catch((error: unknown): LanguageState => {
      const { code, values } = problemOrThrow(error);
      return { locale, saved: false, problem: { code, values } };
    });
}
