import { NextIntlClientProvider } from "next-intl";
import { renderToString } from "react-dom/server";
import { expect, it } from "vitest";
import messages from "../../../messages/en-GB";
import { appleChord } from "./chord";
import { Shortcut } from "./shortcut";

const sent = (keys: string) =>
  renderToString(
    <NextIntlClientProvider locale="en-GB" timeZone="UTC" messages={messages}>
      <Shortcut keys={keys} />
    </NextIntlClientProvider>,
  );

it("sends the keys as most keyboards have them", () => {
  expect(sent("mod K")).toContain(">Ctrl+K<");
  expect(sent("mod shift Z")).toContain(">Ctrl+Shift+Z<");
  expect(sent("alt ↑")).toContain(">Alt+↑<");
});

it("shows them as a Mac does", () => {
  const name = (key: string) => key;
  expect(appleChord("mod K", name)).toBe("⌘K");
  expect(appleChord("mod shift Z", name)).toBe("⇧⌘Z");
  expect(appleChord("alt ↑", name)).toBe("⌥↑");
  expect(appleChord("mod enter", name)).toBe("⌘↩");
  expect(appleChord("F2", name)).toBe("F2");
});
