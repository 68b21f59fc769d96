import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { testApplication, testAppUrl } from "@/server/testing/application";
import { testDatabase } from "@/server/testing/database";
import {
  buildWorld,
  type CallerName,
  callers,
  fittingFor,
  type World,
} from "@/server/testing/fuzz-world";
import { buildPopulatedOrganization, type PopulatedOrganization } from "@/server/testing/populated";
import { declared } from "../guards/declared";
import { handleCall } from "../http";
import { inputsOfSchema } from "./arbitrary-input";
import { corrupted } from "./corrupt";
import { headerText, rawBytes, rawJson } from "./raw";
import { inputsEach, seedOf, Tally } from "./tally";

/** Fuzzes the procedures over HTTP, where an input arrives as bytes: addresses, bodies and headers of every kind. */

const application = testApplication(await testDatabase());
const { database } = application;
const tally = new Tally();
afterAll(() => tally.print("Calls over HTTP"));

let elsewhere: PopulatedOrganization;
let world: World;
beforeAll(async () => {
  elsewhere = await buildPopulatedOrganization(database, "Kestrel");
  await renewFor("any");
});

let renewed = "";
/** Builds new data for each router, so that what the procedures of one delete exists again for the next. */
async function renewFor(router: string) {
  if (renewed !== router) world = await buildWorld(database, elsewhere);
  renewed = router;
}

const headersFor = (who: CallerName, more: Record<string, string> = {}) => ({
  origin: testAppUrl,
  "content-type": "application/json",
  cookie: `backcast.session=${world.sessions[who]?.token ?? ""}`,
  ...more,
});

async function send(who: CallerName, address: string, init: RequestInit) {
  const where = `${init.method ?? "GET"} ${address.slice(0, 300)} by ${who}:`;
  const body = init.body instanceof Uint8Array ? Buffer.from(init.body).toString("latin1") : null;
  try {
    const response = await handleCall(new Request(new URL(address, testAppUrl), init), application);
    const text = await response.text();
    JSON.parse(text);
    if (response.status >= 500 || text.includes("INTERNAL_SERVER_ERROR")) tally.fault(where, body);
    else tally.count(String(response.status));
  } catch (error) {
    tally.fault(`${where} threw ${error}:`, body);
  }
}

const sample = <T>(arbitrary: fc.Arbitrary<T>, part: string) =>
  fc.sample(arbitrary, { numRuns: inputsEach, seed: seedOf(part) });

const post = (path: string, who: CallerName, body: Uint8Array<ArrayBuffer>) =>
  send(who, `/api/trpc/${path}`, { method: "POST", headers: headersFor(who), body });

const get = (path: string, who: CallerName, query: string) =>
  send(who, `/api/trpc/${path}?${query}`, { headers: headersFor(who) });

const without = async (work: () => Promise<void>) => {
  const before = tally.faults.length;
  await work();
  expect(tally.faults.slice(before)).toEqual([]);
};

describe.each(declared)("%s", (path, procedure) => {
  it("has an answer to any JSON and to any bytes", { timeout: 600_000 }, () =>
    without(async () => {
      await database.pool.query("DELETE FROM rate_limits");
      await renewFor(path.split(".")[0] ?? "");
      const own = procedure.inputs.at(-1);
      const inputs = own
        ? corrupted(inputsOfSchema(own, fittingFor(path, world, elsewhere)))
        : fc.constant({});
      const bodies = sample(fc.oneof(rawJson(inputs), rawJson(inputs), rawBytes), `http ${path}`);
      for (const [index, body] of bodies.entries()) {
        const who = callers[index % callers.length] ?? "nobody";
        if (procedure.type === "mutation") await post(path, who, body);
        else await get(path, who, `input=${inAddress(body)}`);
      }
    }),
  );
});

/** Each byte unchanged or as an escape. Some escapes are not valid UTF-8, and some are not valid escapes. */
const inAddress = (bytes: Uint8Array) =>
  [...bytes.subarray(0, 8_000)]
    .map((byte) =>
      /[\w%-]/.test(String.fromCharCode(byte))
        ? String.fromCharCode(byte)
        : `%${byte.toString(16).padStart(2, "0")}`,
    )
    .join("");

describe("an address", () => {
  const pathPart = fc.oneof(
    fc.constantFrom(...declared.map(([path]) => path)),
    fc.constantFrom(
      "__proto__",
      "constructor",
      "goal",
      "goal.",
      ".",
      "%",
      "%00",
      "%ff",
      "%2e%2e",
      "",
    ),
    fc.string({ unit: "binary", maxLength: 12 }).map(encodedLoosely),
  );
  const query = fc.oneof(
    fc.constantFrom(
      "input={}",
      "batch=1&input={}",
      "batch=1&input=[]",
      "batch=2",
      "input",
      "input=%",
    ),
    fc.constantFrom(
      "batch=1&input=%7B%22__proto__%22%3A%7B%7D%7D",
      "batch=1&input=null",
      "input=%00",
    ),
    fc.constantFrom('batch=1&input={"0":{},"1":{}}', 'batch=1&input={"-1":{},"1e9":{}}'),
    fc.string({ unit: "binary", maxLength: 40 }).map(encodedLoosely),
  );
  const paths = fc.array(pathPart, { minLength: 1, maxLength: 12 }).map((parts) => parts.join(","));

  it("of any form is answered", { timeout: 600_000 }, () =>
    without(async () => {
      for (const [path, call] of sample(fc.tuple(paths, query), "addresses"))
        for (const who of callers) await get(path, who, call);
    }),
  );
});

describe("headers", () => {
  const names = [
    "cookie",
    "x-request-id",
    "user-agent",
    "x-forwarded-for",
    "trpc-accept",
    "accept",
  ];
  const headers = fc.dictionary(
    fc.constantFrom(...names, "content-type", "content-length", "trpc-batch-mode", "x-nonce"),
    headerText,
    { minKeys: 1, maxKeys: 5 },
  );

  it("of any form are answered", { timeout: 600_000 }, () =>
    without(async () => {
      for (const more of sample(headers, "headers")) {
        const given = headersFor("member", more);
        await send("member", "/api/trpc/account.me?input={}", { headers: given });
        const body = new TextEncoder().encode("{}");
        const init = { method: "POST", headers: given, body };
        await send("member", "/api/trpc/account.reportTimeZone", init);
      }
    }),
  );
});

function encodedLoosely(text: string): string {
  return text.replace(/[\s#?/\\]/g, "%20");
}
