import { once } from "node:events";
import { Agent, createServer, type RequestListener, request } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, expect, it } from "vitest";
import { drainable } from "./drain.mjs";

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

/** A server whose answers take as long as their path says. */
async function start({ limitMilliseconds = 8_000, keepAlive = true } = {}) {
  const server = createServer();
  const handle: RequestListener = async (incoming, response) => {
    await pause(Number(incoming.url?.slice(1)));
    response.end("answered");
  };
  const { drain } = drainable(server, handle, limitMilliseconds);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const agent = new Agent({ keepAlive });
  ends.push(() => agent.destroy());
  const ask = async (milliseconds: number) => {
    const asking = request({ host: "127.0.0.1", port, path: `/${milliseconds}`, agent }).end();
    const [response] = await once(asking, "response");
    response.resume();
    await once(response, "end");
    return response.headers.connection;
  };
  const idle = async () => {
    const socket = connect(port, "127.0.0.1");
    ends.push(() => socket.destroy());
    await once(socket, "connect");
    return socket;
  };
  return { drain, ask, idle, port };
}

async function millisecondsOf(work: Promise<unknown>) {
  const begun = performance.now();
  await work;
  return performance.now() - begun;
}

it("ends at once where nobody is connected", async () => {
  const { drain } = await start();
  expect(await millisecondsOf(drain())).toBeLessThan(1_000);
});

it("ends soon where connections are open and nobody asks, also who never did", async () => {
  const { drain, ask, idle } = await start();
  const silent = await idle();
  expect(await ask(0)).toBe("keep-alive");
  expect(await millisecondsOf(Promise.all([drain(), once(silent, "close")]))).toBeLessThan(3_000);
});

it("answers what is under way, tells it that the connection closes, and takes nobody new", async () => {
  const { drain, ask, port } = await start();
  const slow = ask(5_000);
  await pause(50);
  const drained = drain();
  for (let refused = ""; refused !== "ECONNREFUSED"; await pause(100)) {
    const socket = connect(port, "127.0.0.1");
    refused = await once(socket, "connect").then(
      () => "",
      ({ code }) => code,
    );
    socket.destroy();
  }
  expect(await slow).toBe("close");
  await drained;
});

it("cuts what takes too long", async () => {
  const { drain, ask } = await start({ limitMilliseconds: 1_000 });
  const slow = ask(20_000).catch(({ code }) => code);
  await pause(50);
  expect(await millisecondsOf(drain())).toBeLessThan(5_000);
  expect(await slow).toBe("ECONNRESET");
});

it.each([true, false])(
  "resets nobody who keeps asking, connections kept: %s",
  async (keepAlive) => {
    const { drain, ask } = await start({ keepAlive });
    let isOver = false;
    const failures: string[] = [];
    const clients = Array.from({ length: 20 }, async (_, client) => {
      while (!isOver) {
        const handle = await ask(client).catch(({ code }) => String(code));
        if (handle === "ECONNREFUSED") return;
        if (handle !== "keep-alive" && handle !== "close") failures.push(String(handle));
      }
    });
    await pause(300);
    await drain();
    isOver = true;
    await Promise.all(clients);
    expect(failures).toEqual([]);
  },
);
