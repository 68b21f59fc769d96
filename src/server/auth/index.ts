import { headers } from "next/headers";
import { env } from "@/server/infra/env.mjs";
import { sessionTokenHashOf } from "./session-cookie";

/** The port to everything about signing in. Nothing outside this folder knows how it is done. */

export { demoPeople, demoSignIn } from "./demo";
export { finishProviderSignIn, startProviderSignIn } from "./provider";
export { confirmSignInLink, requestSignInLink, signInLinkState } from "./sign-in-link";
export { type SignInProblem, signInProblems } from "./sign-in-problem";
export { signOut } from "./sign-out";

/** The hash under which the session of the request being rendered is kept; null where there is none. */
export async function currentSessionTokenHash(): Promise<string | null> {
  return sessionTokenHashOf(env(), await headers());
}
