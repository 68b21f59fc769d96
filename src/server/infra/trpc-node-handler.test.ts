import { once } from "node:events";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, it } from "vitest";
import { handleCallsWith, isCall, maxBodyBytes, sendCallResponse } from "./trpc-node-handler.mjs";

const appUrl = "https://plans.example.com";
const server = createServer((incoming, response) => {
  response.setHeader("cache-control", "private, no-store");
  if (isCall(incoming)) void sendCallResponse(incoming, response, appUrl);
  else response.end("a page");
});
let port = 0;
beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  port = (server.address() as AddressInfo).port;
});
afterAll(() => server.close());

/** Responds with the request that it received. */
handleCallsWith(async (incoming) => {
  const body = await incoming.text();
  const sent = {
    url: incoming.url,
    method: incoming.method,
    length: body.length,
    start: body.slice(0, 9),
  };
  const { searchParams } = new URL(incoming.url);
  return Response.json(
    {
      ...sent,
      cookie: incoming.headers.get("cookie"),
      filling: "x".repeat(Number(searchParams.get("fill") ?? 0)),
    },
    { status: Number(searchParams.get("status") ?? 200), headers: { "x-mark": "1" } },
  );
});

type TestRequest = { method?: string; headers?: Record<string, string>; body?: string };

async function ask(path: string, { method = "GET", headers = {}, body }: TestRequest = {}) {
  const asking = request({ host: "127.0.0.1", port, path, method, headers }).end(body);
  const [response] = await once(asking, "response");
  const parts: Buffer[] = [];
  for await (const part of response) parts.push(part);
  return { status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) };
}
const sent = (body: Buffer) => JSON.parse(body.toString());

it("hands on what was asked, under the address people know, and answers as the handler does", async () => {
  const { status, headers, body } = await ask("/api/trpc/a.b?status=409&input=%7B%7D", {
    headers: { cookie: "one=1; two=2" },
  });
  expect(status).toBe(409);
  expect(headers).toMatchObject({
    "content-type": "application/json",
    "content-length": String(body.length),
    "cache-control": "private, no-store",
    "x-mark": "1",
  });
  expect(sent(body)).toMatchObject({
    url: `${appUrl}/api/trpc/a.b?status=409&input=%7B%7D`,
    method: "GET",
    cookie: "one=1; two=2",
  });
});

it("hands on a body as it came", async () => {
  const { body } = await ask("/api/trpc/a.b", { method: "POST", body: '{"title":"Été 🌄"}' });
  expect(sent(body)).toMatchObject({ method: "POST", start: '{"title":', length: 18 });
});

it("reads no more of a body than tells that it is too large", async () => {
  const { status, body } = await ask("/api/trpc/a.b", {
    method: "POST",
    body: "y".repeat(3 * maxBodyBytes),
  });
  expect(status).toBe(200);
  expect(sent(body).length).toBe(maxBodyBytes + 1);
  // The connection can be used for the next request.
  expect((await ask("/api/trpc/a.b")).status).toBe(200);
});

it("makes a long answer smaller for who can read that, and a short one not", async () => {
  const accepting = { headers: { "accept-encoding": "gzip, br" } };
  const long = await ask("/api/trpc/a.b?fill=5000", accepting);
  expect(long.headers["content-encoding"]).toBe("gzip");
  expect(sent(gunzipSync(long.body)).filling).toHaveLength(5000);
  expect(long.body.length).toBeLessThan(1000);
  expect((await ask("/api/trpc/a.b", accepting)).headers["content-encoding"]).toBeUndefined();
  expect((await ask("/api/trpc/a.b?fill=5000")).headers["content-encoding"]).toBeUndefined();
});

it("lets everything else pass by", async () => {
  for (const path of ["/api/trpc", "/api/trpcs/a", "/harbor?next=/api/trpc/"])
    expect((await ask(path)).body.toString()).toBe("a page");
});

it("survives who goes away in the middle of asking", async () => {
  const headers = { "content-length": "1000" };
  const leaving = request({
    host: "127.0.0.1",
    port,
    path: "/api/trpc/a.b",
    method: "POST",
    headers,
  });
  leaving.on("error", () => {});
  const arrived = once(server, "request");
  leaving.write("half a");
  await arrived;
  leaving.destroy();
  expect((await ask("/api/trpc/a.b")).status).toBe(200);
});

it("takes a call at its word when it says that it holds too much, and waits for none of it", async () => {
  const headers = { "content-length": "99999999999" };
  const asking = request({
    host: "127.0.0.1",
    port,
    path: "/api/trpc/a.b",
    method: "POST",
    headers,
  });
  asking.flushHeaders();
  const [response] = await once(asking, "response");
  const parts: Buffer[] = [];
  for await (const part of response) parts.push(part);
  expect(sent(Buffer.concat(parts)).length).toBe(maxBodyBytes + 1);
  asking.destroy();
});
