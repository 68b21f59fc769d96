import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import compile from "icu-minify/compile";
import { describe, expect, it } from "vitest";
import { messagesIn } from "../messages";
import { failedMessages } from "../messages/failed";
import { languages, locales } from "../src/domain/language.mjs";
import { messageCallsIn } from "./lib/texts/message-arguments.mjs";
import { flatMessages, messageUsesIn, unusedKeys } from "./lib/texts/message-uses.mjs";
import { namespacesOf } from "./lib/texts/sent-namespaces.mjs";

const files = execFileSync(
  "git",
  ["ls-files", "--cached", "--others", "--exclude-standard", "src", "scripts"],
  { encoding: "utf8" },
)
  .split("\n")
  .filter((file) => /[.](tsx?|mjs)$/.test(file) && !/[.]test[.]/.test(file) && existsSync(file));
/** The gallery is left out, because it sends all messages. */
const pages = files.filter((file) =>
  /^src\/app\/(?!dev\/gallery\/).*\/?(page|error|not-found)[.]tsx$/.test(file),
);

const english = flatMessages(messagesIn("en-GB"));
/** The starter ladder is used as a whole, and its type requires each of its texts. */
const usedWhole = /^starterLadder[.]/;
/** The arguments and tags of a message, without the words of its plural forms. */
const argumentsOf = (message: string) => [...new Set(namesIn(compile(message)))].sort();

const namesIn = (parts: unknown): string[] =>
  Array.isArray(parts) ? parts.flatMap((part) => namesOfPart(part)) : [];

/** A part is a text, or a list of its name, and its forms or the content of its tag. */
function namesOfPart(part: unknown): string[] {
  if (!Array.isArray(part)) return [];
  const [name, ...content] = part;
  const inner = content.flatMap((one) =>
    typeof one === "object" && !Array.isArray(one)
      ? Object.values(one).flatMap(namesIn)
      : namesOfPart(one),
  );
  return typeof name === "string" ? [name, ...inner] : inner;
}

describe("a message", () => {
  it("is used", () => {
    const uses = files.map((file) => messageUsesIn(readFileSync(file, "utf8"), file));
    expect(
      unusedKeys(
        english.map(([key]) => key).filter((key) => !usedWhole.test(key)),
        uses,
      ),
    ).toEqual([]);
  });

  it("is reported as unused where no key names it, however keys are composed", () => {
    const source = `
      const t = useTranslations("goal");
      const all = useTranslations();
      t("by"); t.rich(late ? "nextLate" : "next"); t(\`seen.\${audience}\`); t(name); all("text.empty");
      const name = "chosen";
      const states = { empty: [] };
    `;
    const keys = [
      "goal.by",
      "goal.next",
      "goal.nextLate",
      "goal.seen.team",
      "goal.chosen",
      "goal.empty",
      "text.empty",
    ];
    const left = ["goal.left", "goal.seen", "text.left", "other.chosen"];
    expect(unusedKeys([...keys, ...left], [messageUsesIn(source, "a.ts")])).toEqual(left);
  });

  it("gets every argument that it names", () => {
    const needed = new Map(english.map(([key, text]) => [key, argumentsOf(text)]));
    const missing = (source: string, file: string) =>
      messageCallsIn(source, file).flatMap(({ keys, names, line }) => {
        const lacks = keys
          .filter((key) => needed.has(key))
          .map((key) => needed.get(key)?.filter((name) => !names.has(name)) ?? []);
        return lacks.length === 0 || lacks.some((names) => names.length === 0)
          ? []
          : [`${file}:${line} ${keys.join(" or ")} lacks ${lacks.join(" or ")}`];
      });
    expect(files.flatMap((file) => missing(readFileSync(file, "utf8"), file))).toEqual([]);
    const source = `
      const t = useTranslations("plan");
      t("progress", { done, total: 3 }); t("progress", values); t("progress", { done });
    `;
    expect(missing(source, "a.ts")).toEqual(["a.ts:3 plan.progress lacks total"]);
  });

  it("is no part of a sentence that elements join", () => {
    // A space before it joins it to what stands before, in an order that another language may not have.
    const joined = /(?:<span[^<>]*> |[{]" "[}]\s*)[{]t(?:[.]rich)?[(]"(\w+(?:[.]\w+)*)"/g;
    const keysOf = (source: string) => [...source.matchAll(joined)].map(([, key]) => key);
    expect(keysOf('<bdi>{name}</bdi>{" "}\n{t("a.b")}<span id="c"> {t.rich("d")}</span>')).toEqual([
      "a.b",
      "d",
    ]);
    // Sentences beside one another, which only screen readers say.
    const sentences = ["src/components/goal-tree/draft-hints.tsx draftKeys"];
    const found = files
      .filter((file) => file.endsWith(".tsx"))
      .flatMap((file) => keysOf(readFileSync(file, "utf8")).map((key) => `${file} ${key}`));
    expect(found).toEqual(sentences);
  });

  it("isolates each text of a list by itself, and not the list as one", () => {
    const isList = /(\w+)(?::| =) format[.]list[(]/g;
    const lists = (source: string) => [...source.matchAll(isList)].map(([, name]) => name ?? "");
    expect(lists("const titles = format.list(open); t(key, { names: format.list(all) })")).toEqual([
      "titles",
      "names",
    ]);
    const names = new Set(files.flatMap((file) => lists(readFileSync(file, "utf8"))));
    expect(names.size).toBeGreaterThan(1);
    const inOne = english.filter(([, text]) =>
      [...text.matchAll(/<own>{(\w+)}<\/own>/g)].some(([, name]) => names.has(name ?? "")),
    );
    expect(inOne).toEqual([]);
  });

  it.each(locales)("is there in %s, with the same to fill in", (locale) => {
    const other = flatMessages(messagesIn(locale));
    expect(other.map(([key]) => key)).toEqual(english.map(([key]) => key));
    const filled = (messages: typeof english) =>
      messages.map(([key, text]) => [key, argumentsOf(text)]);
    expect(filled(other)).toEqual(filled(english));
  });

  it("has the same arguments in every plural form", () => {
    const steps = argumentsOf(
      "{count, plural, one {# step} other {# <b>late</b> steps}} by {date}",
    );
    expect(steps).toEqual(["b", "count", "date"]);
    const schritte = "{count, plural, one {Schritt} other {# <b>späte</b> Schritte}} bis {date}";
    expect(argumentsOf(schritte)).toEqual(steps);
    expect(argumentsOf("{count, plural, other {Schritte}} bis {datum}")).not.toEqual(steps);
  });

  it.each(languages)("of a failed page is that of its language: $locale", ({ locale }) => {
    expect(failedMessages[locale]).toBe(messagesIn(locale).failed);
  });
});

describe("the messages of an island", () => {
  it.each(pages)("is sent to the browser with %s", (page) => {
    const { sent, used } = namespacesOf(page);
    expect([...used].filter((name) => !sent.has(name))).toEqual([]);
  });
});
