import { NextRequest } from "next/server";
import { describe, expect, it, vi } from "vitest";

for (const [name, value] of Object.entries({
  DATABASE_URL: "postgresql://a:b@localhost/c",
  SMTP_URL: "smtp://localhost",
  MAIL_FROM: "plans@example.com",
  APP_URL: "https://plans.example.com",
  AUTH_SECRET: "x".repeat(32),
}))
  vi.stubEnv(name, value);
const { proxy } = await import("./proxy");

const visit = (headers: Record<string, string> = {}) =>
  proxy(new NextRequest("https://plans.example.com/harbor", { headers })).headers;

const directive = (headers: Headers, name: string) =>
  headers
    .get("content-security-policy")
    ?.split("; ")
    .find((one) => one.startsWith(`${name} `));

describe("every answer", () => {
  it("lets only scripts with this answer's nonce run", () => {
    const script = directive(visit(), "script-src");
    expect(script).toMatch(/^script-src 'self' 'nonce-[\w+/=]{24}' 'strict-dynamic'$/);
    expect(directive(visit(), "script-src")).not.toBe(script);
  });

  it("hands the page the same nonce", () => {
    const headers = visit();
    const nonce = headers.get("x-middleware-request-x-nonce");
    expect(directive(headers, "script-src")).toContain(`'nonce-${nonce}'`);
    expect(headers.get("x-middleware-request-content-security-policy")).toBe(
      headers.get("content-security-policy"),
    );
  });

  it.each([
    ["style-src", /^style-src 'self' 'nonce-[\w+/=]{24}'$/],
    ["frame-ancestors", /'none'/],
    ["object-src", /'none'/],
    ["base-uri", /'none'/],
    ["form-action", /^form-action 'self'$/],
  ])("has a strict %s", (name, policy) => expect(directive(visit(), name)).toMatch(policy));

  it("is not kept, not sniffed, not framed, and says little on the way out", () => {
    expect(Object.fromEntries(visit())).toMatchObject({
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "referrer-policy": "same-origin",
      "strict-transport-security": expect.stringContaining("max-age=63072000"),
    });
  });

  it("has a request id, the caller's own only where it could be one", () => {
    const id = visit().get("x-request-id");
    expect(id).toMatch(/^[\da-f-]{36}$/);
    expect(visit().get("x-request-id")).not.toBe(id);
    expect(visit({ "x-request-id": "trace-12345" }).get("x-request-id")).toBe("trace-12345");
    expect(visit({ "x-request-id": 'a" onload="' }).get("x-request-id")).toMatch(/^[\da-f-]{36}$/);
  });
});
