import { NextIntlClientProvider, useTranslations } from "next-intl";
import { renderToString } from "react-dom/server";
import { expect, it } from "vitest";
import messages from "../../../messages/en-GB";
import { useMessageValues } from "./use-message-values";

const OutOfRange = () => useTranslations("date")("outOfRange", useMessageValues());

const drawn = (locale: string) =>
  renderToString(
    <NextIntlClientProvider
      locale={locale as "en-GB"}
      timeZone="America/Los_Angeles"
      messages={messages}
    >
      <OutOfRange />
    </NextIntlClientProvider>,
  );

it("writes the dates in a message as the reader's language does, on the same day in every zone", () => {
  expect(drawn("en-GB")).toBe("A date lies between 1 January 1900 and 31 December 9999.");
  expect(drawn("en-US")).toBe("A date lies between January 1, 1900 and December 31, 9999.");
  expect(drawn("de")).toBe("A date lies between 1. Januar 1900 and 31. Dezember 9999.");
});
