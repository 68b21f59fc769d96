import { type RawResponse, sendRaw } from "./fixtures/raw";
import { expect, test } from "./fixtures/test";
import { testServers } from "./fixtures/test-servers";

const { demo, company } = testServers();
const form = "multipart/form-data; boundary=b";
const part = (name: string, value = "x") =>
  `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n--b--\r\n`;

type Head = { host?: string | null; headers?: string[]; body?: string };

/** Sends a request on a connection of its own, exactly as it is written here. */
function ask(url: string, line: string, { host, headers = [], body }: Head = {}) {
  const head = [`${line} HTTP/1.1`, "Connection: close", ...headers];
  if (host !== null) head.push(`Host: ${host ?? new URL(url).host}`);
  if (body !== undefined) head.push(`Content-Length: ${Buffer.byteLength(body)}`);
  return sendRaw(url, `${head.join("\r\n")}\r\n\r\n${body ?? ""}`);
}

/** What every response must have, and what it must not be, whatever was requested. */
function expectSound({ status, headers, ended }: RawResponse) {
  expect(ended, "the connection ends").toBe(true);
  expect(status).toBeGreaterThanOrEqual(200);
  expect(status).toBeLessThan(500);
  expect(headers["content-security-policy"]).toBeTruthy();
  expect(headers).toMatchObject({
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
  });
  // A path of ours, never a host that the request names.
  expect(headers.location ?? "/").toMatch(/^\/(?![/\\])/);
}

const cases: [line: string, status: number, head?: Head][] = [
  // Paths beside those of files.
  ["GET /icon.svg", 200],
  ["GET /favicon.ico", 200],
  ["GET /icon.foo", 307],
  ["GET /icon./../harbor", 307],
  ["GET /_next/static/../../harbor", 307],
  ["GET /_next/static/%2e%2e/%2e%2e/harbor", 307],
  ["GET /_next/static/nope", 404],
  ["POST /favicon.ico", 405, { body: "" }],
  ["GET //[?_rsc=x", 308],
  // Methods.
  ["OPTIONS *", 204],
  ["OPTIONS /sign-in", 204],
  ["OPTIONS /api/trpc/a.b", 204],
  ["TRACE /", 405],
  ["TRACE /api/trpc/a.b", 405],
  ["PUT /sign-in", 405, { body: "" }],
  ["CONNECT other.example:443", 405],
  ["NONSENSE /", 400],
  ["POST /sign-in", 405, { body: "a=b" }],
  ["GET /sign-in", 417, { headers: ["Expect: nonsense"] }],
  ["GET /%", 417, { headers: ["Expect: nonsense"] }],
  // Request lines.
  ["GET *", 400],
  ["GET harbor", 400],
  ["GET ftp://other.example/x", 400],
  ["GET //other.example/x", 308],
  ["GET /\\other.example/x", 308],
  ["GET /%0d%0ax-mine:1/", 308],
  ["GET /%", 307],
  ["GET /%E0%A4%A", 307],
  ["GET /%00", 307],
  ["GET /sign-in?next=%E0%A4%A&email=%00", 200],
  ["GET /a\0b", 400],
  ["GET /a\x01b", 400],
  ["GET /caf\xe9", 400],
  [`GET /${"a".repeat(12_000)}`, 307],
  [`GET /${"a".repeat(20_000)}`, 431],
  ["GET /api/trpc/%00", 404],
  // Hosts.
  ["GET /sign-in", 400, { host: null }],
  ["GET /sign-in", 400, { host: "" }],
  ["GET /sign-in", 400, { host: "a b<c" }],
  ["GET /sign-in", 400, { host: "[::1" }],
  ["GET /sign-in", 400, { headers: ["Host: other.example"] }],
  ["GET /sign-in/", 308, { headers: ["X-Forwarded-Host: other.example"] }],
  // Headers that Next's router and its forms could send.
  ...["junk", "%7B", "%E0%A4%A", "%5B%5D", "null", "a".repeat(12_000)].map(
    (state): [string, number, Head] => [
      "GET /sign-in",
      400,
      { headers: ["RSC: 1", `Next-Router-State-Tree: ${state}`] },
    ],
  ),
  ["GET /sign-in", 200, { headers: ["RSC: junk", "Next-Url: http://[", "Next-Action: junk"] }],
  ["GET /sign-in", 200, { headers: ["X-Invoke-Status: 500", "X-Matched-Path: /dev/mailbox"] }],
  ["GET /harbor", 307, { headers: ["Cookie: %E0%A4%A; =; ;; backcast.session=%00\xff"] }],
  // Bodies that cannot be read.
  ["POST /sign-in", 400, { headers: ["Content-Length: 1", "Transfer-Encoding: chunked"] }],
  ["POST /sign-in", 400, { headers: ["Content-Length: -1"] }],
];

for (const [line, status, head] of cases)
  test(`${JSON.stringify(line.slice(0, 60))} ${JSON.stringify(head ?? {}).slice(0, 60)} gets ${status}`, async () => {
    const response = await ask(demo.url, line, head);
    expectSound(response);
    expect(response.status).toBe(status);
    if (status === 405 && !line.startsWith("CONNECT"))
      expect(response.headers.allow).toMatch(/^GET, HEAD/);
  });

