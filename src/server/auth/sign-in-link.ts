import { parseCookie } from "cookie";
import type { EmailConfig } from "next-auth/providers/email";
import { safeNextPath } from "@/domain/account/next-path";
import { emailSchema } from "@/domain/text";
import { dropSignInLink, findSignInLink } from "@/server/data/sign-in-links";
import { localeOfAddress } from "@/server/data/users";
import { type ApplicationContext, applicationContext } from "@/server/infra/application-context";
import type { Transaction } from "@/server/infra/db";
import { hashToken, newToken } from "@/server/infra/tokens";
import { lettersFor } from "@/server/mail/letters";
import { sendSignInMail } from "@/server/mail/sign-in";
import { adapterFor, type BegunSession, type SignInFacts } from "./adapter";
import { localeWithoutSession } from "./browser-language";
import { backToSignIn, handleForm, seeOther } from "./form";
import { refuseLink } from "./link-limits";
import { callNextAuth, failureIn, signInByNextAuth } from "./next-auth";
import { readCookie, setCookie } from "./session-cookie";
import { type SignInProblem, signInPath } from "./sign-in-problem";
import { signedIn } from "./signed-in";
import { clearTypedAddress } from "./typed-address";

const linkMinutes = 10;
/** Longer than a link is valid, so that two links requested one after the other both work. */
const browserCookieSeconds = 60 * 60;

/**
 * Handles the form "send me a link". The response is the same, in the same way, whether the address is known or not.
 */
export function requestSignInLink(
  request: Request,
  application: ApplicationContext = applicationContext(),
): Promise<Response> {
  return handleForm(request, application, async (field) => {
    const { settings, database } = application;
    const next = field("next");
    const email = emailSchema.safeParse(field("email"));
    if (!email.success) return backToSignIn(settings, field, { problem: "emailMalformed" });
    const refused = await refuseLink(application, request, email.data);
    if (refused) return backToSignIn(settings, field, refused);

    const browser = readCookie(settings, request.headers, "browser") ?? newToken();
    const link = { token: newToken(), browserHash: hashToken(browser), minutes: linkMinutes };
    const facts = { db: database.prisma, userAgent: "", link };
    const failed: { sending?: unknown } = {};
    const options = emailOptions(facts, async (address) => {
      const query = new URLSearchParams({ token: link.token });
      if (safeNextPath(next) !== "/") query.set("next", safeNextPath(next));
      const url = `${settings.appUrl}/sign-in/confirm?${query}`;
      // Whoever has chosen no language gets the mail in the language of the page on which they asked for it.
      const preferred = await localeOfAddress(database.prisma, address);
      const letters = lettersFor(settings)(
        preferred ?? localeWithoutSession(settings, request.headers),
      );
      const sent = sendSignInMail(settings, letters, { to: address, url, minutes: linkMinutes });
      await sent.catch((error) => {
        failed.sending = error;
        throw error;
      });
    });
    const result = await signInByNextAuth(settings, options, {
      provider: "email",
      body: { email: email.data },
      cookies: {},
    });
    if (failed.sending) {
      await dropSignInLink(database.prisma, hashToken(link.token));
      return backToSignIn(settings, field, { problem: "mailDown" });
    }
    if (failureIn(result)) return backToSignIn(settings, field, { problem: "unavailable" });
    return seeOther("/sign-in/sent", [
      setCookie(settings, "browser", browser, browserCookieSeconds),
      clearTypedAddress(settings),
    ]);
  });
}

export type LinkState = "ready" | SignInProblem;

/** Whether a link would sign this browser in. Reading the state does not use the link up. */
export async function signInLinkState(
  db: Transaction,
  { token, browser }: { token: string; browser: string | null },
): Promise<LinkState> {
  if (!/^[\w-]{43}$/.test(token)) return "linkMalformed";
  const link = await findSignInLink(db, hashToken(token));
  if (!link) return "linkUsed";
  if (link.isExpired) return "linkExpired";
  if (!browser || hashToken(browser) !== link.browserHash) return "linkOtherBrowser";
  return "ready";
}

/**
 * Handles the button on the page that a link opens. Using up the link, the person and the session are one transaction.
 */
export function confirmSignInLink(
  request: Request,
  application: ApplicationContext = applicationContext(),
): Promise<Response> {
  return handleForm(request, application, async (field) => {
    const { settings, database } = application;
    const token = field("token");
    const next = safeNextPath(field("next"));
    const browser = readCookie(settings, request.headers, "browser");
    return database.prisma.$transaction(async (db) => {
      const before = await signInLinkState(db, { token, browser });
      if (before !== "ready" || !browser)
        return seeOther(signInPath({ problem: before === "ready" ? "linkUsed" : before, next }));
      const userAgent = request.headers.get("user-agent") ?? "";
      const link = { token, browserHash: hashToken(browser), minutes: linkMinutes };
      const begun: BegunSession[] = [];
      const facts = { db, userAgent, link, began: (session: BegunSession) => begun.push(session) };
      const result = await callNextAuth(settings, emailOptions(facts), {
        action: "callback",
        provider: "email",
        method: "GET",
        query: { token },
        cookies: parseCookie(request.headers.get("cookie") ?? ""),
      });
      const failure = failureIn(result);
      // Another click on the same button was handled first.
      if (failure === "Verification") return seeOther(signInPath({ problem: "linkUsed", next }));
      // Throwing rolls the transaction back, so that the link can be used again.
      const [session] = begun;
      if (failure || !session)
        throw new Error(`The sign-in could not be completed: ${failure ?? "no session"}`);
      return signedIn(settings, request, session, next);
    });
  });
}

function emailOptions(
  facts: SignInFacts,
  send: (address: string) => Promise<void> = async () => {},
) {
  const provider: EmailConfig = {
    id: "email",
    type: "email",
    name: "Email",
    from: "",
    server: "",
    options: {},
    maxAge: linkMinutes * 60,
    normalizeIdentifier: (address) => address,
    generateVerificationToken: () => facts.link?.token ?? newToken(),
    sendVerificationRequest: ({ identifier }) => send(identifier),
  };
  return { adapter: adapterFor(facts), providers: [provider] };
}
