import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { Agent, request } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Application, startApplication } from "../scripts/lib/start-application.mjs";
import { expect, test } from "./fixtures/test";

let folder = "";
let application: Application;
let database = 0;

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "backcast-stop-"));
});
test.beforeEach(async () => {
  application = await startApplication({ DATA_DIR: folder });
  const pid = join(folder, "postgres", "data", "postmaster.pid");
  database = Number((await readFile(pid, "utf8")).split("\n")[0]);
});
test.afterEach(() => application.stop());
test.afterAll(() => rm(folder, { recursive: true, force: true }));

const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

/** Sends a request on one connection that stays open. Returns the status or the name of the failure. */
async function ask(path: string, agent: Agent): Promise<string> {
  const asking = request(new URL(path, application.url), { agent }).end();
  try {
    const [response] = await once(asking, "response");
    response.resume();
    await once(response, "end");
    return String(response.statusCode);
  } catch (error) {
    return String(error instanceof Error && "code" in error ? error.code : error);
  }
}

/** Sends a request on a connection of its own. */
async function askOnce(path: string): Promise<string> {
  const agent = new Agent();
  const response = await ask(path, agent);
  agent.destroy();
  return response;
}

/** Sends the head of a form and never its body. `isCut` tells whether the server has closed the connection. */
async function stall() {
  const { hostname, port, host } = new URL(application.url);
  const socket = connect(Number(port), hostname);
  let isCut = false;
  socket.on("error", () => {});
  socket.on("close", () => {
    isCut = true;
  });
  await once(socket, "connect");
  const head = ["POST /api/auth/link HTTP/1.1", `Host: ${host}`, `Origin: ${application.url}`];
  socket.write(`${head.join("\r\n")}\r\nContent-Length: 10\r\n\r\n`);
  // A later request has got its response, so the server has received this one too.
  expect(await askOnce("/api/health")).toBe("200");
  return { isCut: () => isCut, leave: () => socket.destroy() };
}

/** No new connections are accepted from then on. */
const untilRefused = () => expect.poll(() => askOnce("/api/health")).toBe("ECONNREFUSED");

test("a stop under load resets no connection: it reports not ready first, then accepts nobody new", async () => {
  const paths = ["/sign-in", "/api/health", "/harbor", "/icon.svg", "/api/trpc/a.b"];
  const statuses = new Set<string>();
  const readiness: string[] = [];
  const until = async (path: () => string, note: (response: string) => void) => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    for (;;) {
      const response = await ask(path(), agent);
      if (response === "ECONNREFUSED") break;
      note(response);
      if (!/^\d+$/.test(response)) break;
    }
    agent.destroy();
  };
  const clients = Array.from({ length: 20 }, (_, client) => {
    let lastClient = client;
    return until(
      () => paths[lastClient++ % paths.length] ?? "/",
      (response) => statuses.add(response),
    );
  });
  const balancer = until(
    () => "/api/ready",
    (response) => readiness.push(response),
  );
  await expect.poll(() => [statuses.size, readiness.length > 0]).toEqual([3, true]);
  application.signal("SIGTERM");
  expect(await application.ended).toBe(0);
  await Promise.all([...clients, balancer]);
  expect([...statuses].toSorted()).toEqual(["200", "307", "404"]);
  expect([...new Set(readiness)]).toEqual(["200", "503"]);
  expect(isAlive(database)).toBe(false);
});

test("a stop does not wait for unfinished requests", async () => {
  const stalled = await stall();
  application.signal("SIGINT");
  await untilRefused();
  expect([stalled.isCut(), isAlive(database)], "it is still waited for").toEqual([false, true]);
  // Only the time limit ends this request.
  expect(await application.ended).toBe(0);
  expect([stalled.isCut(), isAlive(database)]).toEqual([true, false]);
});

test("a second signal stops at once, and the database with it", async () => {
  const stalled = await stall();
  application.signal("SIGINT");
  // When npm passes the same Ctrl-C on, it does not count as a second one.
  application.signal("SIGINT");
  await untilRefused();
  expect(application.output()).toContain("Stopping");
  expect(stalled.isCut(), "it is still waited for").toBe(false);
  application.signal("SIGTERM");
  // A process that had waited for the rest would end with 0.
  expect(await application.ended).toBe(1);
  await expect.poll(() => isAlive(database)).toBe(false);
  stalled.leave();
});
