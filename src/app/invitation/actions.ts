"use server";

import { redirect } from "next/navigation";
import { invitationTokenSchema } from "@/domain/member/invitation";
import { problemQuery } from "@/domain/problem-in-address";
import { actionCaller, problemOrThrow } from "@/server/api/caller";

/** Accepts the invitation and opens the organization; where that fails, the invitation's page says why. */
export async function acceptInvitation(form: FormData): Promise<never> {
  const token = invitationTokenSchema.safeParse(form.get("token")).data ?? "";
  const managerId = String(form.get("managerId") ?? "") || null;
  const destination = await actionCaller()
    .then((call) => call.invitation.accept({ token, managerId }))
    .then(({ slug }) => `/${slug}`)
    .catch((error: unknown) => {
      const page = `/invitation?${new URLSearchParams({ token })}`;
      const problem = problemOrThrow(error);
      return problem.code === "notSignedIn"
        ? `/sign-in?${new URLSearchParams({ next: page })}`
        : `${page}&${new URLSearchParams(problemQuery(problem))}`;
    });
  redirect(destination);
}
