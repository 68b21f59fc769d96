import { type Cookies, parseCookie } from "cookie";
import type { AuthOptions, CookieOption } from "next-auth";
import type { Env } from "@/server/infra/env.mjs";
import { log } from "@/server/infra/log";
import { newToken } from "@/server/infra/tokens";
import { cookieName, isSecure } from "./session-cookie";

/**
 * The only module that calls next-auth. Each call runs one of its actions, with everything that the action may know as
 * arguments.
 */

export type AuthCall = {
  action: "csrf" | "signin" | "callback";
  provider?: string;
  method: "GET" | "POST";
  query?: Record<string, string>;
  body?: Record<string, string>;
  cookies: Cookies;
};

export type AuthResult = {
  /** The address to which next-auth would redirect the browser. */
  location: URL | null;
  json: unknown;
  /** The values of `Set-Cookie`. */
  cookies: string[];
};

type ApiHandler = (request: object, response: object) => Promise<void>;

export async function callNextAuth(
  settings: Env,
  options: Pick<AuthOptions, "providers" | "adapter" | "callbacks">,
  { action, provider, method, query = {}, body, cookies }: AuthCall,
): Promise<AuthResult> {
  // next-auth reads its own address from the environment or from the headers of the request, which are not trusted
  // here.
  process.env.NEXTAUTH_URL = settings.appUrl;
  const nextAuth = await loadNextAuth();
  const handle: ApiHandler = nextAuth({ ...commonOptions(settings), ...options });
  const result: AuthResult = { location: null, json: null, cookies: [] };
  const response = {
    status: () => response,
    getHeader: () => result.cookies,
    setHeader(name: string, value: string | string[]) {
      if (name === "Set-Cookie") result.cookies = [value].flat();
      if (name === "Location") result.location = new URL(String(value), settings.appUrl);
      return response;
    },
    json: (value: unknown) => {
      result.json = value;
    },
    send: (value: unknown) => {
      result.json = value;
    },
    end() {},
  };
  const nextauth = provider ? [action, provider] : [action];
  await handle({ method, body, cookies, headers: {}, query: { ...query, nextauth } }, response);
  return result;
}

/** Loaded for the first sign-in, because the sign-in page itself does not need it and should be there early. */
async function loadNextAuth() {
  const { default: imported } = await import("next-auth");
  // next-auth is a CommonJS package, whose import differs between Node and the bundler.
  return "default" in imported ? (imported.default as typeof imported) : imported;
}

/** Posts to the sign-in action of next-auth, with the anti-forgery token that it requires. */
export async function signInByNextAuth(
  settings: Env,
  options: Parameters<typeof callNextAuth>[1],
  call: { provider: string; body: Record<string, string>; cookies: Cookies },
): Promise<AuthResult> {
  const csrf = await callNextAuth(settings, options, {
    action: "csrf",
    method: "GET",
    cookies: call.cookies,
  });
  const { csrfToken } = csrf.json as { csrfToken: string };
  const issued = Object.assign({}, ...csrf.cookies.map((cookie) => parseCookie(firstOf(cookie))));
  return callNextAuth(settings, options, {
    action: "signin",
    method: "POST",
    provider: call.provider,
    cookies: { ...call.cookies, ...issued },
    body: { ...call.body, csrfToken },
  });
}

const firstOf = (setCookie: string) => setCookie.split(";")[0] ?? "";

/** The code with which next-auth ends a failed sign-in, or null where it succeeded. */
export const failureIn = ({ location }: AuthResult): string | null =>
  location?.searchParams.get("error") ?? null;

function commonOptions(settings: Env): Omit<AuthOptions, "providers"> {
  const secure = isSecure(settings);
  const cookie = (what: string): CookieOption => ({
    name: cookieName(settings, what),
    options: { httpOnly: true, sameSite: "lax", path: "/", secure },
  });
  return {
    secret: settings.authSecret,
    session: {
      strategy: "database",
      updateAge: 0,
      generateSessionToken: newToken,
    },
    pages: { signIn: "/sign-in", error: "/sign-in", verifyRequest: "/sign-in/sent" },
    useSecureCookies: secure,
    cookies: {
      sessionToken: cookie("session"),
      callbackUrl: cookie("callback-url"),
      csrfToken: cookie("csrf"),
      pkceCodeVerifier: cookie("pkce"),
      state: cookie("state"),
      nonce: cookie("nonce"),
    },
    logger: {
      // Only the code and the name of the error are logged: the rest may hold what a provider said about a person.
      error: (code, metadata) => log.warn({ code, cause: nameOf(metadata) }, "next-auth"),
      warn: (code) => log.warn({ code }, "next-auth"),
      debug() {},
    },
  };
}

function nameOf(metadata: unknown): string | undefined {
  const error = metadata instanceof Error ? metadata : (metadata as { error?: unknown })?.error;
  return error instanceof Error ? error.name : undefined;
}
