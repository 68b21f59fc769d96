import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { messagesIn } from "../../messages";
import { flatMessages } from "../../scripts/lib/texts/message-uses.mjs";
import { messageDates, messageFigures } from "./limits";

it("gives the messages that schemas name by a key all that is filled into them", () => {
  const schemas = readdirSync("src/domain", { recursive: true, encoding: "utf8" })
    // The kinds of events look like keys, and name none.
    .filter((file) => /^(?!activity\/).*(?<![.]test)[.]ts$/.test(file))
    .map((file) => readFileSync(`src/domain/${file}`, "utf8"))
    .join("\n");
  const filled = flatMessages(messagesIn("en-GB"))
    .filter(([key]) => schemas.includes(`"${key}"`))
    .flatMap(([, message]) => [...message.matchAll(/[{](\w+)/g)].map(([, name]) => name));
  expect([...new Set(filled)].sort()).toEqual(
    Object.keys({ ...messageFigures, ...messageDates }).sort(),
  );
});
