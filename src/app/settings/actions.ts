"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import type { ProfileState } from "@/components/settings/profile-form";
import { type Profile, profileFields, profileSchema } from "@/domain/account/account";
import { Problem } from "@/domain/problem";
import { problemQuery } from "@/domain/problem-in-address";
import { actionCaller, problemOrThrow } from "@/server/api/caller";
import { rememberLanguage } from "@/server/auth";

/** Returns what was typed, so that a form that failed still shows it. */
export async function saveProfile(_: ProfileState, form: FormData): Promise<ProfileState> {
  const entries = profileFields.map((field) => [field, String(form.get(field) ?? "")]);
  const typed = Object.fromEntries(entries) as Profile;
  const parsed = profileSchema.safeParse(typed);
  if (!parsed.success) {
    const fields: ProfileState["fields"] = {};
    for (const { path, message } of parsed.error.issues)
      for (const field of profileFields) if (path[0] === field) fields[field] ??= message;
    return { ...typed, saved: false, fields };
  }
  return actionCaller()
    .then((call) => call.account.updateProfile(parsed.data))
    .then(async (saved): Promise<ProfileState> => {
      await rememberLanguage(saved.locale);
      // Every screen depends on the language.
      revalidatePath("/", "layout");
      return { ...saved, saved: true, fields: {} };
    })
    .catch((error: unknown): ProfileState => {
      const { code, values } = problemOrThrow(error);
      return { ...typed, saved: false, fields: {}, problem: { code, values } };
    });
}

export async function endSession(form: FormData): Promise<never> {
  const sessionId = String(form.get("sessionId") ?? "");
  await runAction((call) => call.account.revokeSession({ sessionId }));
  redirect("/settings");
}

export async function signOutEverywhere(): Promise<never> {
  await runAction((call) => call.account.signOutEverywhere({}));
  redirect("/sign-in");
}

type Call = Awaited<ReturnType<typeof actionCaller>>;

/** A session that has ended already is no failure; any other problem is said on the page. */
async function runAction(work: (call: Call) => Promise<unknown>): Promise<void> {
  const problem = await actionCaller()
    .then(work)
    .then(
      () => null,
      (error: unknown) => problemOrThrow(error),
    );
  if (problem instanceof Problem && problem.code === "notSignedIn") redirect("/sign-in");
  if (problem && problem.code !== "notFound")
    redirect(`/settings?${new URLSearchParams(problemQuery(problem))}`);
}
