import { Problem } from "@/domain/problem";
import type { ApplicationContext } from "@/server/infra/application-context";
import { readLimited } from "@/server/infra/body-limit";
import { isDatabaseAway } from "@/server/infra/database-away";
import type { Env } from "@/server/infra/env.mjs";
import { log } from "@/server/infra/log";
import { isFromOwnPage } from "@/server/infra/origin.mjs";
import { requestIdOf } from "@/server/infra/request-id.mjs";
import { type SignInProblem, signInPath, signInProblemOf } from "./sign-in-problem";
import { typedAddressCookies } from "./typed-address";

const maxFormBytes = 16 * 1024;

export type PostedForm = (field: string) => string;

/** Redirects the browser to a page of ours by its path, so that it stays on the host name by which it came. */
export function seeOther(path: string, cookies: string[] = []): Response {
  const headers = new Headers({ location: path, "cache-control": "private, no-store" });
  for (const cookie of cookies) headers.append("set-cookie", cookie);
  return new Response(null, { status: 303, headers });
}

/** Redirects to the sign-in page, with the typed address still in its field. */
export function backToSignIn(
  settings: Env,
  field: PostedForm,
  failed: { problem: SignInProblem; seconds?: number | undefined },
): Response {
  const path = signInPath({ ...failed, next: field("next") });
  return seeOther(path, typedAddressCookies(settings, field("email")));
}

/**
 * Sends the browser to another site after a form. A redirect would be blocked by `form-action 'self'`, because browsers
 * apply that rule also to where a form's response leads. The link is for browsers in which refreshing is turned off.
 */
export function redirectByPage(url: string, cookies: string[]): Response {
  const href = url.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  const headers = new Headers({
    "content-type": "text/html; charset=utf-8",
    refresh: `0; url=${url}`,
    "cache-control": "private, no-store",
  });
  for (const cookie of cookies) headers.append("set-cookie", cookie);
  return new Response(`<!doctype html><meta charset="utf-8"><a href="${href}">${href}</a>`, {
    headers,
  });
}

/**
 * Handles a form that a page of ours has posted, which needs no script. Every failure leads to the sign-in page, with
 * its message.
 */
export async function handleForm(
  request: Request,
  { settings }: ApplicationContext,
  work: (field: PostedForm) => Promise<Response>,
): Promise<Response> {
  if (!isFromOwnPage(request.headers, settings.appUrl))
    return seeOther(signInPath({ problem: "otherOrigin" }));
  const body = await readLimited(request, maxFormBytes);
  const form = new URLSearchParams(body ?? "");
  const field: PostedForm = (name) => form.get(name) ?? "";
  try {
    return await work(field);
  } catch (error) {
    if (!(error instanceof Problem)) {
      const level = isDatabaseAway(error) ? "warn" : "error";
      log[level]({ err: error, requestId: requestIdOf(request.headers) }, "a sign-in form failed");
    }
    const problem = error instanceof Problem ? error : new Problem("unavailable");
    const seconds = Number(problem.values.seconds) || undefined;
    return backToSignIn(settings, field, { problem: signInProblemOf(problem.code), seconds });
  }
}
