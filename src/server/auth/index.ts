import { cookies, headers } from "next/headers";
import { applicationContext } from "@/server/infra/application-context";
import { unlessDatabaseAway } from "@/server/infra/database-away";
import { env } from "@/server/infra/env.mjs";
import { languageCookie } from "./browser-language";
import { readCookie } from "./session-cookie";
import { type LinkState, signInLinkState } from "./sign-in-link";
import { typedAddressOf } from "./typed-address";

/** The only entry to signing in. Nothing outside this folder depends on how it is done. */

export { demoPeople, demoSignIn } from "./demo";
export { finishProviderSignIn, startProviderSignIn } from "./provider";
export { confirmSignInLink, requestSignInLink } from "./sign-in-link";
export { type SignInProblem, signInPath, signInProblems } from "./sign-in-problem";
export { signOut } from "./sign-out";

/** What a link would do in the browser of this request. Reading the state does not use the link up. */
export async function currentLinkState(token: string): Promise<LinkState | "unavailable"> {
  const { database, settings } = applicationContext();
  const browser = readCookie(settings, await headers(), "browser");
  const state = signInLinkState(database.prisma, { token, browser });
  return (await unlessDatabaseAway(state)) ?? "unavailable";
}

/** The address that was typed into the sign-in form when it has just failed, or an empty text. */
export const typedAddress = async (): Promise<string> =>
  typedAddressOf(applicationContext().settings, await headers());

/** Stores the language in this browser, for times when nobody is signed in; null removes it. */
export async function rememberLanguage(locale: string | null): Promise<void> {
  (await cookies()).set(languageCookie(applicationContext().settings, locale));
}

/** The methods of signing in besides the e-mail link. */
export function signInMethods(): { demo: boolean; provider: boolean } {
  const { demoMode, oidc } = env();
  return { demo: demoMode, provider: oidc !== null };
}
