import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { handlePageForm, isFormUnread, markFormRead } from "./page-forms.mjs";

// The requested path says whether the form is read, and how the response begins.
const server = createServer((request, response) => {
  const [, read, status, how] = (request.url ?? "").split("/");
  void handlePageForm(response, async () => {
    await pause(1);
    if (read === "read") markFormRead();
    response.statusCode = Number(status);
    if (how === "outright") response.writeHead(Number(status), { "x-mark": "1" });
    response.end(String(isFormUnread()));
  });
});
let url = "";
beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

it.each(["outright", "by its status"])(
  "a failure, answered %s, is the sender's until the form is read",
  async (how) => {
    const failed = async (read: string, status: number) => {
      const response = await fetch(`${url}/${read}/${status}/${how}`);
      return [response.status, await response.text()];
    };
    expect(await failed("unread", 500)).toEqual([400, "true"]);
    expect(await failed("read", 500)).toEqual([500, "false"]);
    expect(await failed("unread", 503)).toEqual([503, "true"]);
    expect(await failed("unread", 200)).toEqual([200, "true"]);
  },
);

it("is about forms alone", () => {
  markFormRead();
  expect(isFormUnread()).toBe(false);
});
