import { EventEmitter } from "node:events";
import type { PoolClient } from "pg";
import { expect, it, onTestFinished, vi } from "vitest";
import { log } from "./log";
import { poolFor } from "./pool";
import { beginStopping } from "./shutdown.mjs";

it("logs a connection that is lost, and none while the process stops", () => {
  const warn = vi.spyOn(log, "warn").mockImplementation(() => {});
  const shared = globalThis as typeof globalThis & { backcastIsStopping?: boolean };
  onTestFinished(() => {
    warn.mockRestore();
    delete shared.backcastIsStopping;
  });
  const connection = new EventEmitter();
  poolFor("postgresql://nobody@127.0.0.1:1/none", 1).emit("connect", connection as PoolClient);
  const lost = Object.assign(new Error("terminating connection"), { code: "57P01" });

  connection.emit("error", lost);
  expect(warn).toHaveBeenCalledExactlyOnceWith({ err: lost }, "a database connection was lost");
  beginStopping();
  connection.emit("error", lost);
  expect(warn).toHaveBeenCalledTimes(1);
});
