import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, expect, it } from "vitest";
import { untilResponding } from "./first-response.mjs";

let status = 200;
const appUrl = "https://plans.example.com";
const isFirstPage = ({ url, headers }: IncomingMessage) =>
  url === "/sign-in" && headers.host === "plans.example.com";
const server = createServer((request, response) => {
  response.statusCode = isFirstPage(request) ? status : 404;
  response.end();
}).listen(0, "127.0.0.1");
await once(server, "listening");
const { port } = server.address() as AddressInfo;
afterAll(() => server.close());

it.each(["127.0.0.1", "0.0.0.0"])(
  "requests a page of an application that listens at %s",
  async (host) => {
    await untilResponding({ host, port, appUrl });
  },
);

it("reports in one line an application that does not work", async () => {
  status = 500;
  await expect(untilResponding({ host: "127.0.0.1", port, appUrl })).rejects.toThrow(
    "The application does not run: /sign-in answers 500. Remove the folder .next to have it built anew.",
  );
  await expect(untilResponding({ host: "127.0.0.1", port: 1, appUrl })).rejects.toThrow(
    "ECONNREFUSED",
  );
});
