import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { demoSignIn } from "@/server/auth/demo";
import { finishProviderSignIn, startProviderSignIn } from "@/server/auth/provider";
import { confirmSignInLink, requestSignInLink } from "@/server/auth/sign-in-link";
import { signOut } from "@/server/auth/sign-out";
import { testApplication, testAppUrl } from "@/server/testing/application";
import { buildUser } from "@/server/testing/builders";
import { testDatabase } from "@/server/testing/database";
import { startOidcProvider } from "@/server/testing/oidc";
import { startSmtpServer } from "@/server/testing/smtp";
import { unavailableResponse } from "../unavailable";
import { hostileText } from "./hostile-values";
import { headerText, rawBytes } from "./raw";
import { inputsEach, seedOf, Tally } from "./tally";

/** Fuzzes the forms of signing in and out, and the addresses that lead to them: any field, cookie and header. */

const smtp = await startSmtpServer();
const oidc = await startOidcProvider(`${testAppUrl}/api/auth/callback/oidc`);
const application = testApplication(await testDatabase(), { smtpUrl: smtp.url, oidc });
const demo = { ...application, settings: { ...application.settings, demoMode: true } };
const tally = new Tally();
afterAll(async () => {
  tally.print("Forms");
  await smtp.stop();
  await oidc.stop();
});
beforeAll(() => buildUser(application.database, { email: "maya@harbor.test" }));

const text = fc.oneof(hostileText, fc.constantFrom("/harbor", "maya@harbor.test", "a".repeat(43)));
const fields = fc.dictionary(
  fc.constantFrom("email", "next", "token", "code", "state", "error", "iss", "__proto__"),
  text,
);
const forms = fc.record({
  body: fc.oneof(
    { weight: 4, arbitrary: fields.map((form) => new URLSearchParams(form).toString()) },
    { weight: 1, arbitrary: rawBytes },
  ),
  query: fields.map((form) => new URLSearchParams(form).toString().slice(0, 8_000)),
  headers: fc.dictionary(
    fc.constantFrom("user-agent", "x-forwarded-for", "x-request-id", "accept-language"),
    headerText,
  ),
  cookies: fc.dictionary(
    fc.constantFrom("browser", "session", "callback-url", "state", "pkce", "nonce", "csrf"),
    text.map((value) => encodeURIComponent(Buffer.from(value).toString()).slice(0, 2_000)),
  ),
});
type Form = typeof forms extends fc.Arbitrary<infer T> ? T : never;

const headersOf = ({ headers, cookies }: Form) => ({
  ...headers,
  cookie: Object.entries(cookies)
    .map(([name, value]) => `backcast.${name}=${value}`)
    .join("; "),
});

const posted = (form: Form) =>
  new Request(new URL("/api/auth/form", testAppUrl), {
    method: "POST",
    headers: { ...headersOf(form), origin: testAppUrl },
    body: form.body,
  });

const followed = (form: Form) =>
  new Request(new URL(`/api/auth/form?${form.query}`, testAppUrl), { headers: headersOf(form) });

/** A token of the right format belongs to nobody, so the code after the format check is tried as well. */
const endpoints: [name: string, response: (form: Form) => Promise<Response>][] = [
  ["link", (form) => requestSignInLink(posted(form), application)],
  ["confirm", (form) => confirmSignInLink(posted(form), application)],
  ["sign-out", (form) => signOut(posted(form), application)],
  ["demo", (form) => demoSignIn(posted(form), demo)],
  ["oidc", (form) => startProviderSignIn(posted(form), application)],
  ["callback/oidc", (form) => finishProviderSignIn(followed(form), application)],
  ["unavailable", (form) => unavailableResponse(followed(form), application)],
];

it.each(endpoints)(
  "%s answers whatever is posted",
  { timeout: 600_000 },
  async (name, response) => {
    const before = tally.faults.length;
    for (const form of fc.sample(forms, { numRuns: inputsEach * 4, seed: seedOf(name) })) {
      await application.database.pool.query("DELETE FROM rate_limits");
      const shown = { ...form, body: String(form.body) };
      try {
        const { status, headers } = await response(form);
        const problem = /[?&]problem=(\w+)/.exec(headers.get("location") ?? "")?.[1] ?? "";
        if (status >= 500 || problem === "unavailable") tally.fault(`${name}:`, shown);
        else tally.count(`${status} ${problem}`);
      } catch (error) {
        tally.fault(`${name} threw ${error}:`, shown);
      }
    }
    expect(tally.faults.slice(before)).toEqual([]);
  },
);
