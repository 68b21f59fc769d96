import type { IncomingHttpHeaders } from "node:http";
import { describe, expect, it } from "vitest";
import { earlyResponse } from "./early-responses.mjs";

const appUrl = "https://plans.example.com";
const own = { origin: appUrl };

type TestRequest = {
  method?: string;
  url?: string;
  headers?: IncomingHttpHeaders;
  hosts?: string[];
  httpVersion?: string;
  demoMode?: boolean;
  target?: string;
};

function statusOf({ method = "GET", url = "/harbor", headers = {}, ...rest }: TestRequest) {
  const { hosts = ["plans.example.com"], httpVersion = "1.1", demoMode = false } = rest;
  const rawHeaders = hosts.flatMap((host) => ["Host", host]);
  const named = hosts[0] === undefined ? {} : { host: hosts[0] };
  const request = { method, url, headers: { ...named, ...headers }, rawHeaders, httpVersion };
  const target = rest.target ?? (url.startsWith("/") ? url : null);
  const response = earlyResponse(request, target, { appUrl, demoMode });
  return response ? [response.status, response.headers?.allow].filter(Boolean).join(" ") : null;
}

describe("the request line", () => {
  it.each(["/_global-error", "/_not-found?a=b", "/_error"])(
    "refuses %s, which is internal",
    (url) => expect(statusOf({ url })).toBe("404"),
  );

  it("allows the files of pages", () => expect(statusOf({ url: "/_next/static/a.js" })).toBeNull());

  it.each(["GET", "HEAD"])("%s is passed on", (method) => expect(statusOf({ method })).toBeNull());

  it.each(["TRACE", "PUT", "DELETE", "PATCH", "PROPFIND", "CONNECT"])("%s is refused", (method) =>
    expect(statusOf({ method, url: "/api/trpc/a.b" })).toBe("405 GET, HEAD, POST, OPTIONS"),
  );

  it.each(["/harbor", "/api/ready", "/icon.svg", "*"])("OPTIONS %s lists the methods", (url) =>
    expect(statusOf({ method: "OPTIONS", url })).toBe("204 GET, HEAD, POST, OPTIONS"),
  );

  it.each([
    ["GET", "*"],
    ["POST", "*"],
    ["OPTIONS", "harbor"],
  ])("%s %s is refused", (method, url) => expect(statusOf({ method, url })).toBe("400"));
});

describe("the host", () => {
  it.each([
    [],
    ["a", "a"],
    [""],
    ["a b"],
    ["a/b"],
    ["a@b"],
    ["a?b"],
    ["[::1"],
    ["a:99999"],
    ["a\\b"],
  ])("%j is refused", (...hosts) => expect(statusOf({ hosts })).toBe("400"));

  it("may be missing or unknown in HTTP/1.0", () => {
    expect(statusOf({ hosts: [], httpVersion: "1.0" })).toBeNull();
    expect(statusOf({ hosts: ["10.0.0.7:3000"] })).toBeNull();
  });

  it.each(["localhost:3000", "LOCALHOST", "127.0.0.1:1", "[::1]:3000", "plans.example.com"])(
    "%s may open the demo",
    (host) => expect(statusOf({ hosts: [host], demoMode: true })).toBeNull(),
  );

  it.each(["other.example", "localhost.other.example:3000", "127.0.0.1.other.example", "10.0.0.7"])(
    "%s may not, for whatever is asked",
    (host) => {
      for (const url of ["/dev/mailbox", "/dev/mailbox.json", "/api/auth/demo", "/harbor", "*"])
        expect(statusOf({ hosts: [host], url, demoMode: true })).toBe("421");
    },
  );

  it.each([
    ["http://other.example/dev/mailbox.json", "421"],
    ["https://localhost.other.example", "421"],
    ["http://[::/dev/mailbox", "421"],
    ["http://localhost:3000/dev/mailbox", null],
  ])(
    "in both the request line and the header, opens the demo only if both are allowed: %s",
    (url, status) => {
      const request = { url, headers: {}, hosts: ["localhost:3000"] };
      // The target of such a request line is read before this check, and leads to a page here.
      expect(statusOf({ ...request, demoMode: true, target: "/dev/mailbox" })).toBe(status);
      expect(statusOf({ ...request, target: "/dev/mailbox" })).toBeNull();
    },
  );

  it("is required to open the demo", () => {
    expect(statusOf({ hosts: [], httpVersion: "1.0", demoMode: true })).toBe("421");
  });
});

describe("a form of a page", () => {
  const kinds: IncomingHttpHeaders[] = [
    { "next-action": "x" },
    { "content-type": "multipart/form-data; boundary=b" },
    { "content-type": "Multipart/Form-Data; boundary=b" },
  ];

  it.each(kinds)("%j goes on when a page of ours sent it", (kind) => {
    expect(statusOf({ method: "POST", headers: { ...kind, ...own } })).toBeNull();
    const site = { "sec-fetch-site": "same-origin" };
    expect(statusOf({ method: "POST", headers: { ...kind, ...site } })).toBeNull();
  });

  it.each(kinds)("%j does not when nobody says so, or somebody else did", (kind) => {
    for (const from of [
      {},
      { origin: "https://other.example" },
      { origin: "null" },
      { origin: ":::" },
      { "sec-fetch-site": "cross-site", ...own },
      { origin: "https://other.example", "x-forwarded-host": "other.example" },
    ])
      for (const url of ["/settings", "/nowhere", "/api/nowhere"])
        expect(statusOf({ method: "POST", url, headers: { ...kind, ...from } })).toBe("403");
  });

  it("is the only body that a page accepts; endpoints check their own", () => {
    const headers = { "content-type": "application/x-www-form-urlencoded", ...own };
    expect(statusOf({ method: "POST", headers })).toBe("405 GET, HEAD");
    expect(statusOf({ method: "POST", url: "/api/auth/link", headers })).toBeNull();
  });
});

it.each(["junk", "%", "%5B%5D", "null", "a".repeat(50_000)])(
  "a state of the router that Next cannot read is not handed to it (%#)",
  (state) => expect(statusOf({ headers: { "next-router-state-tree": state } })).toBe("400"),
);

it("passes on a router state that Next can parse", () => {
  const state = encodeURIComponent('["",{"children":["harbor",{"children":["__PAGE__",{}]}]}]');
  expect(statusOf({ headers: { "next-router-state-tree": state } })).toBeNull();
});
