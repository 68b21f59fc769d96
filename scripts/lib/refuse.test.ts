import { ServerResponse } from "node:http";
import { expect, it, vi } from "vitest";
import { sendEarlyResponse } from "./refuse.mjs";

vi.mock("./early-texts.mjs", () => ({
  sentenceOf: () => Promise.reject(new Error("too many open files")),
}));

it("falls back to the text of the status where the sentence cannot be read", async () => {
  const request = { headers: {}, method: "GET", httpVersionMajor: 1, httpVersionMinor: 1 };
  const response = new ServerResponse(request as never);
  const end = vi.spyOn(response, "end");
  await sendEarlyResponse(request as never, response, { status: 404, text: { key: "noPath" } });
  expect(response.statusCode).toBe(404);
  expect(end).toHaveBeenCalledWith("Not Found\n");
});
