import { createServer, IncomingMessage, request } from "node:http";
import { Socket } from "node:net";
import { afterAll, describe, expect, it } from "vitest";
import { clientAddressOf, readTrustedProxies, resolveClientAddress } from "./client-address.mjs";

/** The headers of a request from this address after its client address was resolved. */
function resolve(peer: string | undefined, headers: Record<string, string>, trusted = "") {
  const socket = new Socket();
  Object.defineProperty(socket, "remoteAddress", { value: peer });
  const incoming = new IncomingMessage(socket);
  Object.assign(incoming, { headers: { ...headers } });
  resolveClientAddress(incoming, trusted ? readTrustedProxies(trusted) : null);
  return incoming.headers;
}
const countedAt = (peer: string | undefined, forwarded?: string, trusted?: string) =>
  resolve(peer, forwarded === undefined ? {} : { "x-forwarded-for": forwarded }, trusted)[
    "x-client-address"
  ];

describe("where a request is counted", () => {
  it.each([
    ["an address of IPv4", "192.0.2.7", "192.0.2.7"],
    ["one of IPv4 inside IPv6", "::ffff:192.0.2.7", "192.0.2.7"],
    ["the network of one of IPv6", "2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["the same network of another", "2001:db8:1:2:ffff::1", "2001:db8:1:2::/64"],
    ["another network", "2001:db8:1:3::1", "2001:db8:1:3::/64"],
    ["this very machine", "::1", "::/64"],
    ["with a zone", "fe80::1%eth0", "fe80::/64"],
    ["nobody knows where", undefined, "unknown"],
  ])("is %s", (_, peer, counted) => expect(countedAt(peer)).toBe(counted));

  it.each([
    ["nobody is trusted", ""],
    ["no hop is", "0"],
    ["somebody else is", "198.51.100.0/24, 2001:db8::/32"],
  ])("is the connection's, whatever it tells, where %s", (_, trusted) => {
    for (const forwarded of ["203.0.113.1", "203.0.113.1, 127.0.0.1", "", "nonsense"])
      expect(countedAt("192.0.2.7", forwarded, trusted)).toBe("192.0.2.7");
  });

  it.each([
    ["1", "203.0.113.1", "203.0.113.1"],
    ["1", "8.8.8.8, 203.0.113.1", "203.0.113.1"],
    ["2", "8.8.8.8, 203.0.113.1, 198.51.100.2", "203.0.113.1"],
    ["2", "203.0.113.1", "203.0.113.1"],
    ["192.0.2.0/24", "8.8.8.8, 203.0.113.1", "203.0.113.1"],
    ["192.0.2.7, 198.51.100.0/24", "8.8.8.8, 203.0.113.1, 198.51.100.2", "203.0.113.1"],
    ["192.0.2.7", "8.8.8.8, 198.51.100.2", "198.51.100.2"],
    ["192.0.2.7", "203.0.113.1:4711", "203.0.113.1"],
    ["192.0.2.7", "[2001:db8:1:2::9]:4711", "2001:db8:1:2::/64"],
    ["192.0.2.7", "::ffff:203.0.113.1", "203.0.113.1"],
    ["192.0.2.7", "203.0.113.1, unknown", "192.0.2.7"],
    ["192.0.2.7", "127.1", "192.0.2.7"],
    ["192.0.2.7", "", "192.0.2.7"],
  ])("trusting %s, forwarded for “%s”, is %s", (trusted, forwarded, counted) =>
    expect(countedAt("192.0.2.7", forwarded, trusted)).toBe(counted),
  );

  it("is believed of a proxy on this machine, by its name", () => {
    expect(countedAt("::ffff:127.0.0.1", "203.0.113.1", "loopback")).toBe("203.0.113.1");
    expect(countedAt("::1", "203.0.113.1", "Loopback")).toBe("203.0.113.1");
    expect(countedAt("10.1.2.3", "203.0.113.1", "uniquelocal")).toBe("203.0.113.1");
  });
});

describe("what a request tells of itself", () => {
  const forwarded = {
    "x-client-address": "198.51.100.9",
    "x-forwarded-for": "198.51.100.9",
    "x-forwarded-proto": "https",
    "x-forwarded-host": "evil.example",
    "x-forwarded-port": "443",
    forwarded: "for=198.51.100.9;host=evil.example",
    host: "plans.example.com",
  };

  it("is struck out where its proxy is not trusted", () => {
    for (const trusted of ["", "0", "198.51.100.0/24"])
      expect(resolve("192.0.2.7", forwarded, trusted)).toEqual({
        host: "plans.example.com",
        "x-client-address": "192.0.2.7",
      });
  });

  it("is kept from a proxy that is, but for where it comes from", () => {
    const resolved = resolve("192.0.2.7", forwarded, "192.0.2.7");
    expect(resolved).toMatchObject({
      "x-client-address": "198.51.100.9",
      "x-forwarded-proto": "https",
      "x-forwarded-host": "evil.example",
    });
    expect(resolved).not.toHaveProperty("x-forwarded-for");
  });
});

it.each(["true", "all", "1.5", "-1", "21", "10.0.0.0/33", "10/8", "localhost", "a, 1", ",", "::g"])(
  "“%s” names no proxies",
  (given) => expect(readTrustedProxies(given)).toBeNull(),
);

describe("a real connection", () => {
  const server = createServer((incoming, response) => {
    resolveClientAddress(incoming, null);
    const headers = new Headers({
      "x-client-address": String(incoming.headers["x-client-address"]),
    });
    response.end(clientAddressOf(headers));
  });
  afterAll(() => server.close());

  it("is counted at the address it comes from, 45 times out of 45", async () => {
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    const address = server.address();
    const port = typeof address === "object" && address ? address.port : 0;
    const ask = (headers: Record<string, string>) =>
      new Promise<string>((done, fail) => {
        request({ port, host: "127.0.0.1", headers }, async (response) =>
          done(Buffer.concat(await response.toArray()).toString()),
        )
          .on("error", fail)
          .end();
      });
    const seen = await Promise.all(
      Array.from({ length: 45 }, (_, index) =>
        ask({ "x-forwarded-for": `203.0.113.${index}`, "x-client-address": `8.8.8.${index}` }),
      ),
    );
    expect(new Set(seen)).toEqual(new Set(["127.0.0.1"]));
  });
});
