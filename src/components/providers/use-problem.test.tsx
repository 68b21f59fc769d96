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
  const { message, fields } = useProblem()(error);
  return [message, ...Object.values(fields)].join(" ");
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

it("says of a field what its schema names by a key, with the figures of the limits", () => {
  const refused = new TRPCClientError("refused");
  const fields = { slug: "slug.malformed" };
  Object.assign(refused, { data: { problem: { code: "invalidInput", values: {}, fields } } });
  expect(sentenceOf(refused)).toContain("An address has 2 to 40 small letters");
});

it("reports a mistake of ours beside its words", () => {
  const mistake = new TypeError("undefined is not a function");
  expect(sentenceOf(mistake)).toBe(messages.problem.unavailable);
  expect(reported).toHaveBeenCalledWith(mistake);
});