// The demo accepts no other host. Elsewhere only the path counts, and no redirect leads to another host.
const elsewhere: [line: string, status: number][] = [
  ["GET http://other.example/harbor", 307],
  ["GET http://other.example?x=1", 200],
  ["GET https://other.example:444/sign-in/", 308],
  ["GET http://other.example/api/trpc/a.b", 404],
];

for (const [line, status] of elsewhere)
  test(`${JSON.stringify(line)} gets 421 from the demo, and ${status} elsewhere`, async () => {
    for (const [server, expected] of [
      [demo, 421],
      [company, status],
    ] as const) {
      const response = await ask(server.url, line);
      expectSound(response);
      expect(response.status).toBe(expected);
    }
  });

test("only static files are cached", async ({ request }) => {
  const page = await (await request.get(`${demo.url}/sign-in`)).text();
  const file = /\/_next\/static\/[^"]+\.js/.exec(page)?.[0];
  expect(file).toBeTruthy();
  const saved = await ask(demo.url, `GET ${file}`);
  expectSound(saved);
  expect(saved.headers["cache-control"]).toContain("immutable");
  for (const path of [`${file}x`, "/icon.foo", "/_next/static/nope"])
    expect((await ask(demo.url, `GET ${path}`)).headers["cache-control"]).toContain("no-store");
});

test("internal headers are ignored from outside, on every path", async () => {
  const claims = ["X-Nonce: mine", "Content-Security-Policy: mine", "X-Request-Path: /mine"];
  for (const path of ["/harbor", "/icon./../harbor", "/_next/static/../../harbor"]) {
    const { headers } = await ask(demo.url, `GET ${path}`, { headers: claims });
    expect(headers.location).toBe("/sign-in?next=%2Fharbor");
    expect(headers["content-security-policy"]).not.toContain("mine");
  }
});

test("the demo refuses requests for another host name", async () => {
  const own = ["Sec-Fetch-Site: same-origin", "Content-Type: application/x-www-form-urlencoded"];
  const { port } = new URL(demo.url);
  for (const line of [
    "GET /dev/mailbox",
    "GET /dev/mailbox.json",
    "GET /sign-in",
    "GET /icon.svg",
  ]) {
    expect((await ask(demo.url, line, { host: "other.example" })).status).toBe(421);
    for (const host of [`127.0.0.1:${port}`, `localhost:${port}`])
      expect((await ask(demo.url, line, { host })).status).toBe(200);
  }
  const click = { headers: own, body: "email=maya%40harbor.test" };
  const refused = await ask(demo.url, "POST /api/auth/demo", { host: "other.example", ...click });
  expect([refused.status, refused.headers["set-cookie"]]).toEqual([421, undefined]);
  // An operator's own server may be reached by any name.
  expect((await ask(company.url, "GET /sign-in", { host: "10.0.0.7" })).status).toBe(200);
});

const foreign = [
  [],
  ["Origin: http://other.example"],
  ["Origin: null"],
  ["Origin: :::"],
  ["Sec-Fetch-Site: cross-site"],
  ["Origin: http://other.example", "X-Forwarded-Host: other.example"],
];

for (const from of foreign)
  test(`a form of a page is refused where it says ${JSON.stringify(from)}`, async () => {
    for (const kind of [`Next-Action: ${"a".repeat(42)}`, `Content-Type: ${form}`])
      for (const path of ["/sign-in", "/nowhere/at/all", "/api/nowhere"]) {
        const headers = [kind, ...from];
        const response = await ask(company.url, `POST ${path}`, { headers, body: part("a") });
        expectSound(response);
        expect(response.status).toBe(403);
      }
  });

test("a page form that cannot be parsed is a client error", async ({ demoPerson }) => {
  const person = await demoPerson("maya");
  const html = await (await person.request.get("/settings")).text();
  const known = /\$ACTION_[^>]*?([0-9a-f]{42})/.exec(html)?.[1] ?? "";
  const cookies = await person.context().cookies();
  const cookie = `Cookie: ${cookies.map(({ name, value }) => `${name}=${value}`).join("; ")}`;
  const send = (headers: string[], body: string) =>
    ask(demo.url, "POST /settings", {
      headers: [cookie, `Origin: ${demo.url}`, ...headers],
      body,
    });
  const bodies = ["", "junk", part("a").slice(0, -9), part("$ACTION_ID_junk"), part("$ACTION_KEY")];
  bodies.push(part("$ACTION_REF_1"), part("$ACTION_REF_1").replace("x", '{"id":"junk"}'));
  bodies.push(part("a", "x".repeat(1_200_000)));
  for (const body of bodies) {
    const response = await send([`Content-Type: ${form}`], body);
    expectSound(response);
    expect(response.status).toBe(400);
  }
  expect(known).not.toBe("");
  for (const body of ["", "junk", "[]", "[1]", '["$F1"]', '[{"get":1}]', "[".repeat(5_000)]) {
    const response = await send([`Next-Action: ${known}`, "Content-Type: text/plain"], body);
    expectSound(response);
    expect(response.status).toBe(400);
  }
});

test("an offer to upgrade the protocol is answered in HTTP/1.1", async () => {
  for (const offer of [
    ["Upgrade: h2c", "HTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA"],
    ["Upgrade: websocket", "Sec-WebSocket-Version: 13"],
  ]) {
    const response = await ask(demo.url, "GET /sign-in", {
      headers: ["Connection: Upgrade", ...offer],
    });
    expectSound(response);
    expect(response.status).toBe(200);
  }
});
