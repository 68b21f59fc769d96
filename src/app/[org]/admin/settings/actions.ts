"use server";

import { revalidatePath } from "next/cache";
import type { NameState } from "@/components/organization/name-form";
import { organizationNameSchema } from "@/domain/organization/organization";
import { actionCaller, problemIn } from "@/server/api/caller";

/** Keeps what was typed in its response, so that a form that failed stands as it was left. */
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
    .catch((error: unknown): NameState => {
      const { code, values } = problemIn(error);
      return { name: typed, saved: false, problem: { code, values } };
    });
}
