import { once } from "node:events";
import { Agent, createServer, type RequestListener, request } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { setTimeout as pause, setImmediate as turn } from "node:timers/promises";
import { afterEach, expect, it, vi } from "vitest";
import { drainable } from "./drain.mjs";
import { codeOf } from "./files.mjs";

vi.mock("node:timers/promises", async (original) => {
  const timers = await original<typeof import("node:timers/promises")>();
  return { ...timers, setTimeout: vi.fn(timers.setTimeout) };
});

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

/** A server that responds to `/held` once it is released, and to everything else after a turn of the event loop. */
async function start({ limitMilliseconds = Number.POSITIVE_INFINITY, keepAlive = true } = {}) {
  const server = createServer();
  let release = () => {};
  const free = new Promise<void>((done) => {
    release = done;
  });
  const handle: RequestListener = async (incoming, response) => {
    await (incoming.url === "/held" ? free : turn());
    response.end("answered");
  };
  const { drain } = drainable(server, handle, limitMilliseconds);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const agent = new Agent({ keepAlive });
  ends.push(() => agent.destroy());
  /** What the connection says after the response, or how it failed. */
  const ask = async (path = "/") => {
    const asking = request({ host: "127.0.0.1", port, path, agent }).end();
    try {
      const [response] = await once(asking, "response");
      response.resume();
      await once(response, "end");
      return String(response.headers.connection);
    } catch (error) {
      return codeOf(error);
    }
  };
  /** Requests what is held, and returns once the request has arrived. */
  const askHeld = async () => {
    const arrived = once(server, "request");
    const response = ask("/held");
    await arrived;
    return { response };
  };
  const connectTo = async () => {
    const socket = connect(port, "127.0.0.1");
    ends.push(() => socket.destroy());
    await once(socket, "connect");
    return socket;
  };
  const untilRefused = async () => {
    for (;;) {
      const outcome = await connectTo().then((socket) => socket.destroy(), codeOf);
      if (outcome === "ECONNREFUSED") return;
      await pause(20);
    }
  };
  return { drain, ask, askHeld, release, connectTo, untilRefused };
}

it("ends at once without connections", async () => {
  const { drain } = await start();
  vi.mocked(pause).mockClear();
  await drain();
  expect(pause).not.toHaveBeenCalled();
});

it("ends when all open connections are idle", async () => {
  const { drain, ask, connectTo } = await start();
  const silent = await connectTo();
  expect(await ask()).toBe("keep-alive");
  await Promise.all([drain(), once(silent, "close")]);
});

it("finishes running requests, closes their connections, and accepts no new ones", async () => {
  const { drain, askHeld, release, untilRefused } = await start();
  const { response } = await askHeld();
  const drained = drain();
  await untilRefused();
  release();
  expect(await response).toBe("close");
  await drained;
});

it("aborts requests that take too long", async () => {
  const { drain, askHeld } = await start({ limitMilliseconds: 1_000 });
  // Without the limit, this would never end.
  const { response } = await askHeld();
  await drain();
  expect(await response).toBe("ECONNRESET");
});

it.each([true, false])(
  "resets nobody who keeps asking, connections kept: %s",
  async (keepAlive) => {
    const { drain, ask } = await start({ keepAlive });
    const outcomes: string[] = [];
    const clients = Array.from({ length: 20 }, async () => {
      for (;;) {
        const outcome = await ask();
        if (outcome === "ECONNREFUSED") return;
        outcomes.push(outcome);
      }
    });
    await vi.waitUntil(() => outcomes.length > 200, { timeout: 20_000 });
    await drain();
    await Promise.all(clients);
    expect(outcomes.filter((one) => !["keep-alive", "close"].includes(one))).toEqual([]);
  },
);
