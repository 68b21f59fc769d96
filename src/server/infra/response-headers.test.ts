import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { describe, expect, it } from "vitest";
import { addHeaders } from "./response-headers.mjs";

const production = {
  appUrl: "https://plans.example.com",
  development: false,
  isFile: () => false,
};

function visit(headers: Record<string, string> = {}, url = "/harbor", application = production) {
  const request = new IncomingMessage(new Socket());
  Object.assign(request, { url, headers });
  const response = new ServerResponse(request);
  addHeaders(request, response, application);
  return { request: request.headers, response: response.getHeaders() };
}

type ResponseHeaders = ReturnType<typeof visit>["response"];
const directive = (response: ResponseHeaders, name: string) =>
  String(response["content-security-policy"])
    .split("; ")
    .find((one) => one.startsWith(`${name} `));

describe("every answer", () => {
  it("lets only scripts with this answer's nonce run", () => {
    const script = directive(visit().response, "script-src");
    expect(script).toMatch(/^script-src 'self' 'nonce-[\w+/=]{24}' 'strict-dynamic'$/);
    expect(directive(visit().response, "script-src")).not.toBe(script);
  });

  it("hands the page the same nonce, whatever came along", () => {
    const { request, response } = visit({ "x-nonce": "mine", "content-security-policy": "none" });
    expect(directive(response, "script-src")).toContain(`'nonce-${request["x-nonce"]}'`);
    expect(request["content-security-policy"]).toBe(response["content-security-policy"]);
  });

  it.each([
    ["style-src", /^style-src 'self' 'nonce-[\w+/=]{24}'$/],
    ["frame-ancestors", /'none'/],
    ["object-src", /'none'/],
    ["base-uri", /'none'/],
    ["form-action", /^form-action 'self'$/],
  ])("has a strict %s", (name, policy) =>
    expect(directive(visit().response, name)).toMatch(policy),
  );

  it("is not kept, not sniffed, not framed, and says little on the way out", () => {
    expect(visit().response).toMatchObject({
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "referrer-policy": "same-origin",
      "strict-transport-security": expect.stringContaining("max-age=63072000"),
    });
  });

  it("promises TLS only where people come over it", () => {
    const plain = { ...production, appUrl: "http://localhost:3000" };
    expect(visit({}, "/", plain).response).not.toHaveProperty("strict-transport-security");
  });

  it("has a request id, the caller's own only where it could be one", () => {
    const idOf = (headers?: Record<string, string>) => {
      const { request, response } = visit(headers);
      expect(request["x-request-id"]).toBe(response["x-request-id"]);
      return response["x-request-id"];
    };
    const id = idOf();
    expect(id).toMatch(/^[\da-f-]{36}$/);
    expect(idOf()).not.toBe(id);
    expect(idOf({ "x-request-id": "trace-12345" })).toBe("trace-12345");
    expect(idOf({ "x-request-id": 'a" onload="' })).toMatch(/^[\da-f-]{36}$/);
  });

  it("knows where it was asked for, as the address bar shows it", () => {
    const pathOf = (url: string) =>
      visit({ "x-request-path": "/elsewhere" }, url).request["x-request-path"];
    expect(pathOf("/harbor/goals?node=1")).toBe("/harbor/goals?node=1");
    expect(pathOf("/harbor/goals?node=1&_rsc=3x")).toBe("/harbor/goals?node=1");
    expect(pathOf("/harbor?_rsc=3x")).toBe("/harbor");
    expect(pathOf("//[?_rsc=3x")).toBe("//[");
  });

  it("knows whether it is only prefetched", () => {
    expect(visit({ "next-router-prefetch": "1" }).request["x-is-prefetch"]).toBe("1");
    expect(visit({ "x-is-prefetch": "1" }).request).not.toHaveProperty("x-is-prefetch");
  });
});

describe("a file that was built", () => {
  const files = { ...production, isFile: () => true };

  it("has every header but those of one person's answer, and may be kept", () => {
    const { response } = visit({}, "/icon.svg", files);
    const { "cache-control": cacheControl, ...page } = visit().response;
    expect(Object.keys(response)).toEqual(Object.keys(page));
    expect(cacheControl).toBe("private, no-store");
    expect(response["content-security-policy"]).toMatch(/^default-src 'none'/);
  });

  it("believes nobody either", () => {
    const { request } = visit({ "x-nonce": "mine", "x-request-path": "/mine" }, "/icon.svg", files);
    expect(request).not.toHaveProperty("x-nonce");
    expect(request).not.toHaveProperty("x-request-path");
  });
});
