import { expect, it } from "vitest";
import { removeClaims } from "./own-headers.mjs";

function left(headers: Record<string, string>) {
  removeClaims(headers, "https://plans.example.com");
  return headers;
}

it.each([
  "x-nonce",
  "content-security-policy",
  "x-request-path",
  "x-is-prefetch",
  "x-client-address",
  "forwarded",
  "x-forwarded-host",
  "x-forwarded-proto",
  "x-forwarded-port",
  "x-matched-path",
  "x-middleware-rewrite",
  "x-middleware-subrequest",
  "x-invoke-path",
  "x-invoke-status",
  "x-now-route-matches",
  "x-nextjs-data",
  "x-nextjs-postponed",
  "x-next-revalidated-tags",
  "x-next-resume-state-length",
  "x-prerender-revalidate",
  "x-prerender-revalidate-if-generated",
  "next-resume",
])("nobody can say %s", (name) => {
  expect(left({ [name]: "mine" })).not.toHaveProperty(name);
});

it("leaves what a browser or a proxy may say", () => {
  const headers = {
    cookie: "a=b",
    rsc: "1",
    "next-action": "x",
    "next-router-state-tree": "x",
    "next-url": "/harbor",
    "x-nextjs-request-id": "1",
    "x-nextjs-html-request-id": "1",
    "x-forwarded-for": "192.0.2.1",
    "x-request-id": "trace-12345",
  };
  expect(left({ ...headers })).toMatchObject(headers);
});

it("names the application's own host, whichever was asked for", () => {
  expect(left({ host: "other.example" }).host).toBe("plans.example.com");
  expect(left({}).host).toBe("plans.example.com");
});
