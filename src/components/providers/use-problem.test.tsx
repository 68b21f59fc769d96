import { TRPCClientError } from "@trpc/client";
import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { afterEach, expect, it, vi } from "vitest";
import messages from "../../../messages/en-GB";
import { useProblem } from "./use-problem";

const reported = vi.fn();
vi.stubGlobal("reportError", reported);
afterEach(() => reported.mockClear());

function Sentence({ error }: { error: unknown }) {
  return useProblem()(error).message;
}
const sentenceOf = (error: unknown) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="en-GB" timeZone="UTC" messages={messages}>
      <Sentence error={error} />
    </NextIntlClientProvider>,
  );

it("says in words what a call was answered", () => {
  const refused = new TRPCClientError("refused");
  Object.assign(refused, { data: { problem: { code: "forbidden", values: {} } } });
  expect(sentenceOf(refused)).toBe(messages.problem.forbidden);
  expect(sentenceOf(new TRPCClientError("Failed to fetch"))).toBe(messages.problem.unavailable);
  expect(reported).not.toHaveBeenCalled();
});

it("reports a mistake of ours beside its words", () => {
  const mistake = new TypeError("undefined is not a function");
  expect(sentenceOf(mistake)).toBe(messages.problem.unavailable);
  expect(reported).toHaveBeenCalledWith(mistake);
});
