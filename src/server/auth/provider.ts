import { parseCookie } from "cookie";
import type { OAuthConfig } from "next-auth/providers/oauth";
import { z } from "zod";
import { safeNextPath } from "@/domain/account/next-path";
import { limits } from "@/domain/limits";
import { emailSchema, lineSchema, machineTextSchema } from "@/domain/text";
import { tooManyRequests } from "@/server/data/rate-limits";
import { type ApplicationContext, applicationContext } from "@/server/infra/application-context";
import type { Env } from "@/server/infra/env.mjs";
import { adapterFor, type BegunSession, type SignInFacts } from "./adapter";
import { handleForm, redirectByPage, seeOther } from "./form";
import { waitForProvider } from "./link-limits";
import { callNextAuth, failureIn, signInByNextAuth } from "./next-auth";
import { cookieName } from "./session-cookie";
import { signInPath } from "./sign-in-problem";
import { signedIn } from "./signed-in";

/** Signing in with the OpenID provider that the operator has configured, where there is one. */

type Provider = NonNullable<Env["oidc"]>;

/** The standard claims of OpenID Connect Core 1.0, section 5.1. Some providers write the boolean as a text. */
const claimsSchema = z.object({
  sub: machineTextSchema(255).min(1),
  email: emailSchema,
  email_verified: z.union([z.literal(true), z.literal("true")]),
  // Who has none that can be stored is asked for it on the first page.
  name: lineSchema(limits.name).nullable().catch(null),
});

/**
 * Handles the button "sign in with …": sends the browser to the provider, with a challenge, a state and a nonce in
 * cookies.
 */
export async function startProviderSignIn(
  request: Request,
  application: ApplicationContext = applicationContext(),
): Promise<Response> {
  const { settings } = application;
  const { oidc } = settings;
  if (!oidc) return new Response(null, { status: 404 });
  return handleForm(request, application, async (field) => {
    const seconds = await waitForProvider(application, request);
    if (seconds > 0) throw tooManyRequests(seconds);
    const next = safeNextPath(field("next"));
    const result = await signInByNextAuth(settings, optionsFor(request, application, oidc), {
      provider: "oidc",
      body: { callbackUrl: next },
      cookies: {},
    });
    const { location } = result;
    if (!location || failureIn(result) || location.origin === settings.appUrl)
      return seeOther(signInPath({ problem: "providerFailed", next }));
    return redirectByPage(location.href, result.cookies);
  });
}

/** Handles the address to which the provider sends the person back. */
export async function finishProviderSignIn(
  request: Request,
  application: ApplicationContext = applicationContext(),
): Promise<Response> {
  const { settings } = application;
  if (!settings.oidc) return new Response(null, { status: 404 });
  const cookies = parseCookie(request.headers.get("cookie") ?? "");
  const callback = cookies[cookieName(settings, "callback-url")];
  const next = callback && URL.canParse(callback) ? pathOf(new URL(callback)) : "/";
  const begun: BegunSession[] = [];
  const began = (session: BegunSession) => begun.push(session);
  const result = await callNextAuth(
    settings,
    optionsFor(request, application, settings.oidc, began),
    {
      action: "callback",
      provider: "oidc",
      method: "GET",
      query: Object.fromEntries(new URL(request.url).searchParams),
      cookies,
    },
  );
  const failure = failureIn(result);
  if (failure === "AccessDenied")
    return seeOther(signInPath({ problem: "providerUnverified", next }), result.cookies);
  const [session] = begun;
  if (failure || !result.location || !session)
    return seeOther(signInPath({ problem: "providerFailed", next }), result.cookies);
  const to = safeNextPath(pathOf(result.location));
  return signedIn(settings, request, session, to, result.cookies);
}

const pathOf = ({ pathname, search, hash }: URL) => pathname + search + hash;

function optionsFor(
  request: Request,
  { database }: ApplicationContext,
  oidc: Provider,
  began?: SignInFacts["began"],
) {
  const provider: OAuthConfig<Record<string, unknown>> = {
    id: "oidc",
    name: "OpenID Connect",
    type: "oauth",
    wellKnown: `${oidc.issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
    issuer: oidc.issuer,
    clientId: oidc.clientId,
    clientSecret: oidc.clientSecret,
    authorization: { params: { scope: "openid email profile" } },
    idToken: true,
    checks: ["pkce", "state", "nonce"],
    // The two accounts are linked only where the provider has verified the address, which `signIn` below requires.
    allowDangerousEmailAccountLinking: true,
    // Providers may leave the address out of the ID token, so it is read from the user info. The ID token is still
    // validated, and openid-client requires that both name the same subject.
    userinfo: {
      request: ({ client, tokens }) =>
        client.userinfo(tokens as Parameters<typeof client.userinfo>[0]),
    },
    profile(claims) {
      const parsed = claimsSchema.safeParse(claims);
      const { email, name } = parsed.data ?? { email: "", name: null };
      return { id: String(claims.sub ?? ""), email, name };
    },
  };
  return {
    providers: [provider],
    adapter: adapterFor({
      db: database.prisma,
      userAgent: request.headers.get("user-agent") ?? "",
      issuer: oidc.issuer,
      ...(began ? { began } : {}),
    }),
    callbacks: {
      signIn: ({ profile }: { profile?: unknown }) => claimsSchema.safeParse(profile).success,
    },
  };
}
