"use server";

import { revalidatePath } from "next/cache";
import { getTranslations } from "next-intl/server";
import type { NameState } from "@/components/organization/name-form";
import { organizationNameSchema } from "@/domain/organization/organization";
import { actionCaller, problemIn } from "@/server/api/caller";

/** Keeps what was typed in its answer, so that a form that failed stands as it was left. */
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
      // The name stands in the frame of every screen.
      revalidatePath(`/${organization}`, "layout");
      return { name, saved: true };
    })
    .catch(async (error: unknown): Promise<NameState> => {
      const { code, values } = problemIn(error);
      const t = await getTranslations("problem");
      return { name: typed, saved: false, problem: t(code, values as never) };
    });
}
